import type { Diagnostic } from '../diagnostics/diagnostic';
import { resourceName } from '../manifest/kubernetes-object';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';

/** `cdk8s-longhorn/ignore: "rule-id: reason; other-rule: reason"` on the object that is meant. */
export const ignoreAnnotation = 'cdk8s-longhorn/ignore';
const path = '/metadata/annotations/cdk8s-longhorn~1ignore';

/** Takes out what the objects' annotations ask to pass over, and says which of them do not count. */
export class Suppressions {
  private readonly used = new Map<Resource, Set<string>>();

  /** Whether the object, or the one that makes it, asks to pass over the rule, and says why. */
  covers(resource: Resource, rule: string): boolean {
    if (reasonsOf(resource).get(rule)) {
      this.used.set(resource, (this.used.get(resource) ?? new Set()).add(rule));
      return true;
    }
    return resource.madeBy !== undefined && this.covers(resource.madeBy, rule);
  }

  /** Annotations without a reason, and those that nothing was found for. */
  problems(resources: readonly Resource[]): Diagnostic[] {
    return resources.flatMap((resource) =>
      [...reasonsOf(resource)].flatMap(([rule, reason]) => {
        const shown = JSON.stringify(rule);
        if (reason === '') {
          const message = `The annotation ${ignoreAnnotation} gives no reason to pass over ${shown}, so it does not count.`;
          return [problem(resource, 'ignore-reason', message, `Write "${rule}: why it is right here".`)];
        }
        if (this.used.get(resource)?.has(rule) === true) return [];
        const message = `The annotation ${ignoreAnnotation} passes over ${shown}, which finds nothing here.`;
        return [problem(resource, 'ignore-unused', message, 'Remove it.')];
      }),
    );
  }
}

/** Rule to reason; an empty reason does not count. */
function reasonsOf({ object }: Resource): Map<string, string> {
  const text = textOf(mapOf(object.metadata?.annotations)[ignoreAnnotation]);
  if (text.trim() === '') return new Map();
  return new Map(
    text.split(';').map((part) => {
      const [rule = '', ...reason] = part.split(':');
      return [rule.trim(), reason.join(':').trim()];
    }),
  );
}

function problem(resource: Resource, code: string, message: string, hint: string): Diagnostic {
  return {
    code,
    severity: 'warning',
    consequence: 'ignored',
    message,
    hint,
    resource: resourceName(resource.object),
    path,
    source: resource.locate(path),
  };
}
