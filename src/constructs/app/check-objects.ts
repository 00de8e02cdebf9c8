import type { IConstruct } from 'constructs';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { groupOf } from '../../kubernetes/kinds';
import { newestRelease } from '../../longhorn/release';
import type { KubernetesObject } from '../../manifest/kubernetes-object';
import { resourceName } from '../../manifest/kubernetes-object';
import { checkSchema } from '../../manifest/schema-check';
import type { ILonghorn } from '../i-longhorn';
import type { PlacedObject } from './collect-charts';

/** What makes two manifests the same object for a cluster, whatever the version; none without a name. */
export function objectKey(object: KubernetesObject): string | undefined {
  const { name, namespace = '' } = object.metadata;
  return name === undefined ? undefined : [groupOf(object.apiVersion), object.kind, namespace, name].join('|');
}

/** Two constructs that make the same object: whichever is applied last would win, silently. */
export function checkDuplicates(placed: readonly PlacedObject[]): Diagnostic[] {
  const seen = new Map<string, PlacedObject>();
  const diagnostics: Diagnostic[] = [];
  for (const next of placed) {
    const key = objectKey(next.object);
    if (key === undefined) continue;
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, next);
      continue;
    }
    const resource = resourceName(next.object);
    const construct = next.construct.node.path;
    const message = `${resource} is made by ${first.construct.node.path} and again by ${construct}.`;
    const hint = 'Remove one of the two, or give it another name or namespace.';
    diagnostics.push({ code: 'duplicate-object', severity: 'error', message, hint, resource, construct });
  }
  return diagnostics;
}

/** Every object against its schema in the release it is for; kinds that could not be checked are told as such. */
export function checkSchemas(
  placed: readonly PlacedObject[],
  releaseOf: (construct: IConstruct) => string,
): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const unchecked = new Map<string, Diagnostic>();
  for (const { construct, object } of placed) {
    const result = checkSchema(object, { release: releaseOf(construct) });
    if (result.checked) {
      for (const diagnostic of result.diagnostics) diagnostics.push({ ...diagnostic, construct: construct.node.path });
    } else {
      const kind = `${object.apiVersion} ${object.kind}`;
      const message = `${kind} was not checked: ${result.reason}`;
      if (!unchecked.has(kind)) unchecked.set(kind, { code: 'not-checked', severity: 'info', message });
    }
  }
  return [...diagnostics, ...unchecked.values()];
}

/** The release that an object is for: of the installation nearest to it in the tree, else the given or newest one. */
export function nearestRelease(
  installations: readonly IConstruct[],
  fallback?: string,
): (construct: IConstruct) => string {
  const releases = new Map<IConstruct, string>();
  for (const installation of installations) {
    for (const scope of installation.node.scopes) {
      if (!releases.has(scope)) releases.set(scope, (installation as ILonghorn).release);
    }
    releases.set(installation, (installation as ILonghorn).release);
  }
  const otherwise = fallback ?? newestRelease();
  return (construct) => {
    for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
      const release = releases.get(at);
      if (release !== undefined) return release;
    }
    return otherwise;
  };
}
