import { own } from '../../diagnostics/own';
import { isSet, listOf, mapOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, notOneOf, required } from '../violation';
import { checkBinding, checkConditions, checkConstraints, checkVariables } from './admission-policy';
import { isBlank } from './blank';

/** By the type of a patch the field that has it. */
const PATCHES: Readonly<Record<string, string>> = { ApplyConfiguration: 'applyConfiguration', JSONPatch: 'jsonPatch' };

/**
 * Source: kubernetes v1.36.3 pkg/apis/admissionregistration/validation/validation.go, validateMutatingAdmissionPolicySpec.
 * The rules in CEL are not compiled.
 */
export function* checkMutatingPolicy(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  yield* checkConstraints(spec['matchConstraints']);
  yield* checkOperations(spec['matchConstraints'], ['spec', 'matchConstraints']);
  yield* checkConditions(spec['matchConditions'], ['spec', 'matchConditions']);
  yield* checkVariables(spec['variables']);
  for (const [index, item] of listOf(spec['mutations']).entries())
    yield* checkMutation(mapOf(item), ['spec', 'mutations', index]);
}

/** Source: the same file, validateMutation. */
function* checkMutation(mutation: JsonObject, path: Path): Generator<Violation> {
  const type = String(mutation['patchType']);
  const field = own(PATCHES, type);
  if (field === undefined) return;
  const patch = mutation[field];
  if (!isSet(patch)) yield required([...path, field], `Write the patch of the type ${type}.`);
  else if (
    !isSet(mapOf(patch)['expression']) ||
    mapOf(patch)['expression'] === '' ||
    isBlank(mapOf(patch)['expression'])
  )
    yield required([...path, field, 'expression'], 'Write an expression in CEL.');
  for (const other of Object.values(PATCHES))
    if (other !== field && isSet(mutation[other]))
      yield conflict([...path, other], `A patch of the type ${type} has no ${other}.`, 'Remove it.');
}

/** Source: the same file, validateMutatingAdmissionPolicyBindingSpec. */
export function* checkMutatingBinding(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  yield* checkBinding(spec);
  yield* checkOperations(spec['matchResources'], ['spec', 'matchResources']);
}

const OPERATIONS = ['*', 'CONNECT', 'CREATE', 'UPDATE'];

/** What is deleted cannot be changed. */
function* checkOperations(match: unknown, path: Path): Generator<Violation> {
  for (const [index, rule] of listOf(mapOf(match)['resourceRules']).entries())
    for (const [number, operation] of listOf(mapOf(rule)['operations']).entries())
      if (operation === 'DELETE')
        yield notOneOf([...path, 'resourceRules', index, 'operations', number], operation, OPERATIONS);
}
