import type { Json, JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../../src/manifest/schema-check';

/** An object named `a`. */
export function object(
  apiVersion: string,
  kind: string,
  fields: JsonObject,
  metadata: JsonObject = {},
): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'a', ...metadata }, ...fields } as unknown as KubernetesObject;
}

/** `code path` of each error. */
export function errors(subject: KubernetesObject): string[] {
  const result = checkSchema(subject, { release: '1.12.1' });
  if (!result.checked) throw new Error(result.reason);
  return result.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);
}

export const service = (spec: JsonObject) => object('v1', 'Service', { spec: { ports: [{ port: 80 }], ...spec } });
export const workload = (kind: string, spec: JsonObject, podSpec: JsonObject) =>
  object('apps/v1', kind, {
    spec: {
      selector: { matchLabels: { app: 'a' } },
      template: { metadata: { labels: { app: 'a' } }, spec: { containers: [{ name: 'a', image: 'a' }], ...podSpec } },
      ...spec,
    },
  });
export const container = (fields: JsonObject, podSpec: JsonObject = {}) =>
  workload('Deployment', {}, { ...podSpec, containers: [{ name: 'a', image: 'a', ...fields }] });
export const first = '/spec/template/spec/containers/0';
export const crd = (spec: JsonObject, schema: JsonObject = { type: 'object' }) =>
  object(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    {
      spec: {
        group: 'example.org',
        scope: 'Namespaced',
        names: { plural: 'things', kind: 'Thing' },
        versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema as Json } }],
        ...spec,
      },
    },
    { name: 'things.example.org' },
  );
export const schemaPath = '/spec/versions/0/schema/openAPIV3Schema';
export const claim = (spec: JsonObject) =>
  object('v1', 'PersistentVolumeClaim', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
  });
export const pv = (spec: JsonObject) =>
  object('v1', 'PersistentVolume', {
    spec: {
      capacity: { storage: '1Gi' },
      accessModes: ['ReadWriteOnce'],
      csi: { driver: 'driver.longhorn.io', volumeHandle: 'a' },
      ...spec,
    },
  });
export const job = (podSpec: JsonObject, spec: JsonObject = {}) =>
  object('batch/v1', 'CronJob', {
    spec: {
      schedule: '0 3 * * *',
      jobTemplate: { spec: { template: { spec: { containers: [{ name: 'a', image: 'a' }], ...podSpec } }, ...spec } },
    },
  });
export const ingress = (path: JsonObject) =>
  object('networking.k8s.io/v1', 'Ingress', {
    spec: {
      rules: [
        {
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 80 } } }, ...path },
            ],
          },
        },
      ],
    },
  });
export const policy = (rule: JsonObject) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ingress: [rule] } });
