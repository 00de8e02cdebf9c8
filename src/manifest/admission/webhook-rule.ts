import { listOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict } from '../violation';

const ALONE = ['operations', 'apiGroups', 'apiVersions'];

/** Which requests a webhook or a policy is asked about. Source: kubernetes v1.36.3 pkg/apis/admissionregistration/validation. */
export function* checkRule(rule: JsonObject, path: Path): Generator<Violation> {
  for (const field of ALONE) {
    const values = listOf(rule[field]);
    if (values.length > 1 && values.includes('*'))
      yield conflict([...path, field], `${field} has "*" beside others.`, 'Keep "*" alone.');
  }
  const resources = listOf(rule['resources']).map(textOf);
  if (resources.length > 1 && resources.some((name) => name.includes('*'))) yield* checkWildcards(resources, path);
}

/** Source: the same file, validateResources. */
function* checkWildcards(resources: readonly string[], path: Path): Generator<Violation> {
  const place: Path = [...path, 'resources'];
  if (resources.includes('*/*')) yield conflict(place, 'resources has "*/*" beside others.', 'Keep "*/*" alone.');
  // Of those without a part after "/" the server looks at the last one.
  const last = resources.findLast((name) => name !== '' && !name.includes('/'));
  if (resources.includes('*') && last !== '*')
    yield conflict(place, 'resources has "*" beside others.', 'Keep "*" alone.');
  const covered = new Set<string>();
  for (const [index, name] of resources.entries()) {
    const [resource, ...rest] = name.split('/');
    const part = rest.join('/');
    if (rest.length === 0) continue;
    const wider = [`${resource}/*`, `*/${part}`].find((pattern) => covered.has(pattern));
    if (wider !== undefined)
      yield conflict([...place, index], `${name} is among ${wider}, which stands before.`, 'Remove it.');
    if (part === '*' || resource === '*') covered.add(name);
  }
}
