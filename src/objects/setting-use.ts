import { repeated } from '../diagnostics/repeated';
import { own } from '../diagnostics/own';
import { nameProblem } from '../kubernetes/names';
import { parseMilliQuantity } from '../kubernetes/quantity';
import { readCron } from '../longhorn/cron';
import { csiComponents } from '../longhorn/csi-resource-limits';
import { parseGoFloat, trimSpace } from '../longhorn/go-number';
import type { SettingDefinition } from '../longhorn/release';
import { canonicalSettingValue } from '../longhorn/setting-value';

/** Why a value that Longhorn's webhook takes is of no use, as the end of a sentence, and the repair. */
export interface UseProblem {
  readonly text: string;
  readonly hint: string;
  /** Whether Longhorn's pods cannot be started with it; else it changes nothing. */
  readonly stopsPods: boolean;
}

type Check = (text: string) => Omit<UseProblem, 'stopsPods'> | undefined;

/** Texts that get into pods as they are, and which the API server or Multus then refuses. */
const podChecks: Readonly<Record<string, Check>> = {
  'endpoint-network-for-rwx-volume': networkProblem,
  'guaranteed-instance-manager-cpu': (text) =>
    Number.isNaN(parseGoFloat(text)) ? { text: 'is no number', hint: 'Write a number from 0 to 40.' } : undefined,
  'storage-network': networkProblem,
  'system-managed-components-node-selector': selectorProblem,
  'system-managed-csi-components-resource-limits': amountProblem,
  'taint-toleration': tolerationProblem,
};

/** Texts of which Longhorn passes over what it does not know. */
const otherChecks: Readonly<Record<string, Check>> = {
  'csi-allowed-topology-keys': topologyProblem,
  'snapshot-data-integrity-cronjob': (text) => {
    const { neverRuns, neverRunsHint } = readCron(text);
    return neverRuns === undefined ? undefined : { text: neverRuns, hint: neverRunsHint! };
  },
  'system-managed-csi-components-resource-limits': componentProblem,
};

/**
 * What Longhorn takes and cannot use.
 * Source: longhorn-manager types/setting.go UnmarshalTolerations, UnmarshalNodeSelector, ParseCSIAllowedTopologyKeys,
 * UnmarshalCSIComponentResourceLimits; types/types.go CreateCniAnnotation; controller/controller_manager.go
 * GetInstanceManagerCPURequirement.
 */
export function settingUseProblem(definition: SettingDefinition, name: string, value: string): UseProblem | undefined {
  for (const [checks, stopsPods] of [
    [podChecks, true],
    [otherChecks, false],
  ] as const) {
    const check = own(checks, name);
    const problem =
      check &&
      textsOf(definition, value)
        .map(check)
        .find((found) => found !== undefined);
    if (problem !== undefined) return { ...problem, stopsPods };
  }
  return undefined;
}

function textsOf(definition: SettingDefinition, value: string): string[] {
  if (!definition.dataEngineSpecific) return [trimSpace(value)];
  return Object.values(JSON.parse(canonicalSettingValue(definition, value)) as Record<string, string>);
}

function networkProblem(text: string): ReturnType<Check> {
  if (text === '') return undefined;
  const [namespace = '', name = ''] = text.split('/');
  if (nameProblem('dnsLabel', namespace) === undefined && nameProblem('dnsSubdomain', name) === undefined)
    return undefined;
  const hint = 'Write namespace and name of a NetworkAttachmentDefinition, as in kube-system/storage.';
  return { text: 'names no NetworkAttachmentDefinition', hint };
}

function selectorProblem(text: string): ReturnType<Check> {
  const labels =
    text === '' ? [] : text.split(';').map((label) => label.split(':').map((part) => part.replaceAll(/^ +| +$/g, '')));
  const hint = 'Write labels as key:value with semicolons between them, such as storage:fast;zone:a.';
  for (const [key = '', value = ''] of labels) {
    if (nameProblem('labelKey', key) !== undefined)
      return { text: `has ${JSON.stringify(key)}, which is no key of a label`, hint };
    if (nameProblem('labelValue', value) !== undefined) {
      return { text: `has ${JSON.stringify(value)}, which is no value of a label`, hint };
    }
  }
  const keys = labels.map(([key]) => key);
  const [double] = repeated(keys);
  return double === undefined ? undefined : { text: `has the label "${keys[double]}" twice`, hint };
}

function tolerationProblem(text: string): ReturnType<Check> {
  const hint = 'Write taints as key=value:Effect or key:Effect, with semicolons between them.';
  for (const toleration of text === '' ? [] : text.replaceAll(' ', '').split(';')) {
    const [taint = ''] = toleration.split(':');
    const [key = '', value, ...more] = taint.split('=');
    const isKey = key === '' ? value === undefined : nameProblem('labelKey', key) === undefined;
    const isValue = value === undefined || nameProblem('labelValue', value) === undefined;
    if (more.length > 0 || !isKey || !isValue) {
      return { text: `has ${JSON.stringify(toleration)}, which no taint can match`, hint };
    }
  }
  return undefined;
}

function topologyProblem(text: string): ReturnType<Check> {
  const keys = text.split(',').map(trimSpace);
  const wrong = keys.find((key) => key !== '' && nameProblem('labelKey', key) !== undefined);
  if (wrong === undefined) return undefined;
  const hint = 'Write keys of node labels with commas between them.';
  return { text: `has ${JSON.stringify(wrong)}, which is no key of a label`, hint };
}

/** Go reads the names of fields in any letter case. */
function componentProblem(text: string): ReturnType<Check> {
  if (text === '') return undefined;
  const names = Object.keys((JSON.parse(text) as object | null) ?? {});
  const wrong = names.find((name) => !csiComponents.includes(name.toLowerCase()));
  if (wrong === undefined) return undefined;
  return { text: `has "${wrong}", which is no component`, hint: `Write one of ${csiComponents.join(', ')}.` };
}

/**
 * What the API server has against the resources of a component's pods.
 * Source: kubernetes v1.36.3 pkg/apis/core/validation ValidateContainerResourceRequirements.
 */
function amountProblem(text: string): ReturnType<Check> {
  if (text === '') return undefined;
  const components = fieldsOf(JSON.parse(text));
  for (const component of csiComponents) {
    const { limits, requests } = fieldsOf(components[component]);
    for (const [list, amounts] of Object.entries({ limits: fieldsOf(limits), requests: fieldsOf(requests) })) {
      const negative = Object.keys(amounts).find((name) => (amountOf(amounts[name]) ?? 0n) < 0n);
      if (negative === undefined) continue;
      const wrong = `has ${String(amounts[negative])} as ${negative} in the ${list} of ${component}`;
      return { text: wrong, hint: 'Write 0 or more.' };
    }
    for (const [name, request] of Object.entries(fieldsOf(requests))) {
      const [wanted, limit] = [amountOf(request), amountOf(fieldsOf(limits)[name])];
      if (wanted === undefined || limit === undefined || wanted <= limit) continue;
      const hint = 'Raise the limit, or lower the request.';
      return { text: `gives ${component} less ${name} than it requests`, hint };
    }
  }
  return undefined;
}

function amountOf(value: unknown): bigint | undefined {
  return typeof value === 'string' || typeof value === 'number' ? parseMilliQuantity(String(value)) : undefined;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
