import { groupBy } from '../diagnostics/group-by';
import type { Diagnostic } from '../diagnostics/diagnostic';

/**
 * One finding for each place in a file. Text that several objects are made of, such as a patch for all machines, is wrong
 * for each of them in the same way, and is mended once.
 */
export function saidOnce(findings: readonly Diagnostic[]): Diagnostic[] {
  return [...groupBy(findings, placeOf).values()].flatMap((same) => {
    const [{ resource }] = same as [Diagnostic];
    const others = new Set(same.map((finding) => finding.resource)).size - 1;
    if (others === 0) return same;
    const alike = others === 1 ? 'one other object' : `${others} other objects`;
    return same
      .filter((finding) => finding.resource === resource)
      .map((finding) => ({ ...finding, message: `${finding.message} So it is with ${alike} made of this text.` }));
  });
}

/** What is nowhere in a file is in no place with anything else. */
function placeOf(finding: Diagnostic): unknown {
  const { code, hint, path, source } = finding;
  return source === undefined ? finding : JSON.stringify([code, path, hint, source.file, source.line, source.column]);
}
