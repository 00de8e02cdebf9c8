import { repeated } from '../../diagnostics/repeated';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, invalid, outOfRange, required } from '../violation';
import { checkAuditAnnotations } from './audit-annotations';
import { isBlank } from './blank';
import { checkRule } from './webhook-rule';

/** Source: kubernetes v1.36.3 pkg/apis/admissionregistration/validation/validation.go. The rules in CEL are not compiled. */
export function* checkAdmissionPolicy(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  if (listOf(spec['validations']).length === 0 && listOf(spec['auditAnnotations']).length === 0)
    yield required(['spec', 'validations'], 'Add a rule.');
  yield* checkConstraints(spec['matchConstraints']);
  yield* checkConditions(spec['matchConditions'], ['spec', 'matchConditions']);
  yield* checkVariables(spec['variables']);
  yield* checkAuditAnnotations(spec['auditAnnotations']);
  for (const [index, item] of listOf(spec['validations']).entries()) {
    const { expression, message, messageExpression } = mapOf(item);
    const place: Path = ['spec', 'validations', index];
    if (isBlank(expression)) yield required([...place, 'expression']);
    if (isBlank(messageExpression)) yield required([...place, 'messageExpression'], 'Write it, or remove it.');
    const path: Path = [...place, 'message'];
    if (typeof message !== 'string' || message === '') continue;
    if (message.trim() === '') yield invalid(path, message, 'which is blank', 'Write a message, or remove it.');
    else if (message.trim().includes('\n')) yield invalid(path, message, 'which has a line break', 'Write one line.');
  }
}

/** What a policy is about. Source: the same file, validateValidatingAdmissionPolicySpec. */
export function* checkConstraints(constraints: unknown): Generator<Violation> {
  if (isSet(constraints) && listOf(mapOf(constraints)['resourceRules']).length === 0)
    yield required(['spec', 'matchConstraints', 'resourceRules'], 'Say which resources the policy is about.');
  yield* checkResources(mapOf(constraints), ['spec', 'matchConstraints']);
}

/** Source: the same file, validateVariable. */
export function* checkVariables(variables: unknown): Generator<Violation> {
  for (const [index, item] of listOf(variables).entries())
    if (isBlank(mapOf(item)['expression'])) yield required(['spec', 'variables', index, 'expression']);
}

/** Source: the same file, validateMatchResources. */
function* checkResources(match: JsonObject, path: Path): Generator<Violation> {
  for (const field of ['resourceRules', 'excludeResourceRules'])
    for (const [index, rule] of listOf(match[field]).entries()) {
      yield* checkRule(mapOf(rule), [...path, field, index]);
      yield* checkNames(listOf(mapOf(rule)['resourceNames']), [...path, field, index, 'resourceNames']);
    }
}

function* checkNames(names: readonly unknown[], path: Path): Generator<Violation> {
  const again = repeated(names);
  for (const [index, name] of names.entries()) {
    if (again.has(index)) yield duplicate([...path, index], name);
    else if (textOf(name) !== '') yield* badText([...path, index], name, 'path-segment');
  }
}

/** Source: the same file, validateValidatingAdmissionPolicyBindingSpec. */
export function* checkAdmissionBinding(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  yield* checkBinding(spec);
  const actions = listOf(spec['validationActions']);
  const [again] = repeated(actions);
  if (again !== undefined) yield duplicate(['spec', 'validationActions', again], actions[again]);
  if (actions.includes('Deny') && actions.includes('Warn'))
    yield conflict(['spec', 'validationActions'], 'What is denied needs no warning.', 'Remove Deny or Warn.');
}

/** What bindings of all policies have. Source: the same file, validateMatchResources and validateParamRef. */
export function* checkBinding(spec: JsonObject): Generator<Violation> {
  yield* checkResources(mapOf(spec['matchResources']), ['spec', 'matchResources']);
  const reference = mapOf(spec['paramRef']);
  if (!isSet(spec['paramRef'])) return;
  const hasName = textOf(reference['name']) !== '';
  const path: Path = ['spec', 'paramRef'];
  if (hasName && isSet(reference['selector']))
    yield conflict([...path, 'selector'], 'Parameters have a name or a selector.', 'Keep one of them.');
  if (!hasName && !isSet(reference['selector'])) yield required([...path, 'name'], 'Name the parameters.');
  if (hasName) yield* badText([...path, 'name'], reference['name'], 'path-segment');
}

const MOST_CONDITIONS = 64;

/** Conditions before a webhook or a policy is asked. Source: the same file, validateMatchConditions. */
export function* checkConditions(conditions: unknown, path: Path): Generator<Violation> {
  const count = listOf(conditions).length;
  if (count > MOST_CONDITIONS)
    yield outOfRange(path, `${count} conditions`, `more than ${MOST_CONDITIONS}`, 'Join some of them.');
  const seen = new Set<string>();
  for (const [index, item] of listOf(conditions).entries()) {
    const name = textOf(mapOf(item)['name']);
    if (name !== '' && seen.has(name)) yield duplicate([...path, index, 'name'], name);
    seen.add(name);
    if (isBlank(mapOf(item)['expression'])) yield required([...path, index, 'expression']);
  }
}
