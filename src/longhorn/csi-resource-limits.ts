import { parseQuantity } from '../kubernetes/quantity';
import { trimSpace } from './go-number';

export const csiComponents: readonly string[] = [
  'csi-attacher',
  'csi-provisioner',
  'csi-resizer',
  'csi-snapshotter',
  'longhorn-csi-plugin',
  'node-driver-registrar',
  'longhorn-liveness-probe',
];

/**
 * Why Longhorn refuses the resources of its CSI components, as the end of a sentence; undefined when it takes them.
 * Go's JSON decoder ignores unknown fields and the letter case of known ones.
 * Source: longhorn-manager types/setting.go UnmarshalCSIComponentResourceLimits.
 */
export function csiResourceLimitsProblem(text: string): string | undefined {
  if (/^ *$/.test(text)) return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return 'is not JSON';
  }
  if (parsed === null) return undefined;
  if (!isMapping(parsed)) return 'is not a JSON object';
  for (const component of csiComponents) {
    for (const value of fields(parsed, component)) {
      const problem = requirementsProblem(value);
      if (problem !== undefined) return `has under "${component}" ${problem}`;
    }
  }
  return undefined;
}

function requirementsProblem(requirements: unknown): string | undefined {
  if (requirements === null) return undefined;
  if (!isMapping(requirements)) return 'no object with limits and requests';
  for (const list of ['limits', 'requests'].flatMap((name) => fields(requirements, name))) {
    if (list === null) continue;
    if (!isMapping(list)) return `${JSON.stringify(list)} instead of an object`;
    const wrong = Object.values(list).find((quantity) => !isQuantity(quantity));
    if (wrong !== undefined) return `${JSON.stringify(wrong)}, which is no quantity`;
  }
  return undefined;
}

/**
 * Go trims the text between the quotes before it is decoded: tabs and line ends are escapes there, which it leaves.
 * Source: apimachinery v0.36.3 pkg/api/resource/quantity.go, UnmarshalJSON.
 */
function isQuantity(value: unknown): boolean {
  if (typeof value !== 'string') return value === null || typeof value === 'number';
  return !/[\t-\r]/.test(value) && parseQuantity(trimSpace(value)) !== undefined;
}

function isMapping(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fields(mapping: Record<string, unknown>, name: string): unknown[] {
  return Object.keys(mapping)
    .filter((key) => key.toLowerCase() === name)
    .map((key) => mapping[key]);
}
