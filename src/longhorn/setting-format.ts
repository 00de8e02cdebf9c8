import { normalizeCpuMask } from './cpu-mask';
import { readCron } from './cron';
import { csiResourceLimitsProblem } from './csi-resource-limits';
import { managerUrlProblem } from './manager-url';
import type { SettingFormat } from './release';
import { tolerationEffects } from '../kubernetes/toleration-effects';

interface Format {
  /** Why Longhorn refuses the text, as the end of a sentence that begins with it. */
  readonly problem: (text: string) => string | undefined;
  /** The repair, in the imperative. */
  readonly hint: string;
}

/** Grammars of single settings. Source: longhorn-manager types/setting.go validateSettingString. */
export const settingFormats: Readonly<Record<SettingFormat, Format>> = {
  cniNetwork: {
    problem: (text) => (text === '' || text.split('/').length === 2 ? undefined : 'is not one namespace and one name'),
    hint: 'Write the NetworkAttachmentDefinition as namespace/name, or nothing.',
  },
  cpuMask: {
    problem: (text) => (normalizeCpuMask(text) === undefined ? 'names no CPUs from 0 to 1023' : undefined),
    hint: 'Write a hexadecimal mask with at least one bit, such as 0x3, or a list of CPUs, such as 0-1.',
  },
  cron: {
    problem: (text) => readCron(text).problem,
    hint: 'Write five cron fields, such as "0 0 */7 * *", or a word such as @daily.',
  },
  csiResourceLimits: {
    problem: csiResourceLimitsProblem,
    hint: 'Write JSON such as {"csi-attacher":{"limits":{"memory":"128Mi"}}}, or nothing.',
  },
  logFlags: {
    problem: logFlagsProblem,
    hint: 'Write the flags with commas and without spaces, such as bdev_raid,nvmf.',
  },
  managerUrl: {
    problem: managerUrlProblem,
    hint: 'Write scheme, host and port only, such as https://longhorn.example.com.',
  },
  nodeSelector: {
    problem: (text) =>
      items(text.replace(/^ +| +$/g, ''))
        .map(labelProblem)
        .find(isText),
    hint: 'Write labels as key:value with semicolons between them, such as storage:fast;zone:a.',
  },
  orphanTypes: {
    problem: (text) =>
      items(text.replace(/^ +| +$/g, ''))
        .map(orphanTypeProblem)
        .find(isText),
    hint: 'Write replica-data, instance, or both with a semicolon between them.',
  },
  tolerations: {
    problem: (text) => items(text.replaceAll(' ', '')).map(tolerationProblem).find(isText),
    hint: 'Write taints as key=value:Effect or key:Effect with semicolons between them, such as dedicated=storage:NoSchedule.',
  },
};

function items(list: string): string[] {
  return list === '' ? [] : list.split(';');
}

function isText(problem: string | undefined): problem is string {
  return problem !== undefined;
}

function labelProblem(label: string): string | undefined {
  return label.split(':').length === 2 ? undefined : `has "${label}", which is not key:value`;
}

function orphanTypeProblem(type: string): string | undefined {
  const trimmed = type.replace(/^ +| +$/g, '');
  return ['replica-data', 'instance'].includes(trimmed) ? undefined : `has "${type}", which is no type of orphan`;
}

/** Two equals signs pass, as in parseToleration. */
function tolerationProblem(toleration: string): string | undefined {
  const [, effect, ...more] = toleration.split(':');
  if (effect === undefined || more.length > 0) return `has "${toleration}", which is not key=value:Effect`;
  if (tolerationEffects.includes(effect)) return undefined;
  return `has "${effect}", which is no effect of a taint`;
}

/**
 * Words of two letters or more, with single underscores inside; one comma may follow the last one. Upstream's regular
 * expression (types/types.go ValidateDataEngineLogFlags) says the same, but takes exponential time in JavaScript.
 */
function logFlagsProblem(text: string): string | undefined {
  if (text === '') return undefined;
  const words = text.replace(/,$/, '').split(',');
  const wrong = words.find((word) => word.length < 2 || !/^[a-zA-Z]+(_[a-zA-Z]+)*$/.test(word));
  return wrong === undefined ? undefined : `has "${wrong}", which is no log flag`;
}
