import type { Consequence, Severity } from '../diagnostics/diagnostic';
import type { Undecided } from '../diagnostics/undecided';
import { pointerOf } from '../diagnostics/json-pointer';
import type { Release } from '../longhorn/release';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import type { LonghornView } from '../view/longhorn-view';

export type { Undecided } from '../diagnostics/undecided';

/** What a rule says about a place in its resource. */
export interface Finding {
  /** JSON pointer into the object; a field that is missing is named where it would stand. */
  readonly path: string;
  /** One sentence that quotes the value. */
  readonly message: string;
  /** The repair, in the imperative. */
  readonly hint: string;
  /** Other places that the finding is about, such as the first of two definitions. */
  readonly related?: readonly Related[];
}

/** Another place, and what is there. */
export interface Related {
  readonly resource: Resource;
  readonly path: string;
  readonly message: string;
}

/** What a rule may look at. */
export interface RuleContext {
  /** The Longhorn release that the resource is meant for. */
  readonly release: Release;
  /** Everything that is meant for the same cluster. */
  readonly resources: ResourceSet;
  /** The same as Longhorn sees it: settings in effect, disks, classes, jobs, targets. */
  readonly longhorn: LonghornView;
}

/** A manifest that a rule has something to say about, and what. */
export interface BadExample {
  /** One or more documents. */
  readonly yaml: string;
  /** Release to judge by; the newest where it does not matter. */
  readonly release?: string;
  /** Whether the documents are all that the cluster holds. */
  readonly isComplete?: boolean;
  /** In the order of the documents and fields. */
  readonly findings: readonly Pick<Finding, 'path' | 'message' | 'hint'>[];
}

/** One piece of knowledge about manifests. Its examples are its tests and its documentation. */
export interface Rule {
  /** Name of the file, of the page in docs/rules and of the finding: the thing, then what is required of it. */
  readonly id: string;
  /** What is required, as one imperative sentence. */
  readonly summary: string;
  /** Why: what the cluster does otherwise. */
  readonly why: string;
  readonly consequence: Consequence;
  /** Who refuses; only for what is refused. */
  readonly by?: 'kubernetes' | 'longhorn';
  /** Where it is not that of the consequence (refused and risk are errors, ignored warnings, advice infos): which, and why. */
  readonly severity?: { readonly level: Severity; readonly because: string };
  /** Types that it looks at, such as `longhorn.io/Node` or `/Service`. */
  readonly types: readonly string[];
  /**
   * JSON pointers of fields without any of which the rule has nothing to say: only objects that have one are shown to
   * it. Left out where the rule speaks of a field that is missing.
   */
  readonly about?: readonly string[];
  /** Upstream file, or recorded answer of the real thing, with its version, that makes it true. */
  readonly evidence: string;
  readonly examples: { readonly bad: readonly BadExample[]; readonly good: readonly string[] };
  /** Pure, and silent about other resources than the given one. */
  check(resource: Resource, context: RuleContext): Iterable<Finding | Undecided>;
}

const severities: Readonly<Record<Consequence, Severity>> = {
  refused: 'error',
  risk: 'error',
  ignored: 'warning',
  advice: 'info',
};

/** How much the findings of a rule weigh. */
export function severityOf({ consequence, severity }: Rule): Severity {
  return severity?.level ?? severities[consequence];
}

/** JSON pointer of steps into an object. */
export function at(...steps: readonly (string | number)[]): string {
  return pointerOf(steps);
}
