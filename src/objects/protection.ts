import { own } from '../diagnostics/own';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { pointerOf } from '../diagnostics/json-pointer';
import { shownName, type KubernetesObject } from '../kubernetes/kubernetes-object';

/** Options for Argo CD, in one annotation with commas between them. */
export const argoOptions = 'argocd.argoproj.io/sync-options';
export const fluxPrune = 'kustomize.toolkit.fluxcd.io/prune';

/** Argo CD's options that delete an object when it leaves Git, and when its Application goes. */
const argoDeletions = ['Prune', 'Delete'];

/** With `confirm` Argo CD asks somebody first. Source: Argo CD v3.5 docs/user-guide/sync-options.md. */
export const argoSafe = ['false', 'confirm'];

/** Kinds whose removal destroys data, or that Longhorn refuses to delete (Setting, Node), by API group. */
const protectedKinds: Readonly<Record<string, readonly string[]>> = {
  '': ['Namespace', 'PersistentVolumeClaim', 'PersistentVolume'],
  'apiextensions.k8s.io': ['CustomResourceDefinition'],
  'storage.k8s.io': ['StorageClass'],
  'longhorn.io': ['Node', 'Setting', 'BackupTarget', 'Volume'],
};

/**
 * The object with annotations that keep Argo CD and Flux from deleting it; other kinds come back as they are. Argo CD
 * reads prune options from the live object, so they have to be there before the day of the removal. Flux has one switch
 * for both. Source: Argo CD v3.5 docs/user-guide/sync-options.md; Flux kustomize-controller API.
 */
export function protect<T extends KubernetesObject>(object: T): T {
  if (!isProtected(object)) return object;
  const { annotations = {} } = object.metadata;
  const own = optionsOf(annotations);
  const missing = argoDeletions.filter((option) => valueOf(own, option) === undefined);
  const options = [...missing.map((option) => `${option}=false`), ...own].join(',');
  const merged = { ...annotations, [argoOptions]: options, [fluxPrune]: annotations[fluxPrune] ?? 'disabled' };
  return { ...object, metadata: { ...object.metadata, annotations: merged } };
}

/** Annotations of the user's that would let Argo CD or Flux delete the object all the same. */
export function protectionProblems(object: KubernetesObject): Diagnostic[] {
  if (!isProtected(object)) return [];
  const { annotations = {} } = object.metadata;
  const own = optionsOf(annotations);
  const problems = argoDeletions.flatMap((option) => {
    const value = valueOf(own, option);
    if (value === undefined || argoSafe.includes(value)) return [];
    return [
      problem(object, argoOptions, `"${option}=${value}"`, 'Argo CD', `Leave it out, or write "${option}=confirm".`),
    ];
  });
  const prune = annotations[fluxPrune];
  if (prune === undefined || prune === 'disabled') return problems;
  return [...problems, problem(object, fluxPrune, `"${prune}"`, 'Flux', 'Leave the annotation out.')];
}

function problem(object: KubernetesObject, key: string, text: string, tool: string, hint: string): Diagnostic {
  const message = `The annotation "${key}" of ${object.kind} ${shownName(object)} has ${text}, which lets ${tool} delete it and what depends on it.`;
  const path = pointerOf(['metadata', 'annotations', key]);
  return { code: 'protection-undone', severity: 'error', message, hint, path };
}

function isProtected({ apiVersion, kind }: KubernetesObject): boolean {
  const group = apiVersion.includes('/') ? apiVersion.split('/')[0]! : '';
  return own(protectedKinds, group)?.includes(kind) === true;
}

/** Options of the annotation, as Argo CD reads them. */
export function optionsOf(annotations: Readonly<Record<string, unknown>>): string[] {
  const options = String(annotations[argoOptions] ?? '')
    .split(',')
    .map((option) => option.trim());
  return options.filter((option) => option !== '');
}

function valueOf(options: readonly string[], name: string): string | undefined {
  return options.find((option) => option.startsWith(`${name}=`))?.slice(name.length + 1);
}
