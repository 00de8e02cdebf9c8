import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, notOneOf, required } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/rbac/validation/validation.go, ValidatePolicyRule. */
export function* checkRole(object: JsonObject): Generator<Violation> {
  const isClusterRole = object['kind'] === 'ClusterRole';
  for (const [index, item] of listOf(object['rules']).entries()) {
    const rule = mapOf(item);
    const path: Path = ['rules', index];
    const has = (field: string) => listOf(rule[field]).length > 0;
    if (has('nonResourceURLs')) {
      const urls: Path = [...path, 'nonResourceURLs'];
      if (!isClusterRole)
        yield conflict(urls, 'A Role cannot grant nonResourceURLs.', 'Move the rule to a ClusterRole.');
      else if (has('apiGroups') || has('resources') || has('resourceNames')) {
        yield conflict(urls, `rules[${index}] names both resources and nonResourceURLs.`, 'Split it into two rules.');
      }
    } else {
      if (!has('apiGroups')) yield required([...path, 'apiGroups'], 'Name the API groups; "" is the core group.');
      if (!has('resources')) yield required([...path, 'resources']);
    }
  }
}

/** Source: the same file, ValidateRoleBinding and ValidateClusterRoleBinding. */
export function* checkRoleBinding(object: JsonObject): Generator<Violation> {
  const isClusterBinding = object['kind'] === 'ClusterRoleBinding';
  const kind = textOf(mapOf(object['roleRef'])['kind']);
  if (isClusterBinding && kind === 'Role') yield notOneOf(['roleRef', 'kind'], kind, ['ClusterRole']);
  for (const [index, item] of listOf(object['subjects']).entries()) {
    const subject = mapOf(item);
    const needsNamespace = subject['kind'] === 'ServiceAccount' && isClusterBinding;
    if (needsNamespace && textOf(subject['namespace']) === '')
      yield required(['subjects', index, 'namespace'], 'Name the namespace of the ServiceAccount.');
    const group = subject['apiGroup'];
    if (isSet(group) && subject['kind'] === 'ServiceAccount' && group !== '')
      yield notOneOf(['subjects', index, 'apiGroup'], group, ['']);
  }
}
