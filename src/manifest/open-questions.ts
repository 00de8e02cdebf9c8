import type { Undecided } from '../diagnostics/undecided';
import { groupOf } from '../kubernetes/kinds';
import { listOf, mapOf, textOf } from './json-view';
import type { Json, JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';
import {
  bindingQuestions,
  celQuestion,
  certificateQuestions,
  claimQuestions,
  claimTemplateQuestions,
  deviceClassQuestions,
  flowQuestions,
  podQuestions,
  webhookQuestions,
} from './rare-questions';
import { quoted, type Path } from './violation';

/** What an API server refuses or takes by how it is set up, or by a compiler that is not at hand. */
const QUESTIONS: Readonly<Record<string, (object: JsonObject) => Iterable<Undecided>>> = {
  '/Binding': bindingQuestions,
  '/Pod': podQuestions,
  '/Service': serviceQuestions,
  'admissionregistration.k8s.io/MutatingAdmissionPolicy': policyQuestions,
  'admissionregistration.k8s.io/MutatingWebhookConfiguration': webhookQuestions,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': policyQuestions,
  'admissionregistration.k8s.io/ValidatingWebhookConfiguration': webhookQuestions,
  'apiextensions.k8s.io/CustomResourceDefinition': definitionQuestions,
  'certificates.k8s.io/CertificateSigningRequest': certificateQuestions,
  'flowcontrol.apiserver.k8s.io/FlowSchema': flowQuestions,
  'flowcontrol.apiserver.k8s.io/PriorityLevelConfiguration': flowQuestions,
  'resource.k8s.io/DeviceClass': deviceClassQuestions,
  'resource.k8s.io/ResourceClaim': (object) => claimQuestions(object),
  'resource.k8s.io/ResourceClaimTemplate': claimTemplateQuestions,
};

/** What the schema check cannot answer about an object that it has no fault to find with. */
export function openQuestions(object: KubernetesObject): Iterable<Undecided> {
  return QUESTIONS[`${groupOf(object.apiVersion)}/${object.kind}`]?.(object as unknown as JsonObject) ?? [];
}

/** Source: kubernetes v1.36.3 pkg/registry/core/service/storage/alloc.go. */
function* serviceQuestions(object: JsonObject): Generator<Undecided> {
  const spec = mapOf(object['spec']);
  if (spec['type'] === 'ExternalName') return;
  const address = textOf(spec['clusterIP']);
  const isHeadless = address === 'None';
  if (address !== '' && !isHeadless)
    yield {
      path: '/spec/clusterIP',
      unknown: 'service-addresses',
      message: `Whether ${quoted(address)} is a free address of the cluster's Services was not checked.`,
    };
  // What a cluster without them takes all the same: endpoints that somebody else writes may be of any family.
  if (isHeadless && Object.keys(mapOf(spec['selector'])).length === 0) return;
  const families = listOf(spec['ipFamilies']);
  if (families.length > 1 || families[0] === 'IPv6')
    yield {
      path: '/spec/ipFamilies',
      unknown: 'address-families',
      message: `Whether the cluster has Services of ${families.join(' and ')} was not checked.`,
    };
  else if (spec['ipFamilyPolicy'] === 'RequireDualStack')
    yield {
      path: '/spec/ipFamilyPolicy',
      unknown: 'address-families',
      message: 'Whether the cluster has Services of two address families was not checked.',
    };
}

/** One question for the object: whether there is one rule or twenty, none of them was compiled. */
function* definitionQuestions(object: JsonObject): Generator<Undecided> {
  const spec = mapOf(object['spec']);
  // Longhorn's own definitions come out of its releases.
  if (spec['group'] === 'longhorn.io') return;
  const path = rulesPath(spec['versions'], ['spec', 'versions']);
  if (path !== undefined) yield celQuestion(path);
}

function* policyQuestions(): Generator<Undecided> {
  yield celQuestion(['spec']);
}

/** Where the first rules of a schema stand. */
function rulesPath(value: Json | undefined, path: Path): Path | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const isRules = key === 'x-kubernetes-validations' && listOf(inner).length > 0;
    const found = isRules ? here : rulesPath(inner, here);
    if (found !== undefined) return found;
  }
  return undefined;
}
