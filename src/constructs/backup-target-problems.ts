import type { Diagnostic } from '../diagnostics/diagnostic';
import { backupTargetProblems, type BackupTargetInput } from '../objects/backup-target';
import type { BackupTargetCredential } from './backup-target-credential';

/** What is wrong with a backup target and its credential, wherever the two are named. */
export function targetProblems(input: BackupTargetInput, credential: BackupTargetCredential | undefined): Diagnostic[] {
  return [...backupTargetProblems(input), ...namespaceProblems(input, credential)];
}

function namespaceProblems(
  { namespace }: BackupTargetInput,
  credential: BackupTargetCredential | undefined,
): Diagnostic[] {
  if (credential?.namespace === undefined || credential.namespace === namespace) return [];
  return [
    {
      code: 'backup-target-secret-in-longhorn-namespace',
      severity: 'error',
      message: `The Secret "${credential.secretName}" is in the namespace "${credential.namespace}", where Longhorn does not look.`,
      hint: `Put it into the namespace "${namespace}".`,
      path: '/spec/credentialSecret',
    },
  ];
}
