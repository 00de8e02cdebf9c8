import type { Json, JsonObject, KubernetesObject } from '../manifest/kubernetes-object';
import { resolveScalar } from '../source/resolve-scalar';
import { isTable, plain } from './chart-value';
import { losesLineBreaks, type ChartValues } from './chart-values';
import { isPlainScalar } from './plain-scalar';

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
    const object = isTable(item) ? (new Evaluation(values, path, names).of(plain(item)) as JsonObject) : undefined;
    if (losesLineBreaks(object)) {
      const message = `The last text in ${path} ends in several line breaks, of which Helm keeps one at most.`;
      values.report(path, 'chart-value-text', message, 'Take the line breaks off the text');
    }
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

/** The chart prints an object as YAML, evaluates that as a template, and what comes of it is YAML again. */
class Evaluation {
  constructor(
    private readonly values: ChartValues,
    private readonly path: string,
    private readonly names: TemplateNames,
  ) {}

  of(value: Json): Json {
    if (typeof value === 'string') return this.text(value);
    if (Array.isArray(value)) return value.map((item) => this.of(item));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (key.includes('{{')) this.refuse(key);
        return [key, this.of(item)];
      }),
    );
  }

  /** Replaces the actions that only name something; to run others would take Helm's whole template language. */
  private text(text: string): string {
    if (!text.includes('{{')) return text;
    const unknown: string[] = [];
    const result = text.replaceAll(/\{\{(.*?)\}\}/gs, (action, expression: string) => {
      const named = this.named(expression);
      if (named === undefined) unknown.push(action);
      return named ?? action;
    });
    if (unknown.length > 0) this.refuse(unknown[0]!);
    else if (!staysText(text, result)) {
      const message = `The text ${JSON.stringify(text)} in ${this.path} becomes ${JSON.stringify(result)}, which YAML does not read as that text.`;
      this.values.report(this.path, 'chart-template', message, 'Write out what it stands for');
    }
    return result;
  }

  private named(action: string): string | undefined {
    const expression = action.trim();
    if (expression === '.Release.Namespace') return this.names.namespace;
    if (expression === '.Release.Name' || expression === '.Chart.Name') return 'longhorn';
    if (expression === '.Chart.Version') return this.names.version;
    if (expression === '.Chart.AppVersion') return `v${this.names.version}`;
    const value = /^\.Values\.([\w.]+)$/.exec(expression)?.[1];
    return value === undefined ? undefined : this.values.line(value);
  }

  private refuse(action: string): void {
    const message = `The template action ${JSON.stringify(action)} in extraObjects can not be evaluated without Helm.`;
    const hint = 'Write out what it stands for, or keep the object in a manifest of its own';
    this.values.report(this.path, 'chart-template', message, hint);
  }
}

/** Whether the result reads as it stands: YAML printed the text as a block, in single quotes, or bare. */
function staysText(text: string, result: string): boolean {
  if (text.includes('\n')) return true;
  if (!isPlainScalar(text)) return !/['"\\]/.test(result);
  return isPlainScalar(result) && resolveScalar(result) === result;
}
