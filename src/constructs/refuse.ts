import type { IConstruct } from 'constructs';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import type { Diagnostic } from '../diagnostics/diagnostic';

/** Throws all problems at once, each with the construct that has them; does nothing when there is none. */
export function refuse(construct: IConstruct, problems: readonly Diagnostic[], resource?: string): void {
  if (problems.length === 0) return;
  const place = { construct: construct.node.path, ...(resource === undefined ? {} : { resource }) };
  throw new DiagnosticsError(problems.map((problem) => ({ ...place, ...problem })));
}
