import { repeated } from '../../diagnostics/repeated';
import { isDnsLabel } from '../../kubernetes/formats';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate, invalid, notOneOf, outOfRange, required } from '../violation';
import { checkSuccessPolicy } from './job-success';
import { checkLabels } from './pod-labels';
import { checkPodSpec } from './pod-spec';

/** Source: kubernetes v1.36.3 pkg/apis/batch/validation/validation.go, ValidateJob. */
export function* checkJob(object: JsonObject): Generator<Violation> {
  const spec = completed(mapOf(object['spec']));
  yield* checkJobSpec(spec, ['spec']);
  yield* checkSelector(spec);
  const name = textOf(mapOf(object['metadata'])['name']);
  const { completionMode, completions } = spec;
  if (completionMode !== 'Indexed' || typeof completions !== 'number' || completions < 1) return;
  const host = `${name}-${completions - 1}`;
  if (!isDnsLabel(host))
    yield invalid(
      ['metadata', 'name'],
      name,
      `but the host name of a pod would be "${host}"`,
      'Write at most 63 lower case letters, digits and "-", together with the index.',
    );
}

/** Source: kubernetes v1.36.3 pkg/apis/batch/v1/defaults.go, which the jobs of a CronJob do not come by. */
function completed(spec: JsonObject): JsonObject {
  return isSet(spec['completions']) || isSet(spec['parallelism']) ? spec : { ...spec, completions: 1, parallelism: 1 };
}

function* checkSelector(spec: JsonObject): Generator<Violation> {
  const isManual = spec['manualSelector'] === true;
  // An empty one is filled in.
  const isGiven = Object.values(mapOf(spec['selector'])).some((part) => Object.keys(Object(part)).length > 0);
  if (isGiven && !isManual)
    yield conflict(['spec', 'selector'], 'The selector of a Job is generated, but one is given.', 'Remove it.');
  if (isManual && !isSet(spec['selector']))
    yield required(['spec', 'selector'], 'Add the labels of the pods, or remove manualSelector.');
  if (isManual) yield* checkLabels(spec['selector'], mapOf(spec['template']), ['spec', 'template']);
}

/** Source: the same file. A CronJob's jobs get their selector from the controller. */
export function* checkCronJob(object: JsonObject): Generator<Violation> {
  const path: Path = ['spec', 'jobTemplate', 'spec'];
  const spec = mapOf(mapOf(mapOf(object['spec'])['jobTemplate'])['spec']);
  if (isSet(spec['selector']))
    yield conflict(
      [...path, 'selector'],
      "The selector of a CronJob's jobs is generated, but one is given.",
      'Remove it.',
    );
  if (spec['manualSelector'] === true)
    yield conflict(
      [...path, 'manualSelector'],
      "The selector of a CronJob's jobs cannot be manual.",
      'Remove manualSelector.',
    );
  yield* checkJobSpec(spec, path);
}

function* checkJobSpec(spec: JsonObject, path: Path): Generator<Violation> {
  const podSpec = mapOf(mapOf(spec['template'])['spec']);
  const place: Path = [...path, 'template', 'spec'];
  const restart = textOf(podSpec['restartPolicy']);
  if (restart === '') yield required([...place, 'restartPolicy'], 'Write restartPolicy: OnFailure or Never.');
  else if (restart === 'Always') yield notOneOf([...place, 'restartPolicy'], restart, ['OnFailure', 'Never']);
  else if (isSet(spec['podFailurePolicy']) && restart !== 'Never')
    yield conflict(
      [...place, 'restartPolicy'],
      `restartPolicy is "${restart}", but podFailurePolicy is for pods that are not started again.`,
      'Write restartPolicy: Never.',
    );
  yield* checkPodSpec(podSpec, place);
  yield* checkIndexes(spec, path);
  yield* checkFailurePolicy(spec, path);
}

const MANY = 100_000;

/** Source: the same file, validateJobSpec. */
function* checkIndexes(spec: JsonObject, path: Path): Generator<Violation> {
  const { backoffLimitPerIndex, completions, maxFailedIndexes, parallelism } = spec;
  if (isSet(maxFailedIndexes) && !isSet(backoffLimitPerIndex))
    yield required([...path, 'backoffLimitPerIndex'], 'Write it beside maxFailedIndexes.');
  if (spec['completionMode'] !== 'Indexed') {
    for (const field of ['backoffLimitPerIndex', 'maxFailedIndexes', 'successPolicy'].filter((name) =>
      isSet(spec[name]),
    ))
      yield conflict([...path, field], `${field} is for indexed Jobs.`, 'Write completionMode: Indexed, or remove it.');
    return;
  }
  if (!isSet(completions)) yield required([...path, 'completions'], 'Say how many pods have to succeed.');
  yield* checkSuccessPolicy(spec, path);
  const most = Math.min(typeof completions === 'number' ? completions : MANY, MANY);
  if (typeof maxFailedIndexes === 'number' && maxFailedIndexes > most)
    yield outOfRange([...path, 'maxFailedIndexes'], maxFailedIndexes, `more than ${most}`, `Write ${most} or less.`);
  if (typeof parallelism === 'number' && parallelism > MANY)
    yield outOfRange([...path, 'parallelism'], parallelism, `more than ${MANY}`, `Write ${MANY} or less.`);
}

/** Source: the same file, validatePodFailurePolicy and validatePodReplacementPolicy. */
function* checkFailurePolicy(spec: JsonObject, path: Path): Generator<Violation> {
  if (!isSet(spec['podFailurePolicy'])) return;
  const replacement = spec['podReplacementPolicy'];
  if (isSet(replacement) && replacement !== 'Failed')
    yield notOneOf([...path, 'podReplacementPolicy'], replacement, ['Failed']);
  const podSpec = mapOf(mapOf(spec['template'])['spec']);
  const containers = [...listOf(podSpec['containers']), ...listOf(podSpec['initContainers'])].map((container) =>
    textOf(mapOf(container)['name']),
  );
  for (const [index, item] of listOf(mapOf(spec['podFailurePolicy'])['rules']).entries()) {
    const rule = mapOf(item);
    const place: Path = [...path, 'podFailurePolicy', 'rules', index];
    if (rule['action'] === 'FailIndex' && !isSet(spec['backoffLimitPerIndex']))
      yield conflict([...place, 'action'], 'FailIndex is for Jobs with backoffLimitPerIndex.', 'Add it.');
    const hasConditions = listOf(rule['onPodConditions']).length > 0;
    if (isSet(rule['onExitCodes']) === hasConditions)
      yield conflict(
        [...place, 'onExitCodes'],
        'A rule is about exit codes or about conditions.',
        'Write one of onExitCodes and onPodConditions.',
      );
    if (isSet(rule['onExitCodes']))
      yield* checkExitCodes(mapOf(rule['onExitCodes']), [...place, 'onExitCodes'], containers);
  }
}

function* checkExitCodes(codes: JsonObject, path: Path, containers: readonly string[]): Generator<Violation> {
  const name = codes['containerName'];
  if (typeof name === 'string' && !containers.includes(name))
    yield {
      code: 'schema-reference',
      path: [...path, 'containerName'],
      message: `The pods have no container "${name}".`,
      hint: `Name one of ${containers.map((container) => `"${container}"`).join(', ')}.`,
    };
  const values = listOf(codes['values']).map((value) => value ?? 0);
  const again = repeated(values);
  for (const [index, value] of values.entries()) {
    if (value === 0 && codes['operator'] === 'In')
      yield outOfRange([...path, 'values', index], value, 'which is success', 'Remove it.');
    if (again.has(index)) yield duplicate([...path, 'values', index], value);
  }
  if (values.some((value, index) => index > 0 && Number(values[index - 1]) > Number(value)))
    yield conflict([...path, 'values'], 'The exit codes are not in order.', 'Sort them.');
}
