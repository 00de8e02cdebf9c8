import type { Diagnostic } from '../diagnostics/diagnostic';
import { pointerOf } from '../diagnostics/json-pointer';
import { nameProblem } from '../kubernetes/names';
import { tolerationEffects } from '../kubernetes/toleration-effects';

/** A recurring job or a group of them, by name. */
export interface RecurringJobName {
  readonly name: string;
  readonly isGroup: boolean;
}

/** A toleration of a taint; without a key it is one of all taints, without a value one of all values. */
export interface TolerationText {
  readonly key?: string;
  readonly value?: string;
  readonly effect?: string;
}

/** Tags in the order given. Longhorn splits at commas and trims nothing. Source: longhorn-manager csi/util.go. */
export function tagsText(tags: readonly string[]): string {
  return [...new Set(tags)].join(',');
}

/** Source: longhorn-manager csi/util.go getVolumeOptions, client VolumeRecurringJob. */
export function recurringJobsText(jobs: readonly RecurringJobName[]): string {
  return JSON.stringify(jobs.map(({ name, isGroup }) => ({ name, isGroup })));
}

/** `key:value;key:value`, by key. Source: longhorn-manager types/setting.go UnmarshalNodeSelector. */
export function nodeLabelsText(labels: Readonly<Record<string, string>>): string {
  const keys = Object.keys(labels).sort();
  return keys.map((key) => `${key}:${labels[key]}`).join(';');
}

/** `key=value:effect;key:effect`. Source: longhorn-manager types/setting.go UnmarshalTolerations. */
export function tolerationsText(tolerations: readonly TolerationText[]): string {
  return tolerations
    .map(({ effect = '', key = '', value }) => `${key}${value === undefined ? '' : `=${value}`}:${effect}`)
    .join(';');
}

/**
 * Names become label keys of the volume. Source: longhorn-manager types/types.go GetRecurringJobLabelKey.
 */
export function recurringJobNameProblems(jobs: readonly RecurringJobName[], path: string): Diagnostic[] {
  return jobs.flatMap(({ name }, index) => {
    const text = name.includes('/') ? 'contains "/"' : nameProblem('labelKey', name);
    if (text === undefined) return [];
    const message = `Recurring job or group ${JSON.stringify(name)} ${text}.`;
    return [
      {
        code: 'recurring-job-name-invalid',
        severity: 'error' as const,
        message,
        hint: 'Give the name of a RecurringJob, or of a group.',
        path: `${path}/${index}`,
      },
    ];
  });
}

/** The separators of the two formats cannot be quoted. */
export function nodeLabelProblems(labels: Readonly<Record<string, string>>, path: string): Diagnostic[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const text = nameProblem('labelKey', key) ?? nameProblem('labelValue', value);
    if (text === undefined) return [];
    const message = `Node label ${JSON.stringify(`${key}: ${value}`)} ${text}.`;
    return [
      {
        code: 'node-label-invalid',
        severity: 'error' as const,
        message,
        hint: 'Give a label as nodes carry it.',
        path,
      },
    ];
  });
}

export function tolerationProblems(tolerations: readonly TolerationText[], path: string): Diagnostic[] {
  return tolerations.flatMap(({ effect = '', key = '', value }, index) => {
    const text =
      (key === '' ? undefined : nameProblem('labelKey', key)) ??
      (value === undefined ? undefined : nameProblem('labelValue', value)) ??
      (key === '' && value !== undefined ? 'has a value without a key' : undefined) ??
      (tolerationEffects.includes(effect) ? undefined : `has the effect "${effect}", which does not exist`);
    if (text === undefined) return [];
    const message = `Toleration ${JSON.stringify(tolerationsText([{ effect, key, ...(value === undefined ? {} : { value }) }]))} ${text}.`;
    return [
      {
        code: 'toleration-invalid',
        severity: 'error' as const,
        message,
        hint: 'Write key, value and effect as in the taint.',
        path: `${path}/${index}`,
      },
    ];
  });
}

/** JSON pointer to a parameter. */
export function parameterPath(name: string): string {
  return pointerOf(['parameters', name]);
}
