import { ApiObject, Chart } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { DiagnosticsError } from '../../diagnostics/diagnostics-error';
import { isNamespaced } from '../../kubernetes/kinds';
import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import { reportedFindings } from '../refuse';

/** Loaded where an object cannot be written, which is seldom. */
const patches = () => require('./patch-problem') as typeof import('./patch-problem');

/** A manifest and the construct that made it. */
export interface PlacedObject {
  readonly construct: ApiObject;
  readonly object: KubernetesObject;
}

/** A chart and the objects whose nearest chart it is. */
export interface ChartObjects {
  readonly chart: Chart;
  readonly objects: PlacedObject[];
}

/** Everything that the tree holds, from one walk over it. */
export interface CollectedTree {
  readonly charts: ReadonlyMap<Chart, ChartObjects>;
  /** Constructs that were told to come after others. */
  readonly dependents: readonly IConstruct[];
  /** Constructs that look like an ILonghorn. */
  readonly installations: readonly IConstruct[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Walks the tree once: runs each construct's own validation and turns each ApiObject into its manifest. */
export function collectCharts(root: IConstruct): CollectedTree {
  const charts = new Map<Chart, ChartObjects>();
  const dependents: IConstruct[] = [];
  const installations: IConstruct[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const construct of walk(root)) {
    diagnostics.push(...reportedFindings(construct), ...validate(construct));
    if (construct.node.dependencies.length > 0) dependents.push(construct);
    if (Chart.isChart(construct)) charts.set(construct, { chart: construct, objects: [] });
    if (isInstallation(construct)) installations.push(construct);
    if (!ApiObject.isApiObject(construct)) continue;
    const object = serialize(construct, diagnostics);
    if (object !== undefined) charts.get(Chart.of(construct))!.objects.push({ construct, object });
  }
  return { charts, dependents, installations, diagnostics };
}

/** Parents before children, siblings in the order in which they were made. */
function walk(root: IConstruct): IConstruct[] {
  const found: IConstruct[] = [];
  const waiting = [root];
  while (waiting.length > 0) {
    const construct = waiting.pop()!;
    found.push(construct);
    waiting.push(...construct.node.children.reverse());
  }
  return found;
}

function validate(construct: IConstruct): readonly Diagnostic[] {
  try {
    const path = construct.node.path;
    return construct.node.validate().map((message) => ({
      code: 'construct-invalid',
      severity: 'error',
      message,
      construct: path,
    }));
  } catch (error) {
    if (DiagnosticsError.is(error)) return error.diagnostics;
    throw error;
  }
}

function isInstallation(construct: IConstruct): boolean {
  return 'release' in construct && typeof construct.release === 'string' && 'requireSetting' in construct;
}

/** A chart puts its namespace on every object; kinds that have none lose it here. */
function serialize(construct: ApiObject, diagnostics: Diagnostic[]): KubernetesObject | undefined {
  try {
    const object = construct.toJson() as KubernetesObject;
    if (object.metadata.namespace === undefined || isNamespaced(object.apiVersion, object.kind) !== false)
      return object;
    const { namespace: _, ...metadata } = object.metadata;
    return { ...object, metadata };
  } catch (error) {
    diagnostics.push(patches().patchProblem(construct) ?? notSerializable(construct, error as Error));
    return undefined;
  }
}

function notSerializable({ kind, name, node }: ApiObject, error: Error): Diagnostic {
  // cdk8s says only by an exception that a value cannot be written; resolvers throw through it too.
  const cause = error.message.replace(/^Failed serializing construct at path .* with name .*?: /, '');
  const message = `${kind} ${name} cannot be written: ${cause}.`;
  const hint = 'Give plain values: text, numbers, booleans, lists and mappings.';
  return { code: 'not-serializable', severity: 'error', message, hint, construct: node.path };
}
