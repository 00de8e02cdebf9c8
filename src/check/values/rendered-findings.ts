import type { ChartTable } from '../../chart/chart-value';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { resourceName, type Json, type KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { SchemaContext } from '../../manifest/schema-check';
import { decidingValue, withoutValue } from './deciding-value';
import { isPlainChange } from './plain-change';
import { renderedHint } from './rendered-hint';
import type { Problem } from './rendered-problems';

/** Loaded when there is something to check: most of what schemas cost is reading them. */
const problems = () => require('./rendered-problems') as typeof import('./rendered-problems');

/** What would be refused, at the value that brings it about. */
export interface RenderedFinding {
  readonly diagnostic: Diagnostic;
  /** Whether it hangs on text that another tool fills in, and so is no more than a suspicion. */
  readonly isTemplate: boolean;
}

/** For each value that is tried the chart is rendered anew; what is not found by then stands at the section around it. */
const mostTries = 60;

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
  context: SchemaContext,
  render: (values: ChartTable) => readonly KubernetesObject[],
): RenderedFinding[] {
  const usual = new Map(render({}).map((object) => [nameOf(object), object]));
  const changed = objects.filter(
    (object) => !isPlainChange(object as unknown as Json, (usual.get(nameOf(object)) ?? null) as unknown as Json),
  );
  const problemsOf = knownProblems(context);
  const found = changed.flatMap(problemsOf);
  if (found.length === 0) return [];
  const keysIn = (all: Iterable<KubernetesObject>) => new Set([...all].flatMap(problemsOf).map(({ key }) => key));
  // What is refused without values too, such as a namespace, has another source than they.
  const always = keysIn(usual.values());
  const tried = new Map<string, ReadonlySet<string>>();
  const isThereWithout = (key: string, steps: readonly string[]): boolean => {
    const name = JSON.stringify(steps);
    let keys = tried.get(name);
    if (keys === undefined && tried.size < mostTries)
      tried.set(name, (keys = keysIn(render(withoutValue(values, steps) as ChartTable))));
    return keys === undefined || keys.has(key);
  };
  const findings = found
    .filter(({ key }) => !always.has(key))
    .map(({ diagnostic, isTemplate, key, wrong }): RenderedFinding => {
      const path = decidingValue(values, (steps) => isThereWithout(key, steps), wrong);
      const verdict = diagnostic.severity === 'error' ? ' would be refused' : '';
      const message = `${diagnostic.resource}${verdict}: ${diagnostic.message}`;
      const hint = renderedHint(diagnostic, path, values, (other) => keysIn(render(other)).has(key));
      const { hint: _hint, path: _path, ...rest } = diagnostic;
      return { diagnostic: { ...rest, message, ...(hint && { hint }), ...(path !== '' && { path }) }, isTemplate };
    });
  return uniqueByValue(findings);
}

/** The problems of an object; most of the objects that other values give are ones that were looked at before. */
function knownProblems(context: SchemaContext): (object: KubernetesObject) => readonly Problem[] {
  const known = new Map<string, readonly Problem[]>();
  return (object) => {
    const text = JSON.stringify(object);
    let found = known.get(text);
    if (found === undefined) known.set(text, (found = problems().renderedProblems(object, context)));
    return found;
  };
}

function nameOf(object: KubernetesObject): string {
  return `${object.apiVersion} ${resourceName(object)}`;
}

/** A value that goes into several objects is wrong once. */
function uniqueByValue(findings: readonly RenderedFinding[]): RenderedFinding[] {
  const key = ({ diagnostic: { code, message, path } }: RenderedFinding): string => `${code} ${path ?? message}`;
  return [...new Map([...findings].reverse().map((finding) => [key(finding), finding])).values()].reverse();
}
