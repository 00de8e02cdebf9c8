import type { Diagnostic } from '../diagnostics/diagnostic';
import { nameProblem } from '../kubernetes/names';
import { schemesWithCredential } from '../longhorn/backup-url';
import { goDuration } from '../kubernetes/go-duration';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';

/** A backup target, every value decided. */
export interface BackupTargetInput {
  readonly name: string;
  readonly namespace: string;
  /** Empty for none. */
  readonly url: string;
  /** Secret in Longhorn's namespace; empty for none. */
  readonly credentialSecret: string;
  /** 0 stops polling. */
  readonly pollIntervalMilliseconds: number;
}

/** The target that Longhorn makes itself and volumes use unless they name another. Source: types.DefaultBackupTargetName. */
export const defaultBackupTargetName = 'default';

/** A backuptargets.longhorn.io object; the poll interval as Go prints it, which is how managers write it back. */
export function backupTarget(input: BackupTargetInput): KubernetesObject {
  return {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'BackupTarget',
    metadata: { name: input.name, namespace: input.namespace },
    spec: {
      backupTargetURL: input.url,
      credentialSecret: input.credentialSecret,
      pollInterval: goDuration(input.pollIntervalMilliseconds),
    },
  };
}

export function backupTargetProblems(input: BackupTargetInput): Diagnostic[] {
  const { name, url, credentialSecret } = input;
  const scheme = url.split(':')[0]!;
  const problems: Diagnostic[] = [];
  const add = (code: string, path: string, message: string, hint: string) =>
    problems.push({ code, severity: 'error', message, hint, path });
  // Source: util.ValidateName, which wants two characters at least.
  if (name.length < 2 || nameProblem('dnsSubdomain', name) !== undefined) {
    const message = `${JSON.stringify(name)} cannot be the name of a backup target.`;
    add(
      'backup-target-name-invalid',
      '/metadata/name',
      message,
      'Use at least 2 lower-case letters, digits, "-" and ".".',
    );
  }
  if (credentialSecret !== '' && nameProblem('dnsSubdomain', credentialSecret) !== undefined) {
    const message = `${JSON.stringify(credentialSecret)} cannot be the name of a Secret.`;
    add('backup-target-credential-invalid', '/spec/credentialSecret', message, 'Give the name of the Secret.');
  }
  if (credentialSecret === '' && schemesWithCredential.includes(scheme)) {
    const message = `The backup target "${url}" has no credential, without which Longhorn cannot use ${scheme}.`;
    const hint = "Give the name of a Secret in Longhorn's namespace.";
    add('backup-target-credential-given', '/spec/credentialSecret', message, hint);
  }
  if (credentialSecret !== '' && !schemesWithCredential.includes(scheme)) {
    const target = url === '' ? 'a backup target without URL' : `the backup target "${url}"`;
    const message = `The Secret "${credentialSecret}" has no effect on ${target}.`;
    const hint = url === '' ? 'Give url, or remove the credential.' : 'Remove the credential.';
    add('backup-target-credential-read', '/spec/credentialSecret', message, hint);
  }
  return problems;
}
