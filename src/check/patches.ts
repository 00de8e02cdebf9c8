import { pointerOf, stepsOf } from '../diagnostics/json-pointer';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { isSet, listOf, mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { parseManifests } from '../source/parse-manifest';
import type { Kustomization } from './kustomizations';
import type { KustomizeTree } from './kustomize-tree';
import type { SourceFile } from './source-file';
import { normal, pathBeside } from './paths';

/** Which objects a patch is for, as far as it says so. */
interface Target {
  readonly kind: string;
  readonly name: string;
}

interface Patch {
  readonly target: Target;
  /** Fields that it changes. */
  readonly fields: readonly (readonly string[])[];
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

  /** Whether a kustomization around the object changes the field, or something within it or around it. */
  change(resource: Resource, path: string): boolean {
    const steps = stepsOf(path);
    return [...this.tree.aroundFile(resource.file)].some((kustomization) =>
      this.patchesOf(kustomization).some(
        ({ fields, target }) => isFor(target, resource) && fields.some((field) => isOneWay(field, steps)),
      ),
    );
  }

  private patchesOf(kustomization: Kustomization): readonly Patch[] {
    const known = this.byKustomization.get(kustomization);
    if (known !== undefined) return known;
    const { patches, patchesJson6902, patchesStrategicMerge } = mapOf(kustomization.holder.value);
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
function patchesIn(text: string, target: Target | undefined): Patch[] {
  return parseManifests(text, '').documents.flatMap(({ value }) => {
    if (Array.isArray(value)) {
      const fields = value.map((step) => stepsOf(textOf(mapOf(step)['path']).replace(/\/-$/, '')));
      return target === undefined ? [] : [{ target, fields }];
    }
    const object = mapOf(value);
    const own = { kind: textOf(object['kind']), name: textOf(mapOf(object['metadata'])['name']) };
    return [{ target: target ?? own, fields: [...changedIn(object, [])] }];
  });
}

/** Lists are merged by rules of their own: what is in one counts as changed. */
function* changedIn(object: JsonObject, at: readonly string[]): Generator<readonly string[]> {
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

function targetOf({ kind, name }: JsonObject): Target {
  return { kind: textOf(kind), name: textOf(name) };
}

/** Kind and name may be patterns, which count as fitting. A namespace has another name by the time it is looked at. */
function isFor({ kind, name }: Target, { object, type }: Resource): boolean {
  const fits = (wanted: string, actual: unknown): boolean =>
    wanted === '' || wanted === actual || /[^\w.-]|\.[*+?]/.test(wanted);
  return fits(kind, object.kind) && (type === '/Namespace' || fits(name, object.metadata?.name));
}

/** Whether one is the other, or within it, or around it. */
function isOneWay(one: readonly string[], other: readonly string[]): boolean {
  return one.slice(0, other.length).every((step, index) => step === other[index]);
}

function isMapping(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
