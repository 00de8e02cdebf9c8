import { nameProblem } from '../kubernetes/names';
import { parseQuantity } from '../kubernetes/quantity';
import type { RecurringJobName } from './parameter-text';
import { tolerationEffects } from '../kubernetes/toleration-effects';
import { isMapping } from '../diagnostics/is-mapping';

/** Why a parameter's text cannot be read, as the rest of a sentence, and the repair. */
export interface FormatProblem {
  readonly problem: string;
  readonly hint: string;
}

type Format = (value: string) => FormatProblem | undefined;

/** What kind of text a parameter has to be, where its type does not tell. */
export type FormatName =
  'backing-image-parameters' | 'backup-block-size' | 'recurring-jobs' | 'share-manager-placement' | 'tags';

/** Longhorn splits at commas and trims nothing, and each part has to be a tag of some node or disk. */
const tags: Format = (value) => {
  const bad = value.split(',').find((tag) => nameProblem('labelKey', tag) !== undefined);
  if (bad === undefined) return undefined;
  const hint = 'Write tags with commas and no blanks between them, or leave it out to allow all.';
  return { problem: `contains ${JSON.stringify(bad)}, which no node or disk can have as a tag`, hint };
};

const jobHint = 'Give the name of a RecurringJob, or of a group.';

/** Source: also longhorn-manager manager/volume.go Create: each name ends the key of a label of the volume. */
const recurringJobs: Format = (value) => {
  const jobs = readRecurringJobs(value);
  const hint = 'Write it as [{"name":"backup","isGroup":false}], or leave it out.';
  if (jobs === undefined) return { problem: 'is not a JSON list of jobs', hint };
  const wrong = jobs.find(({ name }) => nameProblem('labelKey', `longhorn.io/${name}`) !== undefined);
  return wrong && { problem: `has ${JSON.stringify(wrong.name)}, which no job or group can be called`, hint: jobHint };
};

/** The jobs and groups that the parameter recurringJobSelector names; undefined where Longhorn cannot read it. */
export function readRecurringJobs(value: string): RecurringJobName[] | undefined {
  const parsed = value === '' ? undefined : readJson(value);
  const jobs = Array.isArray(parsed) ? parsed.map((job) => recurringJob(job)) : [undefined];
  return jobs.includes(undefined) ? undefined : (jobs as RecurringJobName[]);
}

/** Go reads field names in any letter case. */
function recurringJob(job: unknown): RecurringJobName | undefined {
  if (typeof job !== 'object' || job === null) return undefined;
  const fields = Object.fromEntries(Object.entries(job).map(([key, value]) => [key.toLowerCase(), value as unknown]));
  const { name, isgroup = false } = fields;
  return typeof name === 'string' && name !== '' && typeof isgroup === 'boolean'
    ? { name, isGroup: isgroup }
    : undefined;
}

const textMapping: Format = (value) => {
  const parsed = value === '' ? {} : readJson(value);
  if (isMapping(parsed) && Object.values(parsed).every((entry) => typeof entry === 'string')) return undefined;
  return { problem: 'is not a JSON mapping of texts', hint: 'Write it as {"url":"https://example.com/image.qcow2"}.' };
};

/** Source: longhorn-manager types/setting.go UnmarshalNodeSelector; a text that it cannot read is ignored. */
const nodeLabels: Format = (value) => {
  const text = value.replace(/^ +| +$/g, '');
  if (text === '' || text.split(';').every((label) => label.split(':').length === 2)) return undefined;
  return { problem: 'cannot be read, and share managers run on every node', hint: 'Write it as key:value;key:value.' };
};

/** Source: longhorn-manager types/setting.go UnmarshalTolerations; a text that it cannot read is ignored. */
const tolerations: Format = (value) => {
  const text = value.replaceAll(' ', '');
  const readable = (toleration: string): boolean => {
    const parts = toleration.split(':');
    return parts.length === 2 && tolerationEffects.includes(parts[1]!);
  };
  if (text === '' || text.split(';').every(readable)) return undefined;
  return {
    problem: 'cannot be read, and share managers tolerate no taint',
    hint: 'Write it as key=value:NoSchedule;key:NoExecute.',
  };
};

const mebibyte = 1n << 20n;

/** Source: longhorn-manager types ValidateBackupBlockSize; an empty text is filled in from a setting. */
const backupBlockSize: Format = (value) => {
  if (value === '') return undefined;
  const bytes = parseQuantity(value);
  if (bytes === 2n * mebibyte || bytes === 16n * mebibyte) return undefined;
  return { problem: 'is no block size of backups', hint: 'Write "2Mi" or "16Mi".' };
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Parameters whose text has a form that their type does not tell. Source: longhorn-manager csi/util.go. */
export const parameterFormats: Readonly<Record<string, { readonly name: FormatName; readonly check: Format }>> = {
  diskSelector: { name: 'tags', check: tags },
  nodeSelector: { name: 'tags', check: tags },
  backingImageDiskSelector: { name: 'tags', check: tags },
  backingImageNodeSelector: { name: 'tags', check: tags },
  recurringJobSelector: { name: 'recurring-jobs', check: recurringJobs },
  backingImageDataSourceParameters: { name: 'backing-image-parameters', check: textMapping },
  shareManagerNodeSelector: { name: 'share-manager-placement', check: nodeLabels },
  shareManagerTolerations: { name: 'share-manager-placement', check: tolerations },
  backupBlockSize: { name: 'backup-block-size', check: backupBlockSize },
};
