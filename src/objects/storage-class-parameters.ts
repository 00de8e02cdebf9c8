import type { Diagnostic } from '../diagnostics/diagnostic';
import { nearest } from '../diagnostics/nearest';
import { nameProblem } from '../kubernetes/names';
import type { Release, StorageClassParameter } from '../longhorn/release';
import { parameterLifetime } from '../longhorn/release-lifetime';
import { parameterFormats, type FormatProblem } from './parameter-formats';
import { parameterPath } from './parameter-text';

export type Parameters = Readonly<Record<string, string>>;

/**
 * Names that documentation, older releases or other objects know, and that Longhorn's CSI driver ignores without a word.
 * Source: longhorn-manager csi/util.go, which does not read them.
 */
const elsewhere: Readonly<Record<string, string>> = {
  backingImageName: 'Write "backingImage".',
  freezeFSForSnapshot: 'Write "freezeFilesystemForSnapshot".',
  mkfsOptions: 'Write "mkfsParams".',
  mkfsExt4Parameters: 'Write "mkfsParams".',
  recurringJobs: 'Write "recurringJobSelector", and the jobs themselves as RecurringJob objects.',
  recurringJobSelectors: 'Write "recurringJobSelector".',
  replicaCount: 'Write "numberOfReplicas".',
  reclaimPolicy: 'Write reclaimPolicy beside the parameters, not among them.',
  accessMode: "Leave it out: the access mode is the claim's.",
  snapshotMaxCount: 'Use the setting "snapshot-max-count".',
  snapshotMaxSize: 'Set snapshotMaxSize on the Volume: a class cannot.',
  snapshotDataIntegrity: 'Use the setting "snapshot-data-integrity".',
  backupCompressionMethod: 'Use the setting "backup-compression-method".',
  replicaReplenishmentWaitInterval: 'Use the setting "replica-replenishment-wait-interval".',
};

/**
 * What is wrong with the parameters one by one: those that the release does not read, which it ignores without a word,
 * and values that it refuses when the first volume is made.
 */
export function parameterProblems(release: Release, parameters: Parameters): Diagnostic[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    const known = Object.hasOwn(release.storageClassParameters, name)
      ? release.storageClassParameters[name]
      : undefined;
    if (known === undefined) return [unknownParameter(release, name)];
    const text = valueProblem(known, value) ?? parameterFormats[name]?.(value);
    if (text === undefined) return [];
    const message = `Parameter "${name}" is ${JSON.stringify(value)}, which ${text.problem}.`;
    return [
      {
        code: 'parameter-value-invalid',
        severity: 'error' as const,
        message,
        hint: text.hint,
        path: parameterPath(name),
      },
    ];
  });
}

function unknownParameter(release: Release, name: string): Diagnostic {
  const span = parameterLifetime(name);
  const base = { code: 'parameter-unknown', severity: 'error' as const, path: parameterPath(name) };
  if (span === undefined) {
    const near = nearest(name, Object.keys(release.storageClassParameters));
    const hint = elsewhere[name] ?? (near === undefined ? 'Leave it out.' : `Write "${near}".`);
    return {
      ...base,
      message: `Longhorn ${release.version} does not read the parameter "${name}", and ignores it.`,
      hint,
    };
  }
  const when = [
    ...(span.since === undefined ? [] : [`came with ${span.since}`]),
    ...(span.until === undefined ? [] : [`went after ${span.until}`]),
    ...(span.without === undefined ? [] : [`is missing from ${span.without.join(', ')}`]),
  ].join(' and ');
  const hint = span.since === undefined ? 'Leave it out.' : `Leave it out, or install Longhorn ${span.since} or later.`;
  return {
    ...base,
    code: 'parameter-not-in-release',
    message: `Longhorn ${release.version} does not read the parameter "${name}", which ${when}.`,
    hint,
  };
}

/** Source: Go strconv.ParseBool, which Longhorn's CSI driver reads switches with. */
const booleans = ['1', 't', 'T', 'TRUE', 'true', 'True', '0', 'f', 'F', 'FALSE', 'false', 'False'];

function valueProblem({ options, range, type }: StorageClassParameter, value: string): FormatProblem | undefined {
  if (type === 'bool' && !booleans.includes(value))
    return { problem: 'is not true or false', hint: 'Write "true" or "false".' };
  if (type === 'enum' && options !== undefined && !options.includes(value)) return optionProblem(options, value);
  return type === 'int' ? numberProblem(range, value) : undefined;
}

function optionProblem(options: readonly string[], value: string): FormatProblem {
  const named = options.filter((option) => option !== '');
  const near = nearest(value, named);
  return {
    problem: `is none of ${named.join(', ')}`,
    hint: near === undefined ? `Write one of ${named.join(', ')}.` : `Write "${near}".`,
  };
}

function numberProblem(range: StorageClassParameter['range'], value: string): FormatProblem | undefined {
  const { minimum, maximum } = range ?? {};
  const hint = `Write a whole number${minimum === undefined ? '' : ` from ${minimum}`}${maximum === undefined ? '' : ` to ${maximum}`}.`;
  if (!/^[+-]?\d+$/.test(value)) return { problem: 'is not a whole number', hint };
  const number = Number(value);
  if (minimum !== undefined && number < minimum) return { problem: `is below ${minimum}`, hint };
  return maximum !== undefined && number > maximum ? { problem: `is above ${maximum}`, hint } : undefined;
}

/** What the provisioner fills in. Source: external-provisioner, secrets and credentials of StorageClasses. */
const template = /\$\{(?:pv\.name|pvc\.(?:name|namespace|annotations\['[^']+'\]))\}/g;

/** Names and namespaces of Secrets; those that the provisioner fills in are judged as if one letter stood there. */
export function secretReferenceProblems(parameters: Parameters): Diagnostic[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    if (!/^csi\.storage\.k8s\.io\/(.*-)?secret-name(space)?$/.test(name)) return [];
    const text = nameProblem('dnsSubdomain', value.replace(template, 'x'));
    if (text === undefined) return [];
    const message = `Parameter "${name}" is ${JSON.stringify(value)}, which ${text}.`;
    const hint = 'Give the name of a Secret or namespace; ${pvc.name} and ${pvc.namespace} stand for the claim.';
    return [{ code: 'parameter-secret-invalid', severity: 'error' as const, message, hint, path: parameterPath(name) }];
  });
}
