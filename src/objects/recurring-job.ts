import type { Diagnostic } from '../diagnostics/diagnostic';
import { problem } from '../diagnostics/problem';
import { nameProblem } from '../kubernetes/names';
import { readCron } from '../longhorn/cron';
import {
  fullBackupIntervalParameter,
  groupProblem,
  jobLabelProblem,
  parameterOf,
  tasksWithoutRetain,
  volumeBackupPolicyParameter,
} from './recurring-job-parts';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { nameMaximumLength } from '../longhorn/volume-limits';

/** A recurring job; what is left out gets the value that the webhook would fill in. */
export interface RecurringJobInput {
  readonly name: string;
  readonly namespace: string;
  readonly task: string;
  readonly cron: string;
  readonly groups?: readonly string[];
  readonly retain?: number;
  readonly concurrency?: number;
  readonly labels?: Readonly<Record<string, string>>;
  readonly fullBackupInterval?: number;
  readonly volumeBackupPolicy?: string;
}

/** Source: longhorn-manager types/types.go DefaultRecurringJobConcurrency. */
const defaultConcurrency = 10;

/**
 * A recurringjobs.longhorn.io object in the form that the webhook leaves alone.
 * Source: longhorn-manager webhook/resources/recurringjob/mutator.go.
 */
export function recurringJob(input: RecurringJobInput): KubernetesObject {
  return {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'RecurringJob',
    metadata: { name: input.name, namespace: input.namespace },
    spec: {
      name: input.name,
      task: input.task,
      cron: input.cron,
      groups: [...(input.groups ?? [])],
      retain: input.retain ?? (tasksWithoutRetain.includes(input.task) ? 0 : 1),
      concurrency: input.concurrency ?? defaultConcurrency,
      labels: { ...input.labels },
      parameters: {
        ...(input.fullBackupInterval === undefined
          ? {}
          : { [fullBackupIntervalParameter]: String(input.fullBackupInterval) }),
        ...(input.volumeBackupPolicy === undefined ? {} : { [volumeBackupPolicyParameter]: input.volumeBackupPolicy }),
      },
    },
  };
}

/**
 * What the webhook refuses or rewrites, and what has no effect.
 * Source: longhorn-manager webhook/resources/recurringjob, datastore/longhorn.go ValidateRecurringJob.
 *
 * @param retainMaximum upper end of the range of the setting recurring-job-max-retention
 */
export function recurringJobProblems(input: RecurringJobInput, retainMaximum: number): Diagnostic[] {
  return [
    ...nameProblems(input.name),
    ...cronProblems(input.cron),
    ...groupProblems(input.groups ?? []),
    ...retainProblems(input, retainMaximum),
    ...numberProblems(input),
    ...labelProblems(input.labels ?? {}),
    ...parameterProblems(input),
  ];
}

function nameProblems(name: string): Diagnostic[] {
  const fits = name.length >= 2 && name.length <= nameMaximumLength && nameProblem('dnsSubdomain', name) === undefined;
  if (fits) return [];
  const message = `${JSON.stringify(name)} cannot be the name of a recurring job.`;
  const hint = `Use 2 to ${nameMaximumLength} lower-case letters, digits, "-" and ".".`;
  return [problem('recurring-job-name-invalid', '/metadata/name', message, hint)];
}

function cronProblems(cron: string): Diagnostic[] {
  const { neverRuns, neverRunsHint, problem: refused } = readCron(cron);
  const text = JSON.stringify(cron);
  if (refused !== undefined) {
    const hint = 'Give minute, hour, day of month, month and day of week (0 to 6), or a word such as "@daily".';
    return [problem('recurring-job-cron', '/spec/cron', `The schedule ${text} ${refused}.`, hint)];
  }
  if (neverRuns === undefined) return [];
  return [problem('recurring-job-cron-comes', '/spec/cron', `The schedule ${text} ${neverRuns}.`, neverRunsHint!)];
}

function groupProblems(groups: readonly string[]): Diagnostic[] {
  return groups.flatMap((group, index) => {
    const wrong = groupProblem(group);
    return wrong === undefined
      ? []
      : [problem('recurring-job-group', `/spec/groups/${index}`, wrong.message, wrong.hint)];
  });
}

function retainProblems({ task, retain }: RecurringJobInput, maximum: number): Diagnostic[] {
  if (retain === undefined) {
    if (task !== 'snapshot-delete') return [];
    const message = 'A job of the task "snapshot-delete" does not say how many snapshots stay.';
    return [problem('recurring-job-retain-given', '/spec/retain', message, 'Give "retain"; 0 deletes every snapshot.')];
  }
  if (tasksWithoutRetain.includes(task)) {
    const message = `The task "${task}" keeps nothing, so "retain" ${retain} has no effect.`;
    return retain === 0 ? [] : [problem('recurring-job-retain-used', '/spec/retain', message, 'Remove "retain".')];
  }
  const minimum = task === 'snapshot-delete' ? 0 : 1;
  if (Number.isInteger(retain) && retain >= minimum && retain <= maximum) return [];
  const message = `"retain" ${retain} is not a whole number from ${minimum} to ${maximum}.`;
  const hint = 'Give a number in that range.';
  if (!Number.isInteger(retain)) return [problem('schema-type', '/spec/retain', message, hint)];
  const code = retain > maximum ? 'recurring-job-retain-limit' : 'recurring-job-retain-positive';
  return [problem(code, '/spec/retain', message, hint)];
}

function numberProblems({ concurrency, fullBackupInterval }: RecurringJobInput): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (concurrency !== undefined && !(Number.isSafeInteger(concurrency) && concurrency >= 1)) {
    const message = `"concurrency" ${concurrency} is not a whole number of at least 1.`;
    const hint = 'Give the number of volumes to work on at a time.';
    problems.push(problem('recurring-job-concurrency', '/spec/concurrency', message, hint));
  }
  if (fullBackupInterval !== undefined && !(Number.isSafeInteger(fullBackupInterval) && fullBackupInterval >= 0)) {
    const message = `"fullBackupInterval" ${fullBackupInterval} is not a whole number of at least 0.`;
    const hint = 'Give n to make every n-th backup a full one, or 0 for none.';
    problems.push(problem('recurring-job-parameter', '/spec/parameters', message, hint));
  }
  return problems;
}

function labelProblems(labels: Readonly<Record<string, string>>): Diagnostic[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const wrong = jobLabelProblem(key, value);
    return wrong === undefined ? [] : [problem('recurring-job-label', '/spec/labels', wrong.message, wrong.hint)];
  });
}

/** A parameter on a task that does not read it. */
function parameterProblems({ task, fullBackupInterval, volumeBackupPolicy }: RecurringJobInput): Diagnostic[] {
  const given = {
    fullBackupInterval: fullBackupInterval === undefined ? undefined : fullBackupIntervalParameter,
    volumeBackupPolicy: volumeBackupPolicy === undefined ? undefined : volumeBackupPolicyParameter,
  };
  return Object.entries(given).flatMap(([prop, parameter]) => {
    if (parameter === undefined || parameterOf(task) === parameter) return [];
    const message = `The task "${task}" does not read "${prop}".`;
    const tasks = parameter === fullBackupIntervalParameter ? 'a backup task' : 'the task "system-backup"';
    return [problem('recurring-job-parameter-read', '/spec/parameters', message, `Remove it, or use ${tasks}.`)];
  });
}
