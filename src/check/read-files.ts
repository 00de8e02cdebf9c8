import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Json, JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';
import { typeOf, type Resource } from '../manifest/resource';
import { firstDocument } from '../source/first-document';
import { asHelmReads, directiveFindings, parseManifests, type LocatedDocument } from '../source/parse-manifest';
import type { Answers } from './answers';
import { misplacedComments } from './ignore-comments';
import { machineNodes } from './machine-nodes';
import type { NotChecked } from './not-checked';
import type { SourceFile } from './source-file';
import { isTemplate } from '../manifest/template-text';
import { isEncrypted } from './templates';
import { looksLikeValues } from './values/looks-like-values';
import { isMapping } from '../diagnostics/is-mapping';

/** A document that is no Kubernetes object: chart values, or something else that lies in the folder. */
export interface OtherDocument {
  readonly file: string;
  readonly value: JsonObject;
  readonly document: LocatedDocument;
}

/** What the files hold. */
export interface ReadFiles {
  readonly resources: readonly Resource[];
  readonly others: readonly OtherDocument[];
  /** Files without any document. */
  readonly empty: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
  readonly notChecked: readonly NotChecked[];
}

/**
 * Reads the documents of all files; none of them stops it.
 *
 * @param manifestsOnly whether what is no object is an error
 */
export function readFiles(files: readonly SourceFile[], manifestsOnly = false): ReadFiles {
  const resources: Resource[] = [];
  const others: OtherDocument[] = [];
  const empty = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const notChecked: NotChecked[] = [];
  for (const source of files) {
    const { path: file, text } = source;
    const parsed = parseManifests(text, file);
    if (parsed.documents.length === 0 && parsed.diagnostics.length === 0) empty.add(file);
    for (const document of parsed.documents) {
      if (isObject(document.value)) read(document, document.value, '', file);
      else if (manifestsOnly) diagnostics.push(notAnObject(document, '', 'This document'));
      else if (isMapping(document.value)) {
        others.push({ file, value: document.value, document });
        resources.push(...machineNodes(document, document.value, file));
      }
    }
    const isOfObjects = parsed.documents.length > 0 && parsed.documents.every(({ value }) => isObject(value));
    const comments = isOfObjects ? misplacedComments({ path: file, text }) : [];
    const about = aboutText(source, parsed.diagnostics, manifestsOnly);
    // One by one: a broken file can hold more mistakes than a call may have arguments.
    for (const one of [...comments, ...(about.findings ?? [])]) diagnostics.push(one);
    notChecked.push(...(about.notChecked ?? []));
  }
  return { resources, others, empty, diagnostics, notChecked };

  function read(document: LocatedDocument, object: KubernetesObject, prefix: string, file: string): void {
    if (isList(object)) {
      for (const [index, item] of (object['items'] as Json[]).entries()) {
        const place = `${prefix}/items/${index}`;
        if (isObject(item)) read(document, item, place, file);
        else diagnostics.push(notAnObject(document, place, 'This item of a List'));
      }
    } else if (isEncrypted(object as unknown as Json)) {
      notChecked.push({ file, line: document.locate(prefix).line, reason: 'it is encrypted' });
    } else {
      resources.push(resourceAt(document, object, prefix, file));
    }
  }
}

/** What comes of mistakes in the text: who means a file for a cluster has to mend it, and others are told that it is passed over. */
function aboutText(
  { isNamed, path: file, text }: SourceFile,
  findings: readonly Diagnostic[],
  manifestsOnly: boolean,
): Partial<Answers> {
  if (!findings.some(({ severity }) => severity === 'error')) return { findings };
  if (isTemplate(text)) return { notChecked: [{ file, reason: 'it is a template of another tool' }] };
  if (manifestsOnly || looksLikeManifest(text)) return { findings };
  if (looksLikeValues(file, text)) {
    return { findings: [...asHelmReads(findings), ...directiveFindings(firstDocument(text).opening, file)] };
  }
  if (isNamed === true) return { findings };
  return { notChecked: [{ file, reason: 'it cannot be read as YAML, and does not look like a manifest' }] };
}

function resourceAt(document: LocatedDocument, object: KubernetesObject, prefix: string, file: string): Resource {
  return {
    object,
    type: typeOf(object),
    file,
    locate: (pointer) => document.locate(`${prefix}${pointer}`),
    inside: (pointer) => document.inside(`${prefix}${pointer}`),
  };
}

function isObject(value: Json): value is Json & KubernetesObject {
  return isMapping(value) && typeof value['apiVersion'] === 'string' && typeof value['kind'] === 'string';
}

function isList(object: KubernetesObject): boolean {
  return object.kind.endsWith('List') && Array.isArray(object['items']);
}

function hasKey(name: string): RegExp {
  return new RegExp(`(?:^|[{,]\\s*)["']?${name}["']?\\s*:`, 'm');
}

/** A broken file counts only where it was meant for a cluster. */
function looksLikeManifest(text: string): boolean {
  // JSON writes them anywhere on a line.
  return hasKey('apiVersion').test(text) && hasKey('kind').test(text);
}

function notAnObject(document: LocatedDocument, pointer: string, what: string): Diagnostic {
  return {
    code: 'not-an-object',
    severity: 'error',
    consequence: 'refused',
    message: `${what} is no Kubernetes object.`,
    hint: 'Give it apiVersion and kind.',
    source: document.locate(pointer),
  };
}
