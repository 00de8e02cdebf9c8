import type { SourceRange } from '../diagnostics/diagnostic';
import { groupOf } from '../kubernetes/kinds';
import type { Json, KubernetesObject } from '../kubernetes/kubernetes-object';

/** An object of a manifest, and where it stands. */
export interface Resource {
  readonly object: KubernetesObject;
  /** `group/Kind`; the core group is "". */
  readonly type: string;
  readonly file: string;
  /** What makes the object, where no manifest holds it: the chart values or ConfigMap that it comes out of. */
  readonly madeBy?: Resource;
  /** Of chart values: the objects that they stand in. */
  readonly heldBy?: readonly Resource[];

  /**
   * Where the field is written: its key, or its list item; the nearest parent when the field itself is missing. A
   * pointer that goes on beyond a text goes on in the YAML or JSON that the text holds.
   *
   * @param message what is said there, where that helps to find out which of several places is meant
   */
  locate(pointer: string, message?: string): SourceRange;

  /** What the YAML or JSON says that the text at the pointer holds; undefined where it cannot be read. */
  inside(pointer: string): Json | undefined;
}

/** Type of a resource that is the values of Longhorn's chart, and no object. */
export const valuesType = 'chart/Values';

/** `group/Kind` of an object; the core group is "". */
export function typeOf({ apiVersion, kind }: KubernetesObject): string {
  return `${groupOf(apiVersion)}/${kind}`;
}

/** The folder that a file is in; "" for the root. */
export function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf('/')));
}
