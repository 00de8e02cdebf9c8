import { isSet, listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json, JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import { kustomizationsOf, type Kustomization } from './kustomizations';
import { KustomizeTree } from './kustomize-tree';
import type { ObjectsOptions } from './judged-objects';
import { Patches } from './patches';
import { remoteRelease } from './remote-release';
import { readFiles, type ReadFiles } from './read-files';
import type { SourceFile } from './source-file';

/** What the files hold, and what kustomizations make of it. */
export interface KustomizedFiles {
  /** With the objects as they are sent. */
  readonly read: ReadFiles;
  readonly kustomizations: readonly Kustomization[];
  readonly kustomize: KustomizeTree;
  /** What they change, and bring along, in a way that the files do not hold. */
  readonly onTheWay: Pick<ObjectsOptions, 'patches' | 'remote'>;
}

/** Reads the documents of all files. */
export function readKustomized(files: readonly SourceFile[], manifestsOnly: boolean): KustomizedFiles {
  const read = readFiles(files, manifestsOnly);
  const kustomizations = kustomizationsOf(read);
  const kustomize = new KustomizeTree(kustomizations);
  const resources = read.resources.map((resource) => kustomized(resource, kustomize));
  const onTheWay = { patches: new Patches(kustomize, files), remote: remoteRelease(kustomizations) };
  return { read: { ...read, resources }, kustomizations, kustomize, onTheWay };
}

/** Labels that a kustomization adds, and how far. */
interface AddedLabels {
  readonly labels: JsonObject;
  readonly toTemplates: boolean;
  readonly toSelectors: boolean;
}

/** The selectors that it makes where there is none. Source: kustomize api/internal/konfig/builtinpluginconsts/commonlabels.go. */
const withSelector = new Set(['apps/DaemonSet', 'apps/Deployment', 'apps/ReplicaSet', 'apps/StatefulSet']);

/**
 * The object as the kustomizations around it send it: with their labels, and, where it is a namespace, under the name that
 * they put everything in. Where several take it in, it has the labels of all, and the first of their namespaces.
 */
function kustomized(resource: Resource, tree: KustomizeTree): Resource {
  const around = [...tree.aroundFile(resource.file)];
  if (around.length === 0) return resource;
  const namespace = resource.type === '/Namespace' ? namespaceFor(resource.file, tree) : undefined;
  const added = around.flatMap(labelsOf);
  if (namespace === undefined && added.length === 0) return resource;
  let object = resource.object as unknown as JsonObject;
  if (namespace !== undefined) object = { ...object, metadata: { ...mapOf(object['metadata']), name: namespace } };
  for (const labels of added) object = labelled(object, resource.type, labels);
  return { ...resource, object: object as unknown as KubernetesObject };
}

/** What the outermost one says that says something. There may be more of them, one around another, than calls fit in a stack. */
function namespaceFor(file: string, tree: KustomizeTree): string | undefined {
  const seen = new Set<Kustomization>();
  const left = tree
    .namersOf(file)
    .map((one) => ({ one, isInner: true }))
    .reverse();
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const { isInner, one } = next;
    if (!isInner) {
      const namespace = textOf(mapOf(one.holder.value)['namespace']);
      if (namespace !== '') return namespace;
    } else if (!seen.has(one)) {
      seen.add(one);
      const outer = tree.takersOf(one).map((taker) => ({ one: taker, isInner: true }));
      left.push({ one, isInner: false }, ...outer.reverse());
    }
  }
  return undefined;
}

/** Source: kustomize api/types/labels.go; what is added to selectors is added to templates. */
function labelsOf({ holder }: Kustomization): AddedLabels[] {
  const { commonLabels, labels } = mapOf(holder.value);
  return [
    ...listOf(labels).map((item) => {
      const { includeSelectors, includeTemplates, pairs } = mapOf(item);
      const toSelectors = includeSelectors === true;
      return { labels: mapOf(pairs), toSelectors, toTemplates: toSelectors || includeTemplates === true };
    }),
    ...(isSet(commonLabels) ? [{ labels: mapOf(commonLabels), toSelectors: true, toTemplates: true }] : []),
  ];
}

function labelled(object: JsonObject, type: string, { labels, toSelectors, toTemplates }: AddedLabels): JsonObject {
  const result = { ...object, metadata: withLabels(object['metadata'], labels) };
  const spec = mapOf(object['spec']);
  const { selector, template } = spec;
  const isWorkload = withSelector.has(type);
  const changed: JsonObject = {
    ...(toSelectors && isWorkload && { selector: withEntries(selector, 'matchLabels', labels) }),
    ...(toSelectors &&
      type === '/Service' &&
      isSet(selector) && { selector: isOdd(selector) ? selector : { ...mapOf(selector), ...labels } }),
    ...(toTemplates && isWorkload && isSet(template) && { template: withMetadata(template, labels) }),
  };
  return Object.keys(changed).length === 0 ? result : { ...result, spec: { ...spec, ...changed } };
}

function withMetadata(template: Json | undefined, labels: JsonObject): Json {
  return isOdd(template) ? template : { ...mapOf(template), metadata: withLabels(mapOf(template)['metadata'], labels) };
}

function withLabels(metadata: Json | undefined, labels: JsonObject): Json {
  return withEntries(metadata, 'labels', labels);
}

/** What is no mapping stays as it is, for others to say so. */
function withEntries(value: Json | undefined, field: string, entries: JsonObject): Json {
  const inner = mapOf(value)[field];
  if (isOdd(value)) return value;
  return isOdd(inner) ? mapOf(value) : { ...mapOf(value), [field]: { ...mapOf(inner), ...entries } };
}

function isOdd(value: Json | undefined): value is Exclude<Json, JsonObject | null> {
  return isSet(value) && (typeof value !== 'object' || Array.isArray(value));
}
