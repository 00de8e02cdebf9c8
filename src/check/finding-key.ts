import type { Diagnostic } from '../diagnostics/diagnostic';

/** The same for two findings that say the same of the same place. */
export function keyOf({ code, message, path, resource, source }: Diagnostic): string {
  return `${source?.file}:${source?.line}:${source?.column}:${resource}:${path}:${code}:${message}`;
}
