import { own } from '../diagnostics/own';
import { groupOf } from '../kubernetes/kinds';
import { formats } from '../kubernetes/formats';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { mapOf, textOf } from './json-view';
import type { Violation } from './violation';
import { badText, invalid, required } from './violation';

interface NameRule {
  readonly format: 'canonical-ip' | 'dns-label' | 'dns-subdomain' | 'path-segment';
  readonly maximum?: number;
}

/**
 * Longhorn's mutating webhooks lower the case of these names and shorten what exceeds 40 characters, before Kubernetes
 * looks at them; an EngineImage gets another name altogether.
 * Source: longhorn-manager util.AutoCorrectName, webhook/resources/{volume,recurringjob,backingimage,engineimage}/mutator.go.
 */
const CORRECTED = new Set(['longhorn.io/BackingImage', 'longhorn.io/RecurringJob', 'longhorn.io/Volume']);
const RENAMED = 'longhorn.io/EngineImage';
const CORRECTED_LENGTH = 40;

const SUBDOMAIN: NameRule = { format: 'dns-subdomain' };

/**
 * Kinds whose names follow another rule than a DNS name of 253 characters; "" is the core group.
 * Source: kubernetes v1.36.3 pkg/apis/<group>/validation, Validate<Kind>Name.
 */
const RULES: Readonly<Record<string, NameRule>> = {
  '/Namespace': { format: 'dns-label' },
  '/Service': { format: 'dns-label' },
  '/Binding': { format: 'path-segment' },
  '/Event': { format: 'path-segment' },
  'apps/StatefulSet': { format: 'dns-label' },
  'apiregistration.k8s.io/APIService': { format: 'path-segment' },
  'batch/CronJob': { format: 'dns-subdomain', maximum: 52 },
  'batch/Job': { format: 'dns-subdomain', maximum: 63 },
  'certificates.k8s.io/CertificateSigningRequest': { format: 'path-segment' },
  'networking.k8s.io/IPAddress': { format: 'canonical-ip' },
  'policy/PodDisruptionBudget': { format: 'path-segment' },
  'rbac.authorization.k8s.io/ClusterRole': { format: 'path-segment' },
  'rbac.authorization.k8s.io/ClusterRoleBinding': { format: 'path-segment' },
  'rbac.authorization.k8s.io/Role': { format: 'path-segment' },
  'rbac.authorization.k8s.io/RoleBinding': { format: 'path-segment' },
};

/** The name of a Job is a label of its pods, unless it says by itself which pods are its own. */
function ruleFor(object: KubernetesObject, kind: string): NameRule {
  const hasOwnLabels = kind === 'batch/Job' && mapOf(object['spec'])['manualSelector'] === true;
  return (hasOwnLabels ? undefined : own(RULES, kind)) ?? SUBDOMAIN;
}

/** Whether the server gives it no name of its own. Source: kubernetes v1.36.3 pkg/registry/core/limitrange/strategy.go. */
export function needsName(object: KubernetesObject): boolean {
  return (object.apiVersion !== 'v1' || object.kind !== 'LimitRange') && !isReview(object);
}

const GROUPS_OF_REVIEWS = new Set(['authentication.k8s.io', 'authorization.k8s.io']);

/** A question that the server answers and does not store: nothing is asked of its metadata by the way. */
export function isReview({ apiVersion }: KubernetesObject): boolean {
  return GROUPS_OF_REVIEWS.has(groupOf(apiVersion));
}

/** `metadata.name`: there, and written as the kind demands. */
export function* checkName(object: KubernetesObject): Generator<Violation> {
  const metadata = mapOf(object.metadata);
  const kind = `${groupOf(object.apiVersion)}/${object.kind}`;
  if (kind === RENAMED) return;
  const { format, maximum } = ruleFor(object, kind);
  const start = textOf(metadata['generateName']);
  // What is generated follows a "-", or any letter.
  if (start !== '' && !formats[format]!.test(start.replace(/-$/, 'a')))
    yield* badText(['metadata', 'generateName'], start, format);
  const name = metadata['name'];
  if (name === undefined || name === null || name === '') {
    if (start === '' && needsName(object)) yield required(['metadata', 'name']);
    return;
  }
  if (typeof name !== 'string') return;
  const { test, noun, rule } = formats[format]!;
  if (!test(CORRECTED.has(kind) ? corrected(name) : name))
    yield invalid(['metadata', 'name'], name, `which is not ${noun}`, `Write ${rule}.`);
  else if (maximum !== undefined && name.length > maximum) {
    yield invalid(
      ['metadata', 'name'],
      name,
      `which is longer than the ${maximum} characters that a ${object.kind} may have`,
      `Shorten it to ${maximum} characters.`,
    );
  }
}

/** The name as the webhook leaves it, up to the letters of the hash that it puts at the end. */
function corrected(name: string): string {
  const lower = name.toLowerCase();
  return lower.length <= CORRECTED_LENGTH ? lower : `${lower.slice(0, CORRECTED_LENGTH - 9)}-0`;
}
