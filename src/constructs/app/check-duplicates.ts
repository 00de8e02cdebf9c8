import type { IConstruct } from 'constructs';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { objectKey } from '../../check/duplicates';
import { resourceName } from '../../kubernetes/kubernetes-object';
import { madeAt } from '../made-at';
import type { PlacedObject } from './collect-charts';

/**
 * Two constructs that make the same object: whichever is applied last would win, silently. Two installations have most
 * objects in common, and that is one mistake.
 */
export function checkDuplicates(placed: readonly PlacedObject[], installations: readonly IConstruct[]): Diagnostic[] {
  const seen = new Map<string, PlacedObject>();
  const found = new Map<IConstruct, Diagnostic>();
  const around = (construct: IConstruct): IConstruct | undefined =>
    installations.find((installation) => construct.node.scopes.includes(installation));
  for (const next of placed) {
    const key = objectKey(next.object);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, next);
      continue;
    }
    const [one, other] = [around(first.construct), around(next.construct)];
    if (one === undefined || other === undefined || one === other) found.set(next.construct, objectTwice(first, next));
    else found.set(other, installationTwice(one, other));
  }
  return [...found.values()];
}

function objectTwice(first: PlacedObject, { construct, object }: PlacedObject): Diagnostic {
  const resource = resourceName(object);
  const { path } = construct.node;
  const message = `${resource} is made by ${withLine(first.construct)} and again by ${path}.`;
  const hint = 'Remove one of the two, or give it another name or namespace.';
  return { code: 'object-duplicate', severity: 'error', message, hint, resource, construct: path };
}

function installationTwice(first: IConstruct, second: IConstruct): Diagnostic {
  const { path } = second.node;
  const message = `${path} is an installation for the cluster that has one already, ${withLine(first)}.`;
  const hint = 'Keep one installation in each cluster: give it to all that needs one. Another cluster is another app.';
  return { code: 'installation-duplicate', severity: 'error', message, hint, construct: path };
}

function withLine(construct: IConstruct): string {
  const place = madeAt(construct);
  return place === undefined ? construct.node.path : `${construct.node.path} (${place.file}:${place.line})`;
}
