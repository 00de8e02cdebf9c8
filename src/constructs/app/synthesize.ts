import type { App } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { compareDiagnostics, type Diagnostic } from '../../diagnostics/diagnostic';
import { applyStage } from '../../kubernetes/apply-order';
import { emitYaml } from '../../manifest/emit-yaml';
import { checkDuplicates } from './check-duplicates';
import { checkObjects } from './check-objects';
import { collectCharts, type PlacedObject } from './collect-charts';
import { constructMetadata } from './construct-metadata';
import { findInstallations } from './installation-of';
import { fileOf, nameFiles } from './name-files';
import { orderObjects } from './order-objects';
import { madeAt } from '../made-at';

export interface Synthesis {
  /** File name to text, in the order in which the files can be applied; to be used only when there is no error. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export interface SynthesizeOptions {
  /** Longhorn version for the check of objects that no installation in the tree is near to. */
  readonly release?: string;
  /** Adds `construct-metadata.json`, which maps objects to constructs for plugins of cdk8s. */
  readonly recordConstructMetadata?: boolean;
}

/** What an app compiles to: every object made once, checked, and written once. Works for any cdk8s App. */
export function synthesize(app: App, options: SynthesizeOptions = {}): Synthesis {
  const tree = collectCharts(app);
  const diagnostics = [...tree.diagnostics];
  const byFile = new Map<string, PlacedObject[]>();
  for (const [chart, named] of nameFiles(tree, diagnostics)) {
    let stage = 0;
    for (const placed of orderObjects(tree.charts.get(chart)!, diagnostics)) {
      // What was told to come after an object of a later stage goes there with it.
      stage = Math.max(stage, applyStage(placed.object));
      const file = fileOf(named, stage);
      const objects = byFile.get(file);
      if (objects === undefined) byFile.set(file, [placed]);
      else objects.push(placed);
    }
  }
  const ordered = [...byFile].sort(([a], [b]) => (a < b ? -1 : 1));
  const all = ordered.flatMap(([, objects]) => objects);
  const finder = findInstallations(tree.installations, options.release);
  diagnostics.push(...checkDuplicates(all, tree.installations), ...checkObjects(all, finder));
  const files = new Map<string, string>();
  for (const [name, objects] of ordered) {
    files.set(`${name}.k8s.yaml`, objects.map((placed) => emit(placed, diagnostics)).join('---\n'));
  }
  if (options.recordConstructMetadata === true) files.set('construct-metadata.json', constructMetadata(all));
  return { files, diagnostics: diagnostics.map((one) => atItsLine(one, app)).sort(compareDiagnostics) };
}

/** With the line of the program that made its construct, but where a file has a line of its own. */
function atItsLine(diagnostic: Diagnostic, app: App): Diagnostic {
  if (diagnostic.source !== undefined || diagnostic.construct === undefined) return diagnostic;
  const ids = diagnostic.construct.split('/');
  const construct = ids.reduce<IConstruct | undefined>((at, id) => at?.node.tryFindChild(id), app);
  const source = construct && madeAt(construct);
  return source === undefined ? diagnostic : { ...diagnostic, source };
}

function emit({ construct, object }: PlacedObject, diagnostics: Diagnostic[]): string {
  try {
    return emitYaml(object, { sortKeys: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const message = `${construct.kind} ${construct.name} cannot be written: ${error.message}.`;
    const hint = 'Give plain values: text, finite numbers, booleans, lists and mappings.';
    diagnostics.push({ code: 'not-serializable', severity: 'error', message, hint, construct: construct.node.path });
    return '';
  }
}
