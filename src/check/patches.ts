import { pointerOf, stepsOf } from '../diagnostics/json-pointer';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { isSet, listOf, mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { parseManifests } from '../source/parse-manifest';
import type { Kustomization } from './kustomizations';
import type { KustomizeTree } from './kustomize-tree';
import { isFor, targetIn, targetOf, type PatchTarget } from './patch-target';
import { normal, pathBeside } from './paths';
import type { SourceFile } from './source-file';

type Field = readonly string[];

interface Patch {
  readonly target: PatchTarget;
  /** Fields that it changes. */
  readonly fields: readonly Field[];
}

/** What the patches of kustomizations change, so that what the file says of it is not what is sent. */
export class Patches {
  private readonly byKustomization = new Map<Kustomization, readonly Patch[]>();
  private texts: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly tree: KustomizeTree,
    private readonly files: readonly SourceFile[],
  ) {}

  /** Whether a kustomization takes the object in, which may fill in what it does not say. */
  isTakenIn({ file }: Resource): boolean {
    return this.tree.namersOf(file).length > 0;
  }

  /**
   * Whether the field, or something within it or around it, is changed on every way from the file to a kustomization that
   * no other one takes in: what `dev` changes, `prod` may send as it stands.
   */
  change(resource: Resource, path: string): boolean {
    const steps = stepsOf(path);
    const inner = new Set(this.tree.namersOf(resource.file));
    let isChanged = false;
    // A set goes on to what is added to it meanwhile, and has nothing twice: circles end.
    for (const kustomization of inner) {
      const together = [kustomization, ...this.tree.componentsOf(kustomization)];
      if (together.some((one) => this.changes(one, resource, steps))) {
        isChanged = true;
        continue;
      }
      const outer = this.tree.takersOf(kustomization);
      if (outer.length === 0) return false;
      for (const one of outer) inner.add(one);
    }
    return isChanged;
  }

  private changes(kustomization: Kustomization, resource: Resource, steps: Field): boolean {
    return this.patchesOf(kustomization).some(
      ({ fields, target }) => isFor(target, resource) && fields.some((field) => isOneWay(field, steps)),
    );
  }

  private patchesOf(kustomization: Kustomization): readonly Patch[] {
    const known = this.byKustomization.get(kustomization);
    if (known !== undefined) return known;
    const { patches, patchesJson6902, patchesStrategicMerge, replicas } = mapOf(kustomization.holder.value);
    const found = [
      ...[...listOf(patches), ...listOf(patchesJson6902)].flatMap((item) => {
        const { patch, path, target } = mapOf(item);
        const text = textOf(patch) === '' ? this.textOf(kustomization, textOf(path)) : textOf(patch);
        return patchesIn(text, isSet(target) ? targetOf(mapOf(target)) : undefined);
      }),
      ...listOf(patchesStrategicMerge).flatMap((item) => {
        const text = textOf(item);
        return patchesIn(text.includes('\n') ? text : this.textOf(kustomization, text), undefined);
      }),
      ...listOf(replicas).flatMap((item) => replicasOf(textOf(mapOf(item)['name']))),
    ];
    this.byKustomization.set(kustomization, found);
    return found;
  }

  private textOf({ file }: Kustomization, path: string): string {
    // Most runs have no patch that lies in a file.
    this.texts ??= new Map(this.files.map((source) => [normal(source.path), source.text]));
    return this.texts.get(pathBeside(file, path)) ?? '';
  }
}

/** A list of steps, or objects of which only what changes is written. */
function patchesIn(text: string, target: PatchTarget | undefined): Patch[] {
  return parseManifests(text, '').documents.flatMap(({ value }) => {
    if (Array.isArray(value)) return target === undefined ? [] : [{ target, fields: value.flatMap(changedBy) }];
    const object = mapOf(value);
    return [{ target: target ?? targetIn(object), fields: [...changedIn(object, [])] }];
  });
}

/** Source: RFC 6902. */
function changedBy(step: Json): Field[] {
  const { from, op, path } = mapOf(step);
  if (op === 'test') return [];
  return [path, ...(op === 'move' ? [from] : [])].flatMap((pointer) =>
    typeof pointer === 'string' ? [stepsOf(pointer.replace(/\/-$/, ''))] : [],
  );
}

/** Source: kustomize api/internal/konfig/builtinpluginconsts/replicas.go. */
function replicasOf(name: string): Patch[] {
  if (name === '') return [];
  const kind = 'Deployment|ReplicaSet|ReplicationController|StatefulSet';
  return [{ target: { kind, name }, fields: [['spec', 'replicas']] }];
}

/** Lists are merged by rules of their own: what is in one counts as changed. */
function* changedIn(object: JsonObject, at: Field): Generator<Field> {
  for (const [key, value] of Object.entries(object)) {
    const field = [...at, key];
    if (isIdentity(pointerOf(field))) continue;
    if (isMapping(value) && !Object.hasOwn(value, '$patch')) yield* changedIn(value, field);
    else yield key === '$patch' ? at : field;
  }
}

function isIdentity(pointer: string): boolean {
  return ['/apiVersion', '/kind', '/metadata/name', '/metadata/namespace'].includes(pointer);
}

/** Whether one is the other, or within it, or around it. */
function isOneWay(one: Field, other: Field): boolean {
  return one.slice(0, other.length).every((step, index) => step === other[index]);
}

function isMapping(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
