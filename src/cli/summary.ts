import type { Diagnostic, Severity } from '../diagnostics/diagnostic';
import { counted } from '../reporters/counted';

/** What was written into a folder and found on the way, on one line. */
export function summary(
  folder: string,
  files: number,
  changed: boolean,
  findings: readonly Pick<Diagnostic, 'severity'>[] = [],
): string {
  return `${[`${folder}: ${counted(files, 'file')}`, ...(changed ? [] : ['unchanged']), ...counts(findings)].join(', ')}\n`;
}

/** That nothing was written into a folder, and what was found, on one line. */
export function notWritten(folder: string, findings: readonly Pick<Diagnostic, 'severity'>[]): string {
  return `${[`${folder}: not written`, ...counts(findings)].join(', ')}\n`;
}

function counts(findings: readonly Pick<Diagnostic, 'severity'>[]): string[] {
  return (['error', 'warning', 'info'] satisfies Severity[]).flatMap((severity) => {
    const count = findings.filter((one) => one.severity === severity).length;
    return count === 0 ? [] : [counted(count, severity)];
  });
}
