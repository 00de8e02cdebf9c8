import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { isSameNamespace } from './pods-view';

/** What is open to everybody who reaches it: Longhorn has no users, and takes every request for that of its owner. */
export type Opened = 'UI' | 'API';

/** Pods that answer, by their label `app`. Source: longhorn chart templates deployment-ui.yaml, daemonset-sa.yaml. */
const pods: Readonly<Record<string, Opened>> = { 'longhorn-ui': 'UI', 'longhorn-manager': 'API' };

/** Services of every installation, and the port that they listen on. Source: the same templates. */
const services = {
  'longhorn-frontend': { opened: 'UI', ports: [80, 'http'] },
  'longhorn-backend': { opened: 'API', ports: [9500, 'manager'] },
} as const;

/** What a Service leads to, by its selector. */
export function openedByService({ object }: Resource): Opened | undefined {
  const spec = mapOf(object['spec']);
  const app = textOf(mapOf(spec['selector'])['app']);
  return spec['type'] !== 'ExternalName' && Object.hasOwn(pods, app) ? pods[app] : undefined;
}

/** A Service as a route names it. */
export interface ServiceName {
  readonly name: string;
  /** Where it is not that of the route. */
  readonly namespace?: string | undefined;
}

/** What a Service leads to that a route names. */
export function openedByName(wanted: ServiceName, from: Resource, resources: ResourceSet): Opened | undefined {
  const service = serviceNamed(wanted, from, resources);
  if (service === undefined) return standardService(wanted.name)?.opened;
  const { externalName, type } = mapOf(service.object['spec']);
  if (type === 'ExternalName') return standardService(textOf(externalName).split('.')[0]!)?.opened;
  return openedByService(service);
}

/** Numbers and names of the ports of a Service; undefined where they are not known. */
export function portsOf(
  wanted: ServiceName,
  from: Resource,
  resources: ResourceSet,
): readonly (Json | undefined)[] | undefined {
  const service = serviceNamed(wanted, from, resources);
  if (service === undefined) return standardService(wanted.name)?.ports;
  const { ports, type } = mapOf(service.object['spec']);
  if (type === 'ExternalName') return undefined;
  return listOf(ports).flatMap((port) => [mapOf(port)['port'], mapOf(port)['name']]);
}

/** The Service that a route means. */
export function serviceNamed(
  { name, namespace }: ServiceName,
  from: Resource,
  resources: ResourceSet,
): Resource | undefined {
  const isThere = (service: Resource): boolean =>
    namespace === undefined
      ? isSameNamespace(service, from)
      : (service.object.metadata?.namespace ?? namespace) === namespace;
  return resources.ofType('/Service').find((service) => service.object.metadata?.name === name && isThere(service));
}

function standardService(name: string) {
  return Object.hasOwn(services, name) ? services[name as keyof typeof services] : undefined;
}

/** Whether some NetworkPolicy says who may connect to the pods behind a Service. */
export function hasNetworkPolicy(service: Resource, resources: ResourceSet): boolean {
  const { app } = mapOf(mapOf(service.object['spec'])['selector']);
  return resources.ofType('networking.k8s.io/NetworkPolicy').some((policy) => {
    const { podSelector, policyTypes } = mapOf(policy.object['spec']);
    const matchLabels = mapOf(mapOf(podSelector)['matchLabels']);
    const isForIngress = policyTypes === undefined || listOf(policyTypes).includes('Ingress');
    const wanted = matchLabels['app'];
    const isForOthers = wanted === undefined ? app === 'longhorn-ui' && namesLonghorn(matchLabels) : wanted !== app;
    return isForIngress && !isForOthers && isSameNamespace(policy, service);
  });
}

/**
 * Whether pods are chosen by labels that Longhorn gives to its manager and to what that starts, and never to the UI: the
 * chart brings policies for those from 1.12.1 on, unless told otherwise. Source: longhorn chart templates network-policies, deployment-ui.yaml.
 */
function namesLonghorn(matchLabels: JsonObject): boolean {
  return Object.keys(matchLabels).some((key) => key.startsWith('longhorn.io/'));
}

/** What annotations, classes and gateways are called that let in whom they know, or whom the network knows. */
const guards =
  /auth|oidc|login|sso|jwt|middleware|plugin|snippet|allow|white-?list|source-?range|cidr|acl\b|firewall|security|policy|policies/i;
const inside =
  /intern(?!et)|private|intranet|vpn|tailscale|tailnet|tunnel|cloudflare|zero-?trust|authelia|authentik|oauth|\blan\b/i;

/** Whether the text is the name of something that keeps strangers out. */
export function soundsInternal(text: unknown): boolean {
  return typeof text === 'string' && inside.test(text);
}

/** Whether annotations ask for a login, or say who may connect. */
export function annotationsGuard({ object }: Resource): boolean {
  return Object.entries(mapOf(object.metadata?.annotations)).some(
    ([key, value]) => guards.test(key) || inside.test(key) || soundsInternal(value),
  );
}
