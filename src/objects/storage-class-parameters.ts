import { own } from '../diagnostics/own';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { nearest } from '../diagnostics/nearest';
import { nameProblem } from '../kubernetes/names';
import type { Release, StorageClassParameter } from '../longhorn/release';
import { absence } from '../longhorn/absence';
import { parseGoBool } from '../longhorn/go-number';
import { parameterLifetime } from '../longhorn/release-lifetime';
import { parameterFormats, type FormatName, type FormatProblem } from './parameter-formats';
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
  allowVolumeExpansion: 'Write allowVolumeExpansion beside the parameters, not among them.',
  volumeExpansion: 'Write allowVolumeExpansion: true beside the parameters.',
  accessMode: "Leave it out: the access mode is the claim's.",
  snapshotMaxCount: 'Use the setting "snapshot-max-count".',
  snapshotMaxSize: 'Set snapshotMaxSize on the Volume: a class cannot.',
  snapshotDataIntegrity: 'Use the setting "snapshot-data-integrity".',
  backupCompressionMethod: 'Use the setting "backup-compression-method".',
  replicaReplenishmentWaitInterval: 'Use the setting "replica-replenishment-wait-interval".',
};

/** What can be wrong with a parameter by itself; each has consequences of its own. */
export type ParameterFault =
  | 'csi-unknown'
  | 'not-in-release'
  | 'unknown'
  | 'capacity-mode'
  | 'choice'
  | 'negative-replicas'
  | 'number'
  | 'strict-topology'
  | 'switch'
  | FormatName;

/** A parameter that does not do what it says. */
export interface FaultyParameter {
  readonly name: string;
  readonly fault: ParameterFault;
  readonly message: string;
  readonly hint: string;
}

/**
 * What is wrong with the parameters one by one: those that the release does not read, which it ignores without a word,
 * and values that it refuses when the first volume is made.
 */
export function parameterProblems(release: Release, parameters: Parameters): Diagnostic[] {
  return faultyParameters(release, parameters).map(({ fault, hint, message, name }) => ({
    code: ruleOf[fault],
    severity: 'error',
    message,
    hint,
    path: parameterPath(name),
  }));
}

/** The rule that finds the same in a manifest. */
const ruleOf: Readonly<Record<ParameterFault, string>> = {
  'backing-image-parameters': 'class-backing-image-parameters-json',
  'backup-block-size': 'class-backup-block-size-known',
  'capacity-mode': 'class-capacity-mode-known',
  choice: 'class-choice-known',
  'csi-unknown': 'class-csi-parameter-known',
  'negative-replicas': 'class-replicas-not-negative',
  'not-in-release': 'class-parameter-in-release',
  number: 'class-number-readable',
  'recurring-jobs': 'class-recurring-jobs-json',
  'share-manager-placement': 'class-share-manager-placement-readable',
  'strict-topology': 'class-strict-topology-exact',
  switch: 'class-switch-readable',
  tags: 'selector-tag-valid',
  unknown: 'class-parameter-known',
};

/** The same, by kind of fault. */
export function faultyParameters(release: Release, parameters: Parameters): FaultyParameter[] {
  return Object.entries(parameters).flatMap(([name, value]): FaultyParameter[] => {
    if (isForProvisioner(name)) return [];
    const known = own(release.storageClassParameters, name);
    if (known === undefined) return [unknownParameter(release, name)];
    const found = valueFault(name, known, value);
    if (found === undefined) return [];
    const { fault, hint, problem } = found;
    return [{ name, fault, message: `Parameter "${name}" is ${JSON.stringify(value)}, which ${problem}.`, hint }];
  });
}

/**
 * Whether the provisioner reads the parameter before Longhorn sees it: the file system in any letter case, and the old names
 * of Secrets. Source: kubernetes-csi/external-provisioner v5.3.0 pkg/controller/controller.go.
 */
function isForProvisioner(name: string): boolean {
  return /^fstype$/i.test(name) || oldSecretName.test(name) || name.startsWith('csi.storage.k8s.io/controller-modify-');
}

const oldSecretName = /^csi(Provisioner|ControllerPublish|NodeStage|NodePublish)Secret(Name|Namespace)$/;

function unknownParameter(release: Release, name: string): FaultyParameter {
  const span = parameterLifetime(name);
  if (span === undefined) {
    const near = nearest(name, Object.keys(release.storageClassParameters));
    const hint = own(elsewhere, name) ?? (near === undefined ? 'Leave it out.' : `Write "${near}".`);
    return name.startsWith('csi.storage.k8s.io/')
      ? {
          name,
          fault: 'csi-unknown',
          message: `The provisioner knows no parameter "${name}", and makes no volume.`,
          hint,
        }
      : {
          name,
          fault: 'unknown',
          message: `Longhorn ${release.version} does not read the parameter "${name}", and ignores it.`,
          hint,
        };
  }
  const when = [
    ...(span.since === undefined ? [] : [`came with ${span.since}`]),
    ...(span.until === undefined ? [] : [`went after ${span.until}`]),
    ...(span.without === undefined ? [] : [`is missing from ${span.without.join(', ')}`]),
  ].join(' and ');
  const lacking = absence(span, release.version);
  return {
    name,
    fault: 'not-in-release',
    message: `Longhorn ${release.version} does not read the parameter "${name}", which ${when}.`,
    hint: lacking.kind === 'gone' ? 'Leave it out.' : `Leave it out, or install Longhorn ${lacking.releases}.`,
  };
}

/** Choices that do not keep a volume from being made. Source: longhorn-manager csi/controller_server.go. */
const choiceFaults: Readonly<Partial<Record<string, ParameterFault>>> = {
  storageCapacityMode: 'capacity-mode',
  strictTopology: 'strict-topology',
};

interface ValueFault extends FormatProblem {
  readonly fault: ParameterFault;
}

function valueFault(name: string, known: StorageClassParameter, value: string): ValueFault | undefined {
  const { options, range, type } = known;
  // An empty engine is filled in. Source: longhorn-manager webhook/resources/volume/mutator.go.
  if (name === 'dataEngine' && value === '') return undefined;
  if (type === 'bool' && parseGoBool(value) === undefined)
    return { fault: 'switch', problem: 'is not true or false', hint: 'Write "true" or "false".' };
  if (type === 'enum' && options !== undefined && !options.includes(value))
    return { fault: choiceFaults[name] ?? 'choice', ...optionProblem(options, value) };
  const number = type === 'int' ? numberProblem(name, range, value) : undefined;
  if (number !== undefined) {
    const isCrash = name === 'numberOfReplicas' && /^-\d+$/.test(value);
    return { fault: isCrash ? 'negative-replicas' : 'number', ...number };
  }
  const format = own(parameterFormats, name);
  const problem = format?.check(value);
  return problem && { fault: format!.name, ...problem };
}

function optionProblem(options: readonly string[], value: string): FormatProblem {
  const named = options.filter((option) => option !== '');
  const near = nearest(value, named);
  return {
    problem: `is none of ${named.join(', ')}`,
    hint: near === undefined ? `Write one of ${named.join(', ')}.` : `Write "${near}".`,
  };
}

function numberProblem(name: string, range: StorageClassParameter['range'], value: string): FormatProblem | undefined {
  const { minimum, maximum } = range ?? {};
  const unit = name === 'staleReplicaTimeout' ? ' of minutes' : '';
  const hint = `Write a whole number${unit}${minimum === undefined ? '' : ` from ${minimum}`}${maximum === undefined ? '' : ` to ${maximum}`}.`;
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
    return [{ code: 'class-secret-name-valid', severity: 'error' as const, message, hint, path: parameterPath(name) }];
  });
}
