/** A file to be checked. */
export interface SourceFile {
  /** As messages name it, with `/`. */
  readonly path: string;
  readonly text: string;
}
