import type { Diagnostic } from '../diagnostics/diagnostic';

/**
 * Tells a finding from others over many runs: by rule, object and field, and not by lines, which move. Findings of the
 * same field are counted, so that no two of a run are the same.
 */
export function fingerprints(findings: readonly Diagnostic[]): string[] {
  // Most reports need none, and Node's module takes long to load.
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  const seen = new Map<string, number>();
  return findings.map(({ code, message, path, resource, source }) => {
    const key = JSON.stringify([code, source?.file, resource, path, resource === undefined ? message : '']);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256').update(`${key}#${count}`).digest('hex').slice(0, 32);
  });
}
