import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, notOneOf, required } from '../violation';

const GROUP = 'rbac.authorization.k8s.io';

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
  for (const [index, item] of listOf(object['subjects']).entries())
    yield* checkSubject(mapOf(item), ['subjects', index], isClusterBinding);
}

function* checkSubject(subject: JsonObject, path: Path, isClusterBinding: boolean): Generator<Violation> {
  const kind = textOf(subject['kind']);
  const group = textOf(subject['apiGroup']);
  if (kind === 'ServiceAccount') {
    if (isClusterBinding && textOf(subject['namespace']) === '')
      yield required([...path, 'namespace'], 'Name the namespace of the ServiceAccount.');
    if (group !== '') yield notOneOf([...path, 'apiGroup'], group, ['']);
    const name = textOf(subject['name']);
    if (name !== '') yield* badText([...path, 'name'], name, 'dns-subdomain');
  } else if ((kind === 'User' || kind === 'Group') && group !== '' && group !== GROUP)
    yield notOneOf([...path, 'apiGroup'], group, [GROUP]);
}
