import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic';
import { pointerOf } from '../diagnostics/json-pointer';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { isTable, type ChartTable } from './chart-value';
import { ownSections } from './own-sections';

/** A document of a values file. */
interface Document {
  readonly value: Json;
  locate(pointer: string): SourceRange;
}

/** Whether a file may hold something around the values; cheap, for nearly no file does. */
export function looksWrapped(values: ChartTable): boolean {
  return isObject(values as Json) || keyOfWrapper(values) !== undefined;
}

/**
 * What people have instead of a values file: the object that brings the values into a cluster, or the values of a chart
 * around the chart. Says where in it the values are, and how to take them out.
 *
 * @param file as messages name it; `stdin` for standard input
 */
export function wrappedValues(documents: readonly Document[], file: string): Diagnostic | undefined {
  const objects = documents.filter(({ value }) => isObject(value));
  const carrier = objects.find(({ value }) => placeIn(value as JsonObject) !== undefined) ?? objects[0];
  if (carrier !== undefined) return wrappedInObject(carrier, file, documents.length > 1);
  const [first] = documents;
  const key = first === undefined ? undefined : keyOfWrapper(first.value as ChartTable);
  if (first === undefined || key === undefined) return undefined;
  // Helm hands the global values of the chart around it down to the chart.
  const hasGlobal = isTable((first.value as ChartTable)['global']);
  return {
    code: 'values-wrapped',
    severity: 'error',
    message: `These are the values of a chart around Longhorn's: those of Longhorn's chart are below "${key}".`,
    hint: takeOut(`${field(key)}${hasGlobal ? ' * {"global": .global}' : ''}`, file),
    source: first.locate(pointerOf([key])),
  };
}

function wrappedInObject({ locate, value }: Document, file: string, isOneOfMany: boolean): Diagnostic {
  const { kind } = value as { kind: string } & JsonObject;
  const place = placeIn(value as JsonObject);
  const select = isOneOfMany ? `select(.kind == "${kind}") | ` : '';
  const found = {
    code: 'values-wrapped',
    severity: 'error',
    source: locate('/kind'),
  } as const;
  if (place === undefined)
    return {
      ...found,
      message: `This is a ${kind}, and no chart values.`,
      hint: 'Give the values file that Helm takes.',
    };
  const { isText = false, path } = place;
  return {
    ...found,
    message: `This is a ${kind}, and no chart values: they are in its ${path.slice(1)}.`,
    hint: takeOut(`${select}${path}`, file, isText),
  };
}

interface Place {
  /** As yq takes it. */
  readonly path: string;
  /** Whether the values are a text there. */
  readonly isText?: boolean;
}

/** Where an object holds values. Source: the API references of Flux, Argo CD, kustomize and K3s. */
function placeIn(object: JsonObject): Place | undefined {
  const [group] = String(object['apiVersion']).split('/');
  const spec = tableOf(object['spec']);
  switch (`${group} ${String(object['kind'])}`) {
    case 'helm.toolkit.fluxcd.io HelmRelease':
      return isTable(spec['values']) ? { path: '.spec.values' } : undefined;
    case 'argoproj.io Application':
      return inSources(spec, '.spec');
    case 'argoproj.io ApplicationSet':
      return inSources(tableOf(tableOf(spec['template'])['spec']), '.spec.template.spec');
    case 'helm.cattle.io HelmChart':
    case 'helm.cattle.io HelmChartConfig':
      return typeof spec['valuesContent'] === 'string' ? { path: '.spec.valuesContent', isText: true } : undefined;
    case 'kustomize.config.k8s.io Kustomization':
      return inList(object['helmCharts'], '.helmCharts', (chart, path) =>
        isTable(chart['valuesInline']) ? { path: `${path}.valuesInline` } : undefined,
      );
    default:
      return undefined;
  }
}

function inSources(spec: ChartTable, path: string): Place | undefined {
  const inSource = (source: ChartTable, at: string): Place | undefined => {
    const helm = tableOf(source['helm']);
    if (isTable(helm['valuesObject'])) return { path: `${at}.helm.valuesObject` };
    return typeof helm['values'] === 'string' ? { path: `${at}.helm.values`, isText: true } : undefined;
  };
  return inSource(tableOf(spec['source']), `${path}.source`) ?? inList(spec['sources'], `${path}.sources`, inSource);
}

function inList(
  list: unknown,
  path: string,
  find: (item: ChartTable, path: string) => Place | undefined,
): Place | undefined {
  const items: unknown[] = Array.isArray(list) ? list : [];
  return items.map((item, index) => find(tableOf(item), `${path}[${index}]`)).find((place) => place !== undefined);
}

/** What both programs called yq understand: one prints JSON, which is YAML too. */
function takeOut(expression: string, file: string, isText = false): string {
  const command = `yq ${isText ? '-r ' : ''}'${expression}'`;
  if (file === 'stdin') return `Take them out on the way, with \`${command}\`.`;
  return `Take them out with \`${command} ${/^[\w./@-]+$/.test(file) ? file : `'${file}'`} > values-of-longhorn.yaml\`.`;
}

/** The chart's name, or what a chart around it calls it. */
function keyOfWrapper(values: ChartTable): string | undefined {
  if (!isTable(values) || ownSections.some((name) => Object.hasOwn(values, name))) return undefined;
  if (isTable(values['longhorn'])) return 'longhorn';
  return Object.keys(values).find((key) => ownSections.some((name) => isTable(tableOf(values[key])[name])));
}

function field(key: string): string {
  return /^[A-Za-z_]\w*$/.test(key) ? `.${key}` : `.["${key}"]`;
}

function isObject(value: Json): boolean {
  const { apiVersion, kind } = tableOf(value);
  return typeof apiVersion === 'string' && typeof kind === 'string';
}

function tableOf(value: unknown): ChartTable {
  return isTable(value as ChartTable) ? (value as ChartTable) : {};
}
