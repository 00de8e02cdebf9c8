import { own } from '../../diagnostics/own';
import { quantityValue } from '../admission/quantity-value';
import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, invalid, outOfRange, required } from '../violation';
import { resourceNameProblem } from '../admission/resource-name';

// Source of all: kubernetes v1.36.3 pkg/apis/autoscaling/validation/validation.go.

const SOURCES: Readonly<Record<string, string>> = {
  ContainerResource: 'containerResource',
  External: 'external',
  Object: 'object',
  Pods: 'pods',
  Resource: 'resource',
};

export function* checkMetricSpec(metric: JsonObject, path: Path): Generator<Violation> {
  const wanted = own(SOURCES, textOf(metric['type']));
  if (wanted === undefined) return;
  if (!isSet(metric[wanted]))
    yield required([...path, wanted], `Describe the metric of type ${textOf(metric['type'])}.`);
  const given = Object.values(SOURCES).filter((field) => isSet(metric[field]));
  for (const field of given.filter((other) => other !== wanted && given.length > 1))
    yield conflict(
      [...path, field],
      `The metric is of type ${textOf(metric['type'])}, but ${field} is given.`,
      'Remove it.',
    );
}

export function* checkMetricTarget(target: JsonObject, path: Path): Generator<Violation> {
  for (const field of ['value', 'averageValue']) {
    const value = quantityValue(target[field]);
    if (isSet(target[field]) && value !== undefined && value <= 0)
      yield outOfRange([...path, field], target[field], 'which is not more than 0', 'Write a positive quantity.');
  }
}

export function* checkScalingRules(rules: JsonObject, path: Path): Generator<Violation> {
  const { tolerance } = rules;
  if ((quantityValue(tolerance) ?? 0) < 0)
    yield outOfRange([...path, 'tolerance'], tolerance, 'which is less than 0', 'Write a positive quantity.');
}

export function* checkTargetReference(reference: JsonObject, path: Path): Generator<Violation> {
  const version = textOf(reference['apiVersion']);
  if (/\/.*\//.test(version))
    yield invalid([...path, 'apiVersion'], version, 'which is not group/version', 'Write group/version.');
}

/** Of two targets, the one that the metric has to reach. */
function* checkTargets(
  source: JsonObject,
  path: Path,
  fields: readonly [string, string],
  isExclusive: boolean,
): Generator<Violation> {
  const target = mapOf(source['target']);
  const given = fields.filter((field) => isSet(target[field]));
  if (given.length === 0) yield required([...path, 'target', fields[0]], `Give ${fields[0]} or ${fields[1]}.`);
  if (isExclusive && given.length > 1)
    yield conflict(
      [...path, 'target', fields[1]],
      `${fields[0]} and ${fields[1]} are both given.`,
      'Keep one of them.',
    );
}

export function* checkResourceMetric(source: JsonObject, path: Path): Generator<Violation> {
  yield* checkTargets(source, path, ['averageUtilization', 'averageValue'], true);
}

export function* checkContainerMetric(source: JsonObject, path: Path): Generator<Violation> {
  yield* checkTargets(source, path, ['averageUtilization', 'averageValue'], true);
  const name = textOf(source['name']);
  if (name !== '' && resourceNameProblem(name) !== undefined)
    yield invalid([...path, 'name'], name, 'which is no resource of a container', 'Write cpu or memory.');
}

export function* checkExternalMetric(source: JsonObject, path: Path): Generator<Violation> {
  yield* checkTargets(source, path, ['value', 'averageValue'], true);
}

export function* checkObjectMetric(source: JsonObject, path: Path): Generator<Violation> {
  yield* checkTargets(source, path, ['value', 'averageValue'], false);
}

export function* checkPodsMetric(source: JsonObject, path: Path): Generator<Violation> {
  if (!isSet(mapOf(source['target'])['averageValue']))
    yield required([...path, 'target', 'averageValue'], 'Give the value that each pod should have.');
}
