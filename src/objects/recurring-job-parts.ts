import { nearest } from '../diagnostics/nearest';
import { nameProblem } from '../kubernetes/names';
import { parseGoInt } from '../longhorn/go-number';

/** Tasks for which the webhook sets `retain` to 0. Source: longhorn-manager webhook/resources/recurringjob/mutator.go. */
export const tasksWithoutRetain: readonly string[] = ['snapshot-cleanup', 'filesystem-trim'];

export const backupTasks: readonly string[] = ['backup', 'backup-force-create'];

/** Why a part of a job is wrong: one sentence that quotes it, and the repair. */
export interface JobProblem {
  readonly message: string;
  readonly hint: string;
  /** Whether Longhorn's webhook refuses it; else it has no effect. */
  readonly isRefused: boolean;
}

/** Source: longhorn-manager util/util.go ValidateString. */
const groupName = /^[A-Za-z0-9][A-Za-z0-9_.-]+$/;

/** A group becomes the name part of a label key on volumes, so it has to fit there too. */
export function groupProblem(group: string): JobProblem | undefined {
  const isRefused = !groupName.test(group);
  if (!isRefused && nameProblem('labelKey', group) === undefined) return undefined;
  const isList = group.split(/, */).every((one) => groupName.test(one));
  return {
    message: `${JSON.stringify(group)} cannot be the name of a group.`,
    hint:
      isList && group.includes(',')
        ? 'Make each group an item of the list.'
        : 'Use 2 to 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends.',
    isRefused,
  };
}

/** Source: longhorn-manager util/util.go reservedLabels. */
const reservedLabels = ['KubernetesStatus', 'ranchervm-base-image'];

/** Source: longhorn-manager util/util.go ValidateSnapshotLabels. */
export function jobLabelProblem(key: string, value: string): JobProblem | undefined {
  const name = JSON.stringify(key);
  const refused = (message: string, hint: string): JobProblem => ({ message, hint, isRefused: true });
  if (reservedLabels.includes(key)) return refused(`The label ${name} is Longhorn's own.`, 'Use another key.');
  const problem = nameProblem('labelKey', key);
  if (problem !== undefined) {
    const hint =
      'Use at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends; a domain and "/" may come first.';
    return refused(`${name} cannot be the key of a label.`, hint);
  }
  return value === '' ? refused(`The label ${name} is empty.`, 'Give it a value.') : undefined;
}

export const fullBackupIntervalParameter = 'full-backup-interval';
export const volumeBackupPolicyParameter = 'volume-backup-policy';
const volumeBackupPolicies: readonly string[] = ['always', 'if-not-present', 'disabled'];

/** The parameter that a task reads. Source: longhorn-manager app/recurringjob volume.go and systembackup.go. */
export function parameterOf(task: string): string | undefined {
  if (task === 'system-backup') return volumeBackupPolicyParameter;
  return backupTasks.includes(task) ? fullBackupIntervalParameter : undefined;
}

/**
 * What is wrong with a parameter of a task. The webhook looks at those of backups only, and takes one that only system
 * backups read. Source: longhorn-manager datastore/longhorn.go ValidateRecurringJobParameters.
 */
export function jobParameterProblem(task: string, key: string, value: string): JobProblem | undefined {
  const isBackup = backupTasks.includes(task);
  const own = parameterOf(task);
  const shown = `${JSON.stringify(key)} ${JSON.stringify(value)}`;
  // The webhook of system backups fills in an empty policy.
  const policies = isBackup ? volumeBackupPolicies : ['', ...volumeBackupPolicies];
  if (key === volumeBackupPolicyParameter && (isBackup || own === key) && !policies.includes(value)) {
    const meant = nearest(value, volumeBackupPolicies);
    const hint = meant === undefined ? `Write one of ${volumeBackupPolicies.join(', ')}.` : `Write ${meant}.`;
    return { message: `The parameter ${shown} is none of the policies.`, hint, isRefused: isBackup };
  }
  if (key !== own) {
    const hint = own === undefined ? 'Remove it.' : `Remove it: this task reads only "${own}".`;
    const message = `The task "${task}" does not read the parameter ${JSON.stringify(key)}.`;
    return { message, hint, isRefused: isBackup && key !== volumeBackupPolicyParameter };
  }
  if (!isBackup || parseGoInt(value) !== undefined) return undefined;
  return { message: `The parameter ${shown} is no whole number.`, hint: 'Write digits, in quotes.', isRefused: true };
}
