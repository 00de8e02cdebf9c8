import type { Diagnostic } from '../diagnostics/diagnostic';
import { groupOf } from '../kubernetes/kinds';
import { newestRelease } from '../longhorn/release';
import { resourceName, type KubernetesObject } from '../manifest/kubernetes-object';
import { checkSchema } from '../manifest/schema-check';
import { parseManifests, type LocatedDocument } from '../source/parse-manifest';

/** What is wrong with manifests that another program wrote: their schemas, and objects that are there twice. */
export function checkFiles(files: ReadonlyMap<string, string>): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const places = new Map<string, string>();
  for (const [file, text] of files) {
    if (!/\.ya?ml$/.test(file)) continue;
    const parsed = parseManifests(text, file);
    diagnostics.push(...parsed.diagnostics);
    for (const document of parsed.documents) diagnostics.push(...checkDocument(document, file, places));
  }
  return diagnostics;
}

function checkDocument(document: LocatedDocument, file: string, places: Map<string, string>): Diagnostic[] {
  const object = document.value as unknown as KubernetesObject;
  if (typeof object.kind !== 'string' || typeof object.apiVersion !== 'string') {
    const hint = 'Give it apiVersion and kind.';
    return [
      {
        code: 'not-an-object',
        severity: 'error',
        message: 'This document is no Kubernetes object.',
        hint,
        source: document.locate(''),
      },
    ];
  }
  const result = checkSchema(object, { release: newestRelease() });
  const found: readonly Diagnostic[] = result.checked
    ? result.diagnostics
    : [{ code: 'not-checked', severity: 'info', message: `${object.kind} was not checked: ${result.reason}` }];
  const located = found.map((diagnostic) => ({ ...diagnostic, source: document.locate(diagnostic.path ?? '') }));
  return [...located, ...duplicate(object, document, file, places)];
}

function duplicate(
  object: KubernetesObject,
  document: LocatedDocument,
  file: string,
  places: Map<string, string>,
): Diagnostic[] {
  const { name, namespace = '' } = object.metadata ?? {};
  const key = [groupOf(object.apiVersion), object.kind, namespace, name].join('|');
  const first = places.get(key);
  const source = document.locate('');
  places.set(key, first ?? `${file}:${source.line}`);
  if (first === undefined || name === undefined) return [];
  const message = `${resourceName(object)} is here a second time, after ${first}.`;
  const hint = 'Remove one of the two, or give it another name or namespace.';
  return [{ code: 'duplicate-object', severity: 'error', message, hint, resource: resourceName(object), source }];
}
