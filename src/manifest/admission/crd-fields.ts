import { repeated } from '../../diagnostics/repeated';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate, invalid, outOfRange } from '../violation';

const MAXIMUM = 8;
const PLAIN = ['string', 'boolean', 'integer'];

/** Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apis/apiextensions/validation/validation.go. */
export function* checkSelectableFields(version: JsonObject, path: Path): Generator<Violation> {
  const fields = listOf(version['selectableFields']).map((field) => textOf(mapOf(field)['jsonPath']));
  const schema = mapOf(mapOf(version['schema'])['openAPIV3Schema']);
  if (fields.length > MAXIMUM)
    yield outOfRange([...path, 'selectableFields'], `${fields.length} fields`, `more than ${MAXIMUM}`, 'Remove some.');
  const again = repeated(fields);
  for (const [index, field] of fields.entries()) {
    const place: Path = [...path, 'selectableFields', index, 'jsonPath'];
    if (field === '') continue;
    const problem = fieldProblem(field, schema);
    if (problem !== undefined) yield invalid(place, field, problem, 'Write the path of a field, such as .spec.size.');
    else if (again.has(index)) yield duplicate(place, field);
  }
}

function fieldProblem(field: string, root: JsonObject): string | undefined {
  if (!/^(\.[^.[\]]+)+$/.test(field)) return 'which is no path with dots';
  const steps = field.slice(1).split('.');
  if (steps[0] === 'metadata') return 'which is in the metadata';
  let schema = root;
  for (const step of steps) {
    const properties = mapOf(schema['properties']);
    if (!Object.hasOwn(properties, step)) return `but the schema has no ${step} there`;
    schema = mapOf(properties[step]);
  }
  return PLAIN.includes(textOf(schema['type'])) ? undefined : 'which is no text, boolean or whole number';
}

/** Source: the same file, ValidateCustomResourceColumnDefinition and ValidateCustomResourceDefinitionNames. */
export function* checkKinds(names: JsonObject): Generator<Violation> {
  const kind = textOf(names['kind']);
  if (textOf(names['listKind']) === '' && kind.length <= 63 && kind.length + 'List'.length > 63)
    yield invalid(['spec', 'names', 'kind'], kind, 'but listKind would be too long', 'Write a listKind.');
  if (kind !== '' && names['listKind'] === kind)
    yield conflict(['spec', 'names', 'listKind'], 'kind and listKind are the same.', `Write listKind: ${kind}List.`);
}
