/** A file to be checked. */
export interface SourceFile {
  /** As messages name it, with `/`. */
  readonly path: string;
  readonly text: string;
  /** Whether somebody named it, and did not come upon it in a folder: then it is said where nothing in it is checked. */
  readonly isNamed?: boolean;
}
