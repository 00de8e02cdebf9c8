import { isQualifiedName } from '../../kubernetes/formats';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { badText, invalid, notOneOf } from '../violation';

const PREFIX = 'pod-security.kubernetes.io/';
const LEVELS = ['privileged', 'baseline', 'restricted'];

/** Source: kubernetes v1.36.3 pod-security-admission api/helpers.go, PolicyToEvaluate: the plugin refuses other labels. */
export function* checkNamespace(object: JsonObject): Generator<Violation> {
  const labels = mapOf(mapOf(object['metadata'])['labels']);
  for (const mode of ['enforce', 'audit', 'warn']) {
    const level = labels[PREFIX + mode];
    if (level !== undefined && !LEVELS.includes(textOf(level)))
      yield notOneOf(['metadata', 'labels', PREFIX + mode], level, LEVELS);
    const version = labels[`${PREFIX}${mode}-version`];
    if (version !== undefined && !/^(latest|v1\.(0|[1-9]\d*))$/.test(textOf(version)))
      yield invalid(
        ['metadata', 'labels', `${PREFIX}${mode}-version`],
        version,
        'which is no version of Kubernetes',
        'Write latest, or a version such as v1.34.',
      );
  }
  for (const [index, finalizer] of listOf(mapOf(object['spec'])['finalizers']).entries()) {
    const name = textOf(finalizer);
    if (!isQualifiedName(name)) yield* badText(['spec', 'finalizers', index], name, 'qualified-name');
    else if (!name.includes('/') && !['kubernetes', 'orphan', 'foregroundDeletion'].includes(name))
      yield invalid(['spec', 'finalizers', index], name, 'which has no domain', 'Write a name with a domain.');
  }
}
