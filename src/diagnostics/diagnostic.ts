/** How much a diagnostic weighs: an error fails the command, a warning and an info do not. */
export type Severity = 'error' | 'warning' | 'info';

/** A place in a text; lines and columns count from 1, as editors do. */
export interface SourceRange {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/**
 * What comes of it when the manifest is merged:
 * - `refused`: the cluster does not accept the object, by Kubernetes or by Longhorn's admission webhooks;
 * - `ignored`: it is accepted, and does not do what it seems to say;
 * - `risk`: it is accepted, and data or access is in danger;
 * - `advice`: it works, and there is a better way.
 */
export type Consequence = 'refused' | 'ignored' | 'risk' | 'advice';

/** Another place that a diagnostic is about, and what is there, as one sentence. */
export interface RelatedPlace {
  readonly message: string;
  readonly source: SourceRange;
}

/**
 * What the user is told about their input. A user's mistake is such a value; an exception is a bug of ours.
 * The message is one sentence that quotes the value; the hint is the repair, in the imperative. Both end as sentences do.
 */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  /** The object it is about: `Kind/name` or `namespace/Kind/name`. */
  readonly resource?: string;
  /** Path of the construct that made the object, when one did. */
  readonly construct?: string;
  /** JSON pointer (RFC 6901) into the object or the values. */
  readonly path?: string;
  readonly source?: SourceRange;
  /** What the cluster makes of it, where that is known. */
  readonly consequence?: Consequence;
  readonly related?: readonly RelatedPlace[];
}

/** One order for all output: file, line, column, resource, path, code. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
  return (
    comparePlace(a.source, b.source) ||
    compareText(a.resource, b.resource) ||
    compareText(a.path, b.path) ||
    compareText(a.code, b.code)
  );
}

const nowhere: SourceRange = { file: '', line: 0, column: 0 };

function comparePlace(a = nowhere, b = nowhere): number {
  return compareText(a.file, b.file) || a.line - b.line || a.column - b.column;
}

function compareText(a = '', b = ''): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
