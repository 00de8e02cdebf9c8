import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, invalid, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateSecurityContext. */
export function* checkSecurityContext(context: JsonObject, path: Path): Generator<Violation> {
  if (context['allowPrivilegeEscalation'] !== false) return;
  const place: Path = [...path, 'allowPrivilegeEscalation'];
  const message = (what: string) => `allowPrivilegeEscalation is false, but the container ${what}.`;
  if (context['privileged'] === true)
    yield conflict(place, message('is privileged'), 'Remove it, or write privileged: false.');
  if (listOf(mapOf(context['capabilities'])['add']).includes('CAP_SYS_ADMIN'))
    yield conflict(place, message('gets the capability CAP_SYS_ADMIN'), 'Remove it, or the capability.');
}

/** Source: the same file, validateSeccompProfileField. */
export function* checkSeccompProfile(profile: JsonObject, path: Path): Generator<Violation> {
  yield* checkLocalhost(profile, path);
}

/** Source: the same file, ValidateAppArmorProfileField. */
export function* checkAppArmorProfile(profile: JsonObject, path: Path): Generator<Violation> {
  yield* checkLocalhost(profile, path);
  if (profile['type'] !== 'Localhost' || !isSet(profile['localhostProfile'])) return;
  const name = textOf(profile['localhostProfile']);
  const place: Path = [...path, 'localhostProfile'];
  if (name === '') yield required(place, 'Name the profile.');
  else if (name !== name.trim()) yield invalid(place, name, 'which has blanks around it', 'Remove the blanks.');
}

function* checkLocalhost(profile: JsonObject, path: Path): Generator<Violation> {
  const type = textOf(profile['type']);
  const place: Path = [...path, 'localhostProfile'];
  if (type === '') return;
  if (type === 'Localhost' && !isSet(profile['localhostProfile'])) yield required(place, 'Name the profile.');
  if (type !== 'Localhost' && isSet(profile['localhostProfile']))
    yield conflict(place, `localhostProfile is for the type Localhost, but that is "${type}".`, 'Remove it.');
}
