import type { Diagnostic } from '../diagnostics/diagnostic';
import { pointer, type ChartValues } from './chart-values';

/** Says where credentials go from the values into Secrets of the output, which then lie readable in Git. */
export function credentialWarnings(values: ChartValues): Diagnostic[] {
  const warnings: Diagnostic[] = [];
  if (values.isTrue('privateRegistry.createSecret') && values.isTrue('privateRegistry.registryPasswd')) {
    warnings.push(warning('privateRegistry.registryPasswd', 'The registry password', 'privateRegistry.registrySecret'));
  }
  if (values.isTrue('ingress.enabled') && values.isTrue('ingress.secrets')) {
    warnings.push(warning('ingress.secrets', 'The TLS key', 'ingress.tlsSecret'));
  }
  return warnings;
}

function warning(path: string, what: string, reference: string): Diagnostic {
  return {
    code: 'chart-value-credential',
    severity: 'warning',
    message: `${what} in ${path} stands in the output as a Secret that anybody with the file can read.`,
    hint: `Make the Secret outside of Git, and only name it in ${reference}.`,
    path: pointer(path),
  };
}
