import { completed } from './completed';
import { structuralSchema } from './crd-schema';
import { listOf, mapOf, textOf } from './json-view';
import type { Json, JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';
import { loadCompiler } from './load-built';
import type { Validator } from './validators';
import type { Path } from './violation';

/** Loaded when an object of such a kind turns up. */
const compiler = () => loadCompiler() as typeof import('./compile-crd');

/** A kind that a CustomResourceDefinition defines. */
export interface CustomKind {
  /** The object as the server looks at it. */
  complete(object: KubernetesObject): KubernetesObject;
  readonly validator: Validator;
  /** Objects that the object holds: their metadata is looked at as well. */
  embedded(object: KubernetesObject): Iterable<EmbeddedObject>;
  /** Whether rules in CEL apply to the object, which only a server evaluates. */
  hasRules(object: KubernetesObject): boolean;
}

export interface EmbeddedObject {
  readonly path: Path;
  readonly object: JsonObject;
}

/** A kind that its definition does not serve in the version of the object. */
export interface OtherVersions {
  /** Name of the definition. */
  readonly definition: string;
  /** The version that is stored comes first. */
  readonly served: readonly string[];
}

const known = new WeakMap<KubernetesObject, readonly [string, Definition][]>();

/**
 * Kinds of other operators, by their CustomResourceDefinitions. Of two definitions of a kind the first counts; those of
 * Longhorn are known for each of its releases.
 */
export class CustomKinds {
  private readonly definitions = new Map<string, Definition>();

  constructor(crds: readonly KubernetesObject[]) {
    for (const crd of crds) {
      // The same definition may count for several clusters, and is compiled once.
      if (!known.has(crd)) known.set(crd, definitionsOf(crd));
      for (const [kind, definition] of known.get(crd)!)
        if (!this.definitions.has(kind)) this.definitions.set(kind, definition);
    }
  }

  /** The kind of the object; undefined where no definition names it. */
  find({ apiVersion, kind }: KubernetesObject): CustomKind | OtherVersions | undefined {
    const [group, version] = apiVersion.split('/');
    const definition = this.definitions.get(`${group}/${kind}`);
    if (definition === undefined || version === undefined) return undefined;
    return (
      definition.version(version) ?? {
        definition: definition.name,
        served: definition.served.map((name) => `${group}/${name}`),
      }
    );
  }
}

function definitionsOf(crd: KubernetesObject): [string, Definition][] {
  const spec = mapOf(crd['spec']);
  const group = textOf(spec['group']);
  const kind = textOf(mapOf(spec['names'])['kind']);
  const served = listOf(spec['versions'])
    .map(mapOf)
    .filter((version) => version['served'] === true && Object.keys(structuralSchema(version)).length > 0);
  const isOther = crd.apiVersion === 'apiextensions.k8s.io/v1' && group !== 'longhorn.io';
  if (!isOther || group === '' || kind === '' || served.length === 0) return [];
  return [[`${group}/${kind}`, new Definition(textOf(crd.metadata?.name), served)]];
}

class Definition {
  private readonly compiled = new Map<string, CustomKind>();

  constructor(
    readonly name: string,
    private readonly versions: readonly JsonObject[],
  ) {}

  get served(): string[] {
    const stored = this.versions.filter(({ storage }) => storage === true);
    return [...new Set([...stored, ...this.versions])].map((version) => textOf(version['name']));
  }

  version(name: string): CustomKind | undefined {
    const version = this.versions.find((candidate) => candidate['name'] === name);
    if (version !== undefined && !this.compiled.has(name)) this.compiled.set(name, customKind(version));
    return this.compiled.get(name);
  }
}

function customKind(version: JsonObject): CustomKind {
  const schema = structuralSchema(version);
  return {
    complete: (object) => completed(object as unknown as Json, schema) as unknown as KubernetesObject,
    validator: compiler().compileCrd(version),
    embedded: (object) => embeddedIn(object as unknown as Json, schema, []),
    hasRules: (object) => hasRules(object as unknown as Json, schema),
  };
}

/** The values below a value, with what the schema says of each. */
function* below(value: Json, schema: JsonObject): Generator<[step: string | number, value: Json, schema: JsonObject]> {
  if (typeof value !== 'object' || value === null) return;
  const properties = mapOf(schema['properties']);
  const ofItems = mapOf(schema['items']);
  if (Array.isArray(value)) for (const [index, item] of value.entries()) yield [index, item, ofItems];
  else
    for (const [key, item] of Object.entries(value))
      yield [key, item, mapOf(Object.hasOwn(properties, key) ? properties[key] : schema['additionalProperties'])];
}

function* embeddedIn(value: Json, schema: JsonObject, path: Path): Generator<EmbeddedObject> {
  if (schema['x-kubernetes-embedded-resource'] === true) yield { path, object: mapOf(value) };
  for (const [step, item, ofItem] of below(value, schema)) yield* embeddedIn(item, ofItem, [...path, step]);
}

/** Whether a rule stands where the object has a value. */
function hasRules(value: Json, schema: JsonObject): boolean {
  if (value === null) return false;
  if (listOf(schema['x-kubernetes-validations']).length > 0) return true;
  for (const [, item, ofItem] of below(value, schema)) if (hasRules(item, ofItem)) return true;
  return false;
}
