import type { SourceRange } from '../../diagnostics/diagnostic';
import { normal, pathBeside } from '../paths';
import type { OtherDocument } from '../read-files';
import { otherHolder, partAt, type ValuesPart } from './values-part';

/** The values files of a set of files, which others refer to by path. */
export class ValuesFiles {
  private readonly byFile = new Map<string, OtherDocument>();
  /** Files that somebody refers to: they are no values of their own. */
  private readonly taken = new Set<string>();

  /** @param empty files without any document: whoever refers to one gets no values, and Helm does not mind */
  constructor(
    others: readonly OtherDocument[],
    private readonly empty: ReadonlySet<string>,
  ) {
    for (const other of others) if (!this.byFile.has(other.file)) this.byFile.set(other.file, other);
  }

  /** The file that a path beside the referring file names; none where it is not among the files. */
  beside(referrer: string, path: string, pointer = ''): ValuesPart[] {
    return this.part(pathBeside(referrer, path), pointer);
  }

  /** The file that a path from the root of its repository names, wherever that root is. */
  below(path: string): ValuesPart[] {
    const wanted = normal(path.replace(/^\/+/, ''));
    const file = [...this.byFile.keys(), ...this.empty].find(
      (known) => known === wanted || known.endsWith(`/${wanted}`),
    );
    return file === undefined ? [] : this.part(file, '');
  }

  /** Every file that somebody refers to. */
  get referred(): ReadonlySet<string> {
    return this.taken;
  }

  /** Every file that nobody referred to. */
  get rest(): OtherDocument[] {
    return [...this.byFile.values()].filter(({ file }) => !this.taken.has(file));
  }

  private part(file: string, pointer: string): ValuesPart[] {
    const other = this.byFile.get(file);
    if (other === undefined) return this.empty.has(file) ? [{ values: {}, locate: () => beginning(file) }] : [];
    this.taken.add(file);
    return partAt(otherHolder(other), pointer);
  }
}

function beginning(file: string): SourceRange {
  return { file, line: 1, column: 1 };
}
