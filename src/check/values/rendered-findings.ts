import type { ChartTable } from '../../chart/chart-value';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Release } from '../../longhorn/release';
import { resourceName, type Json, type KubernetesObject } from '../../manifest/kubernetes-object';
import { decidingValue } from './deciding-value';
import { isPlainChange } from './plain-change';

/** Loaded when there is something to check: most of what schemas cost is reading them. */
const problems = () => require('./rendered-problems') as typeof import('./rendered-problems');

/** What would be refused, at the value that brings it about. */
export interface RenderedFinding {
  readonly diagnostic: Diagnostic;
  /** Whether it hangs on text that another tool fills in, and so is no more than a suspicion. */
  readonly isTemplate: boolean;
}

/**
 * What an API server refuses of the objects that chart values are installed as, each at the value that brings it about;
 * Helm prints such objects without a word. Objects that are as they are without values have their test, and are passed over.
 *
 * @param objects what the chart installs with the values
 * @param render the same for other values; definitions may be left out of both
 */
export function renderedFindings(
  values: ChartTable,
  objects: readonly KubernetesObject[],
  release: Release,
  render: (values: ChartTable) => readonly KubernetesObject[],
): RenderedFinding[] {
  const usual = new Map(render({}).map((object) => [nameOf(object), object]));
  const findings = objects
    .filter(
      (object) => !isPlainChange(object as unknown as Json, (usual.get(nameOf(object)) ?? null) as unknown as Json),
    )
    .flatMap((object) => problems().renderedProblems(object, release))
    // What is refused without values too, such as a namespace, has another source than they.
    .filter(({ key }) => ![...usual.values()].some((object) => has(object, key, release)))
    .map(({ diagnostic, isTemplate, key, wrong }): RenderedFinding => {
      const persists = (other: ChartTable): boolean => render(other).some((object) => has(object, key, release));
      const path = decidingValue(values, persists, wrong);
      const verdict = diagnostic.severity === 'error' ? ' would be refused' : '';
      const message = `${diagnostic.resource}${verdict}: ${diagnostic.message}`;
      const { path: _, ...rest } = diagnostic;
      return { diagnostic: { ...rest, message, ...(path !== '' && { path }) }, isTemplate };
    });
  return uniqueByValue(findings);
}

function nameOf(object: KubernetesObject): string {
  return `${object.apiVersion} ${resourceName(object)}`;
}

function has(object: KubernetesObject, key: string, release: Release): boolean {
  return (
    key.startsWith(`${object.kind} `) &&
    problems()
      .renderedProblems(object, release)
      .some((problem) => problem.key === key)
  );
}

/** A value that goes into several objects is wrong once. */
function uniqueByValue(findings: readonly RenderedFinding[]): RenderedFinding[] {
  const key = ({ diagnostic: { code, message, path } }: RenderedFinding): string => `${code} ${path ?? message}`;
  return [...new Map([...findings].reverse().map((finding) => [key(finding), finding])).values()].reverse();
}
