import type { ChartTable, ChartValue } from '../../chart/chart-value';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Release } from '../../longhorn/release';
import type { Json, KubernetesObject } from '../../manifest/kubernetes-object';
import { typeOf, type Resource } from '../../manifest/resource';
import { checkSchema } from '../../manifest/schema-check';
import { readText } from '../../source/parse-manifest';
import { derivedResources } from '../derived';
import { hasTemplate, valueAt } from '../templates';
import { decidingValue } from './deciding-value';

/**
 * What an API server refuses of the objects that chart values are installed as, each at the value that brings it about;
 * Helm prints such objects without a word. Objects that are as they are without values have their test, and are passed over.
 *
 * @param render what the chart installs with values; definitions may be left out
 */
export function renderedFindings(
  values: ChartTable,
  release: Release,
  render: (values: ChartTable) => readonly KubernetesObject[],
): Diagnostic[] {
  const usual = new Set(render({}).map((object) => JSON.stringify(object)));
  const found = render(values)
    .filter((object) => !usual.has(JSON.stringify(object)))
    .flatMap((object) => problemsOf(object, release));
  const findings = found.map((problem): Diagnostic => {
    const { diagnostic, key } = problem;
    const persists = (other: ChartTable): boolean => render(other).some((object) => has(object, key, release));
    const path = decidingValue(values, persists, problem.wrong);
    const message = `${diagnostic.resource} would be refused: ${diagnostic.message}`;
    const { path: _, ...rest } = diagnostic;
    return { ...rest, message, ...(path !== '' && { path }) };
  });
  return uniqueByValue(findings);
}

interface Problem {
  readonly diagnostic: Diagnostic;
  /** The same for the same problem in an object of another name. */
  readonly key: string;
  readonly wrong: ChartValue | undefined;
}

function problemsOf(object: KubernetesObject, release: Release): Problem[] {
  return partsOf(object).flatMap((one) => {
    const result = checkSchema(one, { release: release.version });
    if (!result.checked) return [];
    return result.diagnostics.flatMap((diagnostic): Problem[] => {
      const wrong = valueAt(one as unknown as Json, diagnostic.path ?? '');
      // Flux and others may fill it in after us.
      if (hasTemplate(wrong)) return [];
      const key = `${object.kind} ${diagnostic.path} ${diagnostic.message}`;
      return [{ diagnostic, key, wrong: typeof wrong === 'object' ? undefined : wrong }];
    });
  });
}

/** The object, or what Longhorn makes of it. */
function partsOf(object: KubernetesObject): KubernetesObject[] {
  const made = derivedResources(resourceOf(object)).map((derived) => derived.object);
  return object.kind === 'ConfigMap' && textMaps.includes(object.metadata.name) ? made : [object, ...made];
}

/** The chart's own ConfigMaps hold text and nothing else, which no schema refuses; settings are checked as such. */
const textMaps = ['longhorn-default-resource', 'longhorn-default-setting', 'longhorn-storageclass'];

function has(object: KubernetesObject, key: string, release: Release): boolean {
  return key.startsWith(`${object.kind} `) && problemsOf(object, release).some((problem) => problem.key === key);
}

/** Places in what is rendered mean nothing to whoever writes values. */
function resourceOf(object: KubernetesObject): Resource {
  return {
    object,
    type: typeOf(object),
    file: '',
    locate: () => ({ file: '', line: 1, column: 1 }),
    inside: (pointer) => readText(valueAt(object as unknown as Json, pointer)),
  };
}

/** A value that goes into several objects is wrong once. */
function uniqueByValue(findings: readonly Diagnostic[]): Diagnostic[] {
  const key = ({ code, message, path }: Diagnostic): string => `${code} ${path ?? message}`;
  return [...new Map([...findings].reverse().map((finding) => [key(finding), finding])).values()].reverse();
}
