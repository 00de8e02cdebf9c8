import type { Diagnostic } from '../../diagnostics/diagnostic';
import { resourceName, type Json, type KubernetesObject } from '../../manifest/kubernetes-object';
import { checkSchema } from '../../manifest/schema-check';
import { parseManifests } from '../../source/parse-manifest';
import { objectKey } from './check-objects';

/** What is wrong with the manifests of an app, whoever wrote them. */
export interface ManifestFindings {
  readonly findings: readonly ManifestFinding[];
  /** Every object that was read, in order. */
  readonly objects: readonly KubernetesObject[];
  /** `apiVersion Kind` of what no schema is known for. */
  readonly unchecked: ReadonlySet<string>;
}

/** A diagnostic, its file, and its object where it is about one. */
export interface ManifestFinding {
  readonly path: string;
  readonly diagnostic: Diagnostic;
  readonly object?: KubernetesObject;
}

/** Reads the files as Kubernetes does, holds each object against its schema, and looks for objects made twice. */
export function manifestFindings(files: ReadonlyMap<string, string>, release: string): ManifestFindings {
  const findings: ManifestFinding[] = [];
  const objects: KubernetesObject[] = [];
  const unchecked = new Set<string>();
  const paths = new Map<string, string>();
  for (const [path, text] of files) {
    const { documents, diagnostics } = parseManifests(text, path);
    findings.push(...diagnostics.map((diagnostic) => ({ path, diagnostic })));
    for (const { value } of documents) {
      if (!isObject(value)) {
        findings.push({ path, diagnostic: notAnObject });
        continue;
      }
      objects.push(value);
      findings.push(...objectFindings(value, path));
    }
  }
  return { findings, objects, unchecked };

  function objectFindings(object: KubernetesObject, path: string): ManifestFinding[] {
    const result = checkSchema(object, { release });
    if (!result.checked) unchecked.add(`${object.apiVersion} ${object.kind}`);
    const diagnostics = result.checked ? [...result.diagnostics] : [];
    const key = objectKey(object);
    const first = key === undefined ? undefined : paths.get(key);
    if (first !== undefined) diagnostics.push(duplicate(object, first, path));
    else if (key !== undefined) paths.set(key, path);
    return diagnostics.map((diagnostic) => ({ path, diagnostic, object }));
  }
}

const notAnObject: Diagnostic = {
  code: 'not-an-object',
  severity: 'error',
  message: 'A document is no Kubernetes object.',
  hint: 'Give it apiVersion, kind and metadata.',
};

function isObject(value: Json): value is Json & KubernetesObject {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false;
  const { apiVersion, kind, metadata } = value;
  return (
    typeof apiVersion === 'string' && typeof kind === 'string' && typeof metadata === 'object' && metadata !== null
  );
}

function duplicate(object: KubernetesObject, first: string, path: string): Diagnostic {
  const resource = resourceName(object);
  const where = first === path ? `twice in ${path}` : `in ${first} and again in ${path}`;
  const hint = 'Remove one of the two, or give it another name or namespace.';
  return {
    code: 'duplicate-object',
    severity: 'error',
    message: `${resource} is ${where}.`,
    hint,
    resource,
    path: '/metadata/name',
  };
}
