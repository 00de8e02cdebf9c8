import { realpathSync } from 'node:fs';
import type { Diagnostic } from '../diagnostics/diagnostic';

/** Kept for the whole process, since the command and the app may each have loaded a copy of this package. */
const key = Symbol.for('cdk8s-longhorn.checked-output');

function folders(): Map<string, readonly Diagnostic[]> {
  const store = globalThis as { [key]?: Map<string, readonly Diagnostic[]> };
  return (store[key] ??= new Map());
}

/** Notes that every object in a folder was checked before it was written there, and what was found and told. */
export function markChecked(directory: string, findings: readonly Diagnostic[]): void {
  folders().set(realpathSync(directory), findings);
}

/** What the LonghornApp of this process that wrote the folder has told; undefined where none wrote it. */
export function toldFindings(directory: string): readonly Diagnostic[] | undefined {
  return folders().get(realpathSync(directory));
}
