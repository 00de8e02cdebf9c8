import { packageVersion } from '../reporters/package-version';

/** What is said when the program itself is at fault: what a report of it needs. */
export function faultReport(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `cdk8s-longhorn ${packageVersion()} failed, which is a fault of the program: please report it with the command and its input.\n${stack}\n`;
}
