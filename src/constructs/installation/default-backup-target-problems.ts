import type { Diagnostic } from '../../diagnostics/diagnostic';
import { defaultBackupTargetName } from '../../objects/backup-target';
import { targetProblems } from '../backup-target-problems';
import type { LonghornProps } from './longhorn-props';

const fields: Readonly<Record<string, string>> = {
  '/spec/credentialSecret': '/defaultBackupTarget/credential',
  '/spec/backupTargetURL': '/defaultBackupTarget/url',
};

/** What is wrong with the backup target of an installation, as for the construct BackupTarget. */
export function defaultBackupTargetProblems({ defaultBackupTarget }: LonghornProps, namespace: string): Diagnostic[] {
  if (defaultBackupTarget === undefined) return [];
  const { credential, url } = defaultBackupTarget;
  const problems = targetProblems(
    {
      name: defaultBackupTargetName,
      namespace,
      url: url.url,
      credentialSecret: credential?.secretName ?? '',
      pollIntervalMilliseconds: 0,
    },
    credential,
  );
  return problems.map((problem) => ({ ...problem, path: fields[problem.path ?? ''] ?? '/defaultBackupTarget' }));
}
