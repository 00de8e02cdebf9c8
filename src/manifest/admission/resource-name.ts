import { isQualifiedName } from '../../kubernetes/formats';

const OF_CONTAINERS = new Set(['cpu', 'memory', 'ephemeral-storage']);

/**
 * Why a container cannot ask for a resource of this name. Follows the quoted name.
 * Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateContainerResourceName; pkg/apis/core/helper.
 */
export function resourceNameProblem(name: string): string | undefined {
  if (!isQualifiedName(name)) return 'which is not a qualified name';
  if (!name.includes('/'))
    return OF_CONTAINERS.has(name) || name.startsWith('hugepages-') ? undefined : 'which is no resource of a container';
  if (isNative(name)) return undefined;
  if (name.startsWith('requests.') || !isQualifiedName(`requests.${name}`)) return 'which no device can be named';
  return undefined;
}

/** Of Kubernetes itself, by name without domain or with its own. */
export function isNative(name: string): boolean {
  return !name.includes('/') || name.includes('kubernetes.io/');
}

/** Whether more may be promised than there is. */
export function isOvercommitAllowed(name: string): boolean {
  return isNative(name) && !name.startsWith('hugepages-');
}

/** Whether the resource is counted in whole units. */
export function isCounted(name: string): boolean {
  return !isNative(name) && !name.startsWith('requests.');
}
