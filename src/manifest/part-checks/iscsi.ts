import { byteLength } from '../../kubernetes/bytes';
import { isSet, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { invalid, outOfRange, required } from '../violation';
import { checkSecretName } from './volume-secret';

/** The longest name has 223 bytes (RFC 3720 3.2.6.1). The server does not count, and to search much longer ones takes minutes. */
const LONGEST_JUDGED = 1000;

/** A name is held against the one that its first three letters say; the first may stand behind more. */
const NAMES: Readonly<Record<string, RegExp>> = {
  iqn: /iqn\.\d{4}-\d{2}\.[A-Za-z0-9.-]+:[^,;*&$|\t\n\f\r ]+$/,
  eui: /^eui.[A-Za-z0-9]{16}$/,
  naa: /^naa.[A-Za-z0-9]{32}$/,
};

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateISCSIVolumeSource. */
export function* checkIscsi(source: JsonObject, path: Path): Generator<Violation> {
  const { iqn, initiatorName, secretRef } = source;
  if (textOf(iqn) !== '') yield* checkNodeName(textOf(iqn), [...path, 'iqn']);
  if (isSet(initiatorName)) yield* checkNodeName(textOf(initiatorName), [...path, 'initiatorName']);
  const needsSecret = source['chapAuthDiscovery'] === true || source['chapAuthSession'] === true;
  if (needsSecret && !isSet(secretRef))
    yield required(
      [...path, 'secretRef'],
      'Name the Secret for CHAP, or turn chapAuthDiscovery and chapAuthSession off.',
    );
}

/** Source: the same file, validateISCSIPersistentVolumeSource. */
export function* checkPersistentIscsi(source: JsonObject, path: Path): Generator<Violation> {
  yield* checkIscsi(source, path);
  yield* checkSecretName(source, path);
}

function* checkNodeName(name: string, path: Path): Generator<Violation> {
  if (name.length <= LONGEST_JUDGED && NAMES[name.slice(0, 3)]?.test(name) !== true)
    yield invalid(
      path,
      name,
      'which is not a name of iSCSI',
      'Write a name such as iqn.2001-04.com.example:storage.disk1, eui. with 16 or naa. with 32 letters and digits.',
    );
}

const LONGEST_DIRECTORY = 64;

/** The node keeps what belongs to the pair in a folder of this name. Source: the same file, validateVolumeSource. */
export function* checkIscsiDirectory(name: string, source: JsonObject, path: Path): Generator<Violation> {
  if (!isSet(source['initiatorName'])) return;
  const directory = `${name}:${textOf(source['targetPortal'])}`;
  if (byteLength(directory) > LONGEST_DIRECTORY)
    yield outOfRange(
      [...path, 'targetPortal'],
      source['targetPortal'],
      `which with the name of the volume and ":" has more than ${LONGEST_DIRECTORY} characters`,
      'Shorten the name of the volume, or remove initiatorName.',
    );
}
