import { realpathSync } from 'node:fs';

/** Kept for the whole process, since the command and the app may each have loaded a copy of this package. */
const key = Symbol.for('cdk8s-longhorn.checked-output');

function folders(): Set<string> {
  const store = globalThis as { [key]?: Set<string> };
  return (store[key] ??= new Set());
}

/** Notes that every object in a folder was checked before it was written there. */
export function markChecked(directory: string): void {
  folders().add(realpathSync(directory));
}

/** Whether a LonghornApp of this process wrote the folder. */
export function wroteChecked(directory: string): boolean {
  return folders().has(realpathSync(directory));
}
