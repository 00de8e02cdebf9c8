import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, required } from '../violation';

const SOURCES = ['resourceClaimName', 'resourceClaimTemplateName'];

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validatePodResourceClaims. */
export function* checkResourceClaims(spec: JsonObject, path: Path): Generator<Violation> {
  const known = new Set<string>();
  for (const [index, item] of listOf(spec['resourceClaims']).entries()) {
    const claim = mapOf(item);
    const place: Path = [...path, 'resourceClaims', index];
    const name = textOf(claim['name']);
    if (known.has(name)) yield duplicate([...place, 'name'], name);
    known.add(name);
    const given = SOURCES.filter((field) => isSet(claim[field]));
    if (given.length === 0) yield required([...place, SOURCES[0]!], 'Name a claim, or a template of claims.');
    if (given.length > 1)
      yield conflict([...place, SOURCES[1]!], `${SOURCES.join(' and ')} are both given.`, 'Keep one of them.');
    for (const field of given) yield* badText([...place, field], claim[field], 'dns-subdomain');
  }
  for (const list of ['containers', 'initContainers'])
    for (const [index, container] of listOf(spec[list]).entries()) {
      const { claims } = mapOf(mapOf(container)['resources']);
      if (isSet(claims)) yield* checkUse(listOf(claims), [...path, list, index, 'resources', 'claims'], known);
    }
}

function* checkUse(claims: readonly unknown[], path: Path, known: ReadonlySet<string>): Generator<Violation> {
  // By the claim its requests that are used; "" stands for all of them.
  const used = new Map<string, Set<string>>();
  for (const [index, item] of claims.entries()) {
    const name = textOf(mapOf(item)['name']);
    const request = textOf(mapOf(item)['request']);
    const before = used.get(name);
    if (before?.has('') || before?.has(request) || (before && request === '')) yield duplicate([...path, index], item);
    used.set(name, (before ?? new Set()).add(request));
    if (name === '' || known.has(name)) continue;
    yield {
      code: 'schema-reference',
      path: [...path, index, 'name'],
      message: `The container uses the resource claim "${name}", which the pod does not have.`,
      hint: 'Add it to resourceClaims of the pod.',
    };
  }
}
