import type { Json } from '../kubernetes/kubernetes-object';
import type { UiHttpRouteInput, UiIngressInput, UiInput, UiServiceInput } from '../objects/installation/input';
import { isTable, isTrue, type ChartTable, type ChartValue } from './chart-value';
import type { ChartValues } from './chart-values';
import { printed, sortedEntries } from './go-text';
import { placementOf } from './placement';

/** The UI and the ways to it. */
export function uiInput(values: ChartValues): UiInput {
  return {
    ...placementOf(values, 'longhornUI'),
    replicas: values.unquotedField('longhornUI.replicas'),
    affinity: values.yaml('longhornUI.affinity') ?? null,
    service: uiService(values),
    ingress: values.isTrue('ingress.enabled') ? uiIngress(values) : undefined,
    httpRoute: values.isTrue('httproute.enabled') ? uiHttpRoute(values) : undefined,
  };
}

function uiService(values: ChartValues): UiServiceInput {
  const type = values.at('service.ui.type');
  const own = type === 'LoadBalancer';
  const service = 'service.ui';
  const labels = {
    ...(type === 'Rancher-Proxy' && { 'kubernetes.io/cluster-service': 'true' }),
    ...values.mappingIfTrue(`${service}.labels`),
  };
  return {
    type: type === 'Rancher-Proxy' ? 'ClusterIP' : values.unquotedField(`${service}.type`),
    ...(own &&
      values.isTrue(`${service}.loadBalancerIP`) && {
        loadBalancerIP: values.unquotedField(`${service}.loadBalancerIP`),
      }),
    ...(own &&
      values.isTrue(`${service}.loadBalancerSourceRanges`) && {
        loadBalancerSourceRanges: values.yaml(`${service}.loadBalancerSourceRanges`)!,
      }),
    ...(own &&
      values.isTrue(`${service}.loadBalancerClass`) && {
        loadBalancerClass: values.unquotedField(`${service}.loadBalancerClass`),
      }),
    annotations: values.annotations(`${service}.annotations`),
    labels,
    nodePort: values.unquotedFieldOr(`${service}.nodePort`, null),
  };
}

function uiIngress(values: ChartValues): UiIngressInput {
  const extraHosts = values
    .items('ingress.extraHosts')
    .map(([, host]) => values.unquotedFieldOf('ingress.extraHosts', host));
  return {
    className: values.unquotedFieldIfTrue('ingress.ingressClassName'),
    hosts: [values.unquotedField('ingress.host'), ...extraHosts],
    path: values.unquotedFieldOr('ingress.path', null),
    pathType: values.unquotedFieldOr('ingress.pathType', 'ImplementationSpecific'),
    annotations: ingressAnnotations(values),
    tls: values.isTrue('ingress.tls') ? { secretName: values.unquotedField('ingress.tlsSecret') } : undefined,
    secrets: tablesOf(values, 'ingress.secrets').map(([key, secret]) => tlsSecret(values, key, secret)),
  };
}

function tlsSecret(values: ChartValues, item: string, { certificate, key, name }: ChartTable) {
  const path = `ingress.secrets.${item}`;
  if (typeof certificate !== 'string' || typeof key !== 'string') {
    const message = `The chart cannot make the TLS Secret ${path} without text for its certificate and key.`;
    values.report(path, 'chart-value-type', message, 'Give both as text in PEM form.');
  }
  return { name: values.objectNameOf(path, name), certificate: printed(certificate), key: printed(key) };
}

/** The chart prints the field even when nothing stands in it. */
function ingressAnnotations(values: ChartValues): Json {
  const annotations = values.at('ingress.annotations');
  const entries = isTable(annotations)
    ? sortedEntries(annotations).map(([key, value]) => [
        values.unquotedKey('ingress.annotations', key),
        value === null ? null : printed(value),
      ])
    : [];
  if (values.isTrue('ingress.secureBackends')) entries.unshift(['ingress.kubernetes.io/secure-backends', 'true']);
  return entries.length === 0 ? null : (Object.fromEntries(entries) as Json);
}

function uiHttpRoute(values: ChartValues): UiHttpRouteInput {
  const field = (value: ChartValue | undefined): Json => values.unquotedFieldOf('httproute.parentRefs', value);
  const parents = tablesOf(values, 'httproute.parentRefs');
  const hostnames = values.items('httproute.hostnames');
  return {
    parentRefs:
      parents.length === 0
        ? undefined
        : parents.map(([, { group, kind, name, namespace, sectionName }]) => ({
            group: isTrue(group) ? field(group) : 'gateway.networking.k8s.io',
            kind: isTrue(kind) ? field(kind) : 'Gateway',
            name: field(name),
            ...(isTrue(namespace) && { namespace: field(namespace) }),
            ...(isTrue(sectionName) && { sectionName: field(sectionName) }),
          })),
    hostnames: hostnames.length === 0 ? undefined : hostnames.map(([, name]) => (name === null ? null : printed(name))),
    path: values.unquotedFieldOr('httproute.path', '/'),
    pathType: values.unquotedFieldOr('httproute.pathType', 'PathPrefix'),
    annotations: values.annotations('httproute.annotations'),
  };
}

/** The items of a list in which the chart reads keys. */
function tablesOf(values: ChartValues, path: string): [key: string, item: ChartTable][] {
  const items = values.items(path);
  const [stray] = items.find(([, item]) => !isTable(item)) ?? [];
  if (stray !== undefined) {
    const message = `Item ${stray} of ${path} is not a mapping, but the chart reads keys of it.`;
    values.report(`${path}.${stray}`, 'chart-value-type', message, 'Give a list of mappings.');
  }
  return items.filter((entry): entry is [string, ChartTable] => isTable(entry[1]));
}
