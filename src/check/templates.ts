import { stepsOf } from '../diagnostics/json-pointer';
import { isSet, mapOf } from '../manifest/json-view';
import type { Json, KubernetesObject } from '../kubernetes/kubernetes-object';
import { isTemplate } from '../manifest/template-text';

/** Why something that holds such a text is not judged. */
export const templateReason = 'it hangs on text that another tool fills in';

/** Whether the value holds such a text anywhere, keys included. */
export function hasTemplate(value: Json | undefined): boolean {
  if (typeof value === 'string') return isTemplate(value);
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value)) return value.some(hasTemplate);
  return Object.entries(value).some(([key, item]) => isTemplate(key) || hasTemplate(item));
}

/**
 * Whether the text has a placeholder of argocd-vault-plugin: one with a modifier, or any in an object that names the path
 * of its secrets. Those with a path of their own are templates anywhere.
 */
export function hasPlaceholder({ metadata }: KubernetesObject, value: Json): boolean {
  if (typeof value !== 'string') return false;
  const isAnnotated = isSet(mapOf(metadata?.annotations)['avp.kubernetes.io/path']);
  return (isAnnotated ? /<[^<>]+>/ : /<[^<>|]+\|\s*(?:base64encode|base64decode|jsonPath|sha256sum)[^<>]*>/).test(
    value,
  );
}

/** Encrypted by SOPS: readable keys, and values that say nothing. */
export function isEncrypted(object: Json): boolean {
  const sops = mapOf(mapOf(object)['sops']);
  return typeof sops['mac'] === 'string' || typeof sops['version'] === 'string';
}

/** The value at a JSON pointer, or of its nearest parent that is there. */
export function valueAt(object: Json, pointer: string): Json {
  let value = object;
  for (const key of stepsOf(pointer)) {
    if (typeof value !== 'object' || value === null) break;
    const next = Array.isArray(value) ? value[Number(key)] : Object.hasOwn(value, key) ? value[key] : undefined;
    if (next === undefined) break;
    value = next;
  }
  return value;
}
