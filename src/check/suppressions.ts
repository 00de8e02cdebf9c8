import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic';
import { nearest } from '../diagnostics/nearest';
import { resourceName } from '../kubernetes/kubernetes-object';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { ignoreComments, type IgnoreComment } from './ignore-comments';
import { ignoredRules, ignoreName } from './ignored-rules';
import type { SourceFile } from './source-file';

/** `cdk8s-longhorn/ignore: "rule-id: reason; other-rule: reason"` on the object that is meant. */
const path = '/metadata/annotations/cdk8s-longhorn~1ignore';

/** The rules of a run. */
export interface RulesOfRun {
  /** All that there are, and other codes that can be passed over. */
  readonly names: readonly string[];
  /** Whether it is asked in this run. */
  readonly isOn: (rule: string) => boolean;
}

/** Takes out what annotations of objects and comments of values files ask to pass over, and says which do not count. */
export class Suppressions {
  private readonly used = new Map<Resource | IgnoreComment, Set<string>>();
  private readonly comments = new Map<string, readonly IgnoreComment[]>();

  /** Takes the comments of a values file into account. */
  readComments(file: SourceFile): void {
    this.comments.set(file.path, ignoreComments(file));
  }

  /** Whether the object, or what makes or holds it, asks to pass over what is found there, and says why. */
  covers(resource: Resource, { code, source }: Pick<Diagnostic, 'code' | 'source'>): boolean {
    return this.coversPlace(source, code) || this.coversObject(resource, code);
  }

  /** Whether a comment of the file does. */
  coversPlace(place: SourceRange | undefined, rule: string): boolean {
    const comment = this.comments.get(place?.file ?? '')?.find(({ rules }) => rules.get(rule));
    return comment !== undefined && this.use(comment, rule);
  }

  private coversObject(resource: Resource, rule: string): boolean {
    if (reasonsOf(resource).get(rule)) return this.use(resource, rule);
    const { heldBy = [], madeBy } = resource;
    return [...(madeBy === undefined ? [] : [madeBy]), ...heldBy].some((other) => this.coversObject(other, rule));
  }

  private use(from: Resource | IgnoreComment, rule: string): true {
    this.used.set(from, (this.used.get(from) ?? new Set()).add(rule));
    return true;
  }

  /**
   * Annotations and comments without a reason, those that name no rule, and those that nothing was found for.
   *
   * @param resources what was checked
   */
  problems(resources: readonly Resource[], run: RulesOfRun): Diagnostic[] {
    return [
      ...resources.flatMap((resource) => {
        const reasons = reasonsOf(resource);
        // To find a place the file is read anew, and few objects have the annotation.
        if (reasons.size === 0) return [];
        const place = { resource: resourceName(resource.object), path, source: resource.locate(path) };
        return this.problemsOf(resource, reasons, run, `The annotation ${ignoreName}`, place);
      }),
      ...[...this.comments.values()]
        .flat()
        .flatMap((comment) =>
          this.problemsOf(comment, comment.rules, run, `The comment ${ignoreName}`, { source: comment.source }),
        ),
    ];
  }

  private problemsOf(
    from: Resource | IgnoreComment,
    rules: ReadonlyMap<string, string>,
    { isOn, names }: RulesOfRun,
    what: string,
    place: Pick<Diagnostic, 'path' | 'resource' | 'source'>,
  ): Diagnostic[] {
    const problem = (code: string, message: string, hint: string): Diagnostic[] => [
      { code, severity: 'warning', consequence: 'ignored', message: `${what} ${message}`, hint, ...place },
    ];
    return [...rules].flatMap(([rule, reason]) => {
      const shown = JSON.stringify(rule);
      if (reason === '') {
        const message = `gives no reason to pass over ${shown}, so it does not count.`;
        return problem('ignore-reason', message, `Write "${rule}: why it is right here".`);
      }
      if (!names.includes(rule)) {
        const likely = nearest(rule, names);
        const hint = likely === undefined ? 'Remove it.' : `Did you mean "${likely}"?`;
        return problem('ignore-unused', `names ${shown}, and there is no such rule.`, hint);
      }
      // A rule that is left out may find something the next time.
      if (this.used.get(from)?.has(rule) === true || !isOn(rule)) return [];
      return problem('ignore-unused', `passes over ${shown}, which finds nothing here.`, 'Remove it.');
    });
  }
}

function reasonsOf({ object }: Resource): ReadonlyMap<string, string> {
  return ignoredRules(textOf(mapOf(object.metadata?.annotations)[ignoreName]));
}
