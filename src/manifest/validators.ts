import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { loadValidator } from './load-built';

/** An error as the generated validators give it. */
export interface ValidatorError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Validates an object; what is wrong is in `errors` until the next call. */
export interface Validator {
  (object: unknown): boolean;
  errors?: ValidatorError[] | null;
}

interface ValidatorIndex {
  readonly kubernetes: string;
  /** `apiVersion kind` -> file, which exports the validator or several by that name. */
  readonly core: Readonly<Record<string, string>>;
  readonly releases: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

let loadedIndex: ValidatorIndex | undefined;

/** What a file exports: Node takes longer to find out that it has read one than a validator takes. */
const loaded = new Map<string, Validator | Readonly<Record<string, Validator>>>();

function index(): ValidatorIndex {
  loadedIndex ??= loadValidator('index.json') as ValidatorIndex;
  return loadedIndex;
}

/** The Kubernetes version whose schemas are checked against, such as `v1.36.3`. */
export function kubernetesVersion(): string {
  return index().kubernetes;
}

/** Every `apiVersion kind` that can be checked in this release. */
export function checkableKinds(release: string): string[] {
  return [...Object.keys(index().core), ...Object.keys(index().releases[release] ?? {})];
}

/** Whether the CRDs of this release are known. */
export function hasRelease(release: string): boolean {
  return release in index().releases;
}

/** Whether the object's kind can be checked without a definition of it. */
export function hasValidator({ apiVersion, kind }: KubernetesObject, release: string): boolean {
  return fileOf(`${apiVersion} ${kind}`, release) !== undefined;
}

/** The validator of the object's kind, loaded on first use; undefined where the kind is not known. */
export function validatorOf({ apiVersion, kind }: KubernetesObject, release: string): Validator | undefined {
  const name = `${apiVersion} ${kind}`;
  const file = fileOf(name, release);
  if (file === undefined) return undefined;
  let exported = loaded.get(file);
  if (exported === undefined) {
    exported = loadValidator(file) as Validator | Readonly<Record<string, Validator>>;
    loaded.set(file, exported);
  }
  return typeof exported === 'function' ? exported : exported[name];
}

/** A validator for a part that many kinds share. */
export function sharedValidator(name: string): Validator {
  return loadValidator(`${name}.js`) as Validator;
}

function fileOf(name: string, release: string): string | undefined {
  return index().core[name] ?? index().releases[release]?.[name];
}
