import type { InstallationInput } from './input';

/** The labels of Longhorn's own release; Helm adds two of its own, which no manifest carries. */
export function labelsOf(input: InstallationInput): Record<string, string> {
  return {
    'app.kubernetes.io/name': input.name,
    'app.kubernetes.io/instance': 'longhorn',
    'app.kubernetes.io/version': `v${input.release.version}`,
  };
}
