import { stepsOf } from '../diagnostics/json-pointer';
import { mapOf } from '../manifest/json-view';
import type { Json } from '../kubernetes/kubernetes-object';
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
