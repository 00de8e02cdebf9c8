import type { Json } from '../../kubernetes/kubernetes-object';

/**
 * Whether an object differs from the one without values in nothing but fields of which it can be seen at once that an API
 * server takes them. These are what most values files change, and to read the schemas for them takes as long as all the rest.
 */
export function isPlainChange(object: Json, usual: Json): boolean {
  const kind = (object as { kind: string }).kind;
  return differs(object, usual, '').every(
    ([pointer, value, before]) =>
      plain.some(([where, isFine]) => where.test(`${kind}${pointer}`) && isFine(value, before)) && value !== undefined,
  );
}

const plain: readonly (readonly [RegExp, (value: Json | undefined, before: Json | undefined) => boolean])[] = [
  [/^(?:Deployment|DaemonSet)\/spec\/replicas$/, isCount],
  [/^(?:Deployment|DaemonSet)\/spec\/template\/spec\/containers\/\d+\/image$/, isImage],
  [/^(?:Deployment|DaemonSet)\/spec\/template\/spec\/containers\/\d+\/(?:args|command)\/\d+$/, isText],
  [/^(?:Deployment|DaemonSet)\/spec\/template\/spec\/containers\/\d+\/env\/\d+\/value$/, isText],
  [/^ConfigMap\/data\/default-(?:resource|setting)\.yaml$/, isText],
  [/^ConfigMap\/data\/storageclass\.yaml$/, isClass],
];

function isCount(value: Json | undefined): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < 2 ** 31;
}

function isText(value: Json | undefined): boolean {
  return typeof value === 'string';
}

/** Source: Kubernetes pkg/apis/core/validation validateContainers: not empty, no space around it. */
function isImage(value: Json | undefined): boolean {
  return typeof value === 'string' && /^\S+$/.test(value);
}

/** Lines of a class that are right whatever stands in the others: parameters are text, and the rest is one of two words. */
const classLine =
  /^(?: {2}[A-Za-z]+: "[^"\\]*"| {4}storageclass\.kubernetes\.io\/is-default-class: "(?:true|false)"|reclaimPolicy: "(?:Delete|Retain)"|volumeBindingMode: (?:Immediate|WaitForFirstConsumer))$/;

function isClass(value: Json | undefined, before: Json | undefined): boolean {
  if (typeof value !== 'string' || typeof before !== 'string') return false;
  const known = new Set(before.split('\n'));
  return value.split('\n').every((line) => known.has(line) || classLine.test(line));
}

type Difference = readonly [pointer: string, value: Json | undefined, before: Json | undefined];

/** The places where two values differ; a list of another length differs as a whole. */
function differs(value: Json | undefined, before: Json | undefined, pointer: string): Difference[] {
  if (value === before) return [];
  if (!isNested(value) || !isNested(before) || Array.isArray(value) !== Array.isArray(before))
    return [[pointer, value, before]];
  if (Array.isArray(value) && value.length !== (before as Json[]).length) return [[pointer, value, before]];
  const [left, right] = [value, before] as [Record<string, Json>, Record<string, Json>];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].flatMap((key) =>
    differs(left[key], right[key], `${pointer}/${key}`),
  );
}

function isNested(value: Json | undefined): value is Json & object {
  return typeof value === 'object' && value !== null;
}
