import { byteLength } from '../../kubernetes/bytes';
import { isSet, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { invalid, outOfRange } from '../violation';

const MOST_BYTES = 64 * 1024;

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateWindowsSecurityContextOptions. */
export function* checkWindowsOptions(options: JsonObject, path: Path): Generator<Violation> {
  const { gmsaCredentialSpec, runAsUserName } = options;
  if (gmsaCredentialSpec === '')
    yield invalid([...path, 'gmsaCredentialSpec'], '', 'which is empty', 'Write the credential spec, or remove it.');
  if (byteLength(textOf(gmsaCredentialSpec)) > MOST_BYTES)
    yield outOfRange([...path, 'gmsaCredentialSpec'], gmsaCredentialSpec, 'which is longer than 64 KiB', 'Shorten it.');
  const problem = isSet(runAsUserName) ? userProblem(textOf(runAsUserName)) : undefined;
  if (problem !== undefined)
    yield invalid([...path, 'runAsUserName'], runAsUserName, problem, 'Write the name of a user, or domain\\user.');
}

const LONGEST_USER = 104;
const LONGEST_DOMAIN = 255;
const CONTROL = /[\u0000-\u001f\u007f]/;
const NET_BIOS = /^[^\\/:*?"<>|.][^\\/:*?"<>|]{0,14}$/;
const DNS = /^[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.[a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

function userProblem(name: string): string | undefined {
  const [user = '', domain, ...more] = name.split('\\').reverse();
  if (more.length > 0) return 'which has two backslashes';
  if (CONTROL.test(name)) return 'which has control characters';
  if (domain !== undefined && (byteLength(domain) > LONGEST_DOMAIN || !(NET_BIOS.test(domain) || DNS.test(domain))))
    return 'whose domain is none of Windows';
  if (user === '' || byteLength(user) > LONGEST_USER || /^[. ]+$/.test(user) || /["/:;|=,+*?<>@[\]]/.test(user))
    return 'which is no user of Windows';
  return undefined;
}
