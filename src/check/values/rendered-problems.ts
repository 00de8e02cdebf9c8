import type { ChartValue } from '../../chart/chart-value';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Json, KubernetesObject } from '../../kubernetes/kubernetes-object';
import { typeOf, type Resource } from '../../manifest/resource';
import { checkSchema, type SchemaContext } from '../../manifest/schema-check';
import { readText } from '../../source/parse-manifest';
import { derivedResources } from '../derived';
import { hasTemplate, valueAt } from '../templates';

/** What is wrong with an object that comes out of chart values. */
export interface Problem {
  readonly diagnostic: Diagnostic;
  /** The same for the same problem in an object of another name. */
  readonly key: string;
  /** The text or number that is wrong, where it is one. */
  readonly wrong: ChartValue | undefined;
  /** Whether the text is one that Flux or another tool fills in after us. */
  readonly isTemplate: boolean;
}

/** What an API server refuses of the object, and of what Longhorn makes of it. */
export function renderedProblems(object: KubernetesObject, context: SchemaContext): Problem[] {
  return partsOf(object).flatMap((one) => {
    const result = checkSchema(one, context);
    if (!result.checked) return [];
    return result.diagnostics.map((diagnostic): Problem => {
      const wrong = valueAt(one as unknown as Json, diagnostic.path ?? '');
      const key = `${object.kind} ${diagnostic.path} ${diagnostic.message}`;
      return { diagnostic, key, wrong: typeof wrong === 'object' ? undefined : wrong, isTemplate: hasTemplate(wrong) };
    });
  });
}

/** The object, or what Longhorn makes of it. */
function partsOf(object: KubernetesObject): KubernetesObject[] {
  const made = derivedResources(resourceOf(object)).map((derived) => derived.object);
  return made.length > 0 ? made : [object];
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
