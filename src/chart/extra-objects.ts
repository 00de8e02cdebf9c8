import type { Json, JsonObject, KubernetesObject } from '../manifest/kubernetes-object';
import { isTable, plain } from './chart-value';
import { pointer, type ChartValues } from './chart-values';

/** What a template action may name: the release, or a value of the chart. */
export interface TemplateNames {
  readonly namespace: string;
  readonly version: string;
}

/** The chart value `extraObjects`: objects of the user's own, in which the chart evaluates template actions. */
export function extraObjectsOf(values: ChartValues, names: TemplateNames): KubernetesObject[] {
  const items = values.at('extraObjects');
  if (!Array.isArray(items)) return [];
  return items.flatMap((item, index) => {
    const path = `extraObjects.${index}`;
    const object = isTable(item) ? (evaluate(values, path, plain(item), names) as JsonObject) : undefined;
    if (isKubernetesObject(object)) return [object];
    const message = `Item ${index} of extraObjects is not a Kubernetes object with apiVersion, kind and metadata.name.`;
    values.report(path, 'chart-extra-object', message, 'Write it as in a manifest, one item for each object');
    return [];
  });
}

function isKubernetesObject(object: JsonObject | undefined): object is JsonObject & KubernetesObject {
  const metadata = object?.['metadata'];
  const name =
    typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? metadata['name'] : undefined;
  return typeof object?.['apiVersion'] === 'string' && typeof object['kind'] === 'string' && typeof name === 'string';
}

function evaluate(values: ChartValues, path: string, value: Json, names: TemplateNames): Json {
  if (typeof value === 'string') return evaluateText(values, path, value, names);
  if (Array.isArray(value)) return value.map((item, index) => evaluate(values, `${path}.${index}`, item, names));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, evaluate(values, path, item, names)]));
}

/** Replaces the actions that only name something; to run others would take Helm's whole template language. */
function evaluateText(values: ChartValues, path: string, text: string, names: TemplateNames): string {
  return text.replace(/\{\{-?\s*(.*?)\s*-?\}\}/gs, (action, expression: string) => {
    if (expression === '.Release.Namespace') return names.namespace;
    if (expression === '.Release.Name' || expression === '.Chart.Name') return 'longhorn';
    if (expression === '.Chart.Version') return names.version;
    if (expression === '.Chart.AppVersion') return `v${names.version}`;
    const value = /^\.Values\.([\w.]+)$/.exec(expression)?.[1];
    if (value !== undefined) return values.line(value);
    const message = `The template action ${JSON.stringify(action)} in extraObjects can not be evaluated without Helm.`;
    values.diagnostics.push({
      code: 'chart-template',
      severity: 'error',
      message,
      hint: 'Write out what it stands for, or keep the object in a manifest of its own',
      path: pointer(path),
    });
    return action;
  });
}
