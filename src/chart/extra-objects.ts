import type { Json, JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';
import { isTable, plain } from './chart-value';
import { losesLineBreaks, type ChartValues } from './chart-values';
import { evaluatedText } from './template-text';

/** What a template action may name beside the values of the chart. */
export interface TemplateNames {
  /** The namespace of the Helm release, and the one of Longhorn's objects. */
  readonly namespace: string;
  readonly ownNamespace: string;
  readonly chartName: string;
  readonly version: string;
}

/** The chart value `extraObjects`: objects of the user's own, in which the chart evaluates template actions. */
export function extraObjectsOf(values: ChartValues, names: TemplateNames): KubernetesObject[] {
  return values.items('extraObjects').flatMap(([key, item]) => {
    // An item that is left empty becomes an empty document, which is passed over.
    if (item === null) return [];
    const path = `extraObjects.${key}`;
    const object = isTable(item) ? (new Evaluation(values, path, names).of(plain(item)) as JsonObject) : undefined;
    if (losesLineBreaks(object)) {
      const message = `The last text in ${path} ends in several line breaks, of which Helm keeps one at most.`;
      values.report(path, 'chart-value-text', message, 'Take the line breaks off the text.');
    }
    if (isKubernetesObject(object)) return [object];
    const message = `Item ${key} of extraObjects is not a Kubernetes object with apiVersion, kind and metadata.name.`;
    values.report(path, 'chart-extra-object', message, 'Write it as in a manifest, one item for each object.');
    return [];
  });
}

function isKubernetesObject(object: JsonObject | undefined): object is JsonObject & KubernetesObject {
  const metadata = object?.['metadata'];
  const name =
    typeof metadata === 'object' && metadata !== null && !Array.isArray(metadata) ? metadata['name'] : undefined;
  return typeof object?.['apiVersion'] === 'string' && typeof object['kind'] === 'string' && typeof name === 'string';
}

/** Evaluates the template actions in the texts of an object. */
class Evaluation {
  constructor(
    private readonly values: ChartValues,
    private readonly path: string,
    private readonly names: TemplateNames,
  ) {}

  /** `indent` is the column of the value's keys or dashes, `column` that of a text. */
  of(value: Json, indent = 0, column = 0): Json {
    if (typeof value === 'string') return this.text(value, column);
    if (Array.isArray(value)) return value.map((item) => this.of(item, indent + 2, indent + 2));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        if (key.includes('{{')) this.refuse(key);
        return [key, this.of(item, Array.isArray(item) ? indent : indent + 2, indent + key.length + 4)];
      }),
    );
  }

  private text(text: string, column: number): string {
    if (!text.includes('{{')) return text;
    const evaluated = evaluatedText(text, column, (expression) => this.named(expression));
    if ('text' in evaluated) return evaluated.text;
    if ('unknown' in evaluated) this.refuse(evaluated.unknown);
    else {
      const message = `The text ${JSON.stringify(text)} in ${this.path} becomes ${JSON.stringify(evaluated.broken)}, which YAML does not read as that text.`;
      this.values.report(this.path, 'chart-template', message, 'Write out what it stands for.');
    }
    return text;
  }

  private named(expression: string): string | undefined {
    const { chartName, namespace, ownNamespace, version } = this.names;
    switch (expression) {
      case '.Release.Namespace':
        return namespace;
      case '.Release.Name':
      case '.Chart.Name':
        return 'longhorn';
      case '.Release.Service':
        return 'Helm';
      case '.Chart.Version':
        return version;
      case '.Chart.AppVersion':
        return `v${version}`;
    }
    const helper = /^(?:include|template) "([\w.]+)" [.$]$/.exec(expression)?.[1];
    if (helper !== undefined) return { 'longhorn.name': chartName, release_namespace: ownNamespace }[helper];
    const path = /^\.Values\.(\w+(?:\.\w+)*)$/.exec(expression)?.[1];
    return path === undefined || !this.values.isReachable(path) ? undefined : this.values.line(path);
  }

  private refuse(action: string): void {
    const message = `The template action ${JSON.stringify(action)} in extraObjects cannot be evaluated without Helm.`;
    const hint = 'Write out what it stands for, or keep the object in a manifest of its own.';
    this.values.report(this.path, 'chart-template', message, hint);
  }
}
