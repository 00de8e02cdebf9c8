import type { JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';

const release = '1.12.1';

function object(
  apiVersion: string,
  kind: string,
  fields: JsonObject = {},
  metadata: JsonObject = {},
): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'a', ...metadata }, ...fields } as unknown as KubernetesObject;
}

const longhorn = (kind: string, spec: JsonObject, metadata: JsonObject = { namespace: 'longhorn-system' }) =>
  object('longhorn.io/v1beta2', kind, { spec }, metadata);
const service = (spec: JsonObject) => object('v1', 'Service', { spec });
const deployment = (podSpec: JsonObject) =>
  object('apps/v1', 'Deployment', {
    spec: { selector: { matchLabels: { app: 'a' } }, template: { metadata: { labels: { app: 'a' } }, spec: podSpec } },
  });
const container = (fields: JsonObject) => deployment({ containers: [{ name: 'a', image: 'a:1', ...fields }] });
const volume = { size: '1073741824', numberOfReplicas: 3, frontend: 'blockdev', dataEngine: 'v1' };

/** `code path: message hint` of each finding. */
function findings(subject: KubernetesObject): string[] {
  const result = checkSchema(subject, { release });
  if (!result.checked) throw new Error(result.reason);
  return result.diagnostics.map(({ code, path, message, hint }) => `${code} ${path}: ${message} ${hint}`);
}

describe('checkSchema', () => {
  it('takes what the server takes', () => {
    expect(findings(longhorn('Volume', volume))).toEqual([]);
    expect(findings(service({ ports: [{ port: 80 }] }))).toEqual([]);
    expect(findings(container({}))).toEqual([]);
  });

  it('names the object and the place', () => {
    expect(checkSchema(longhorn('Volume', { ...volume, replica: 3 }), { release })).toEqual({
      checked: true,
      diagnostics: [
        {
          code: 'schema-unknown-field',
          severity: 'error',
          message: 'Unknown field "replica" in spec.',
          hint: expect.any(String) as string,
          resource: 'longhorn-system/Volume/a',
          path: '/spec/replica',
        },
      ],
    });
  });

  it('does not refuse null, which the server drops', () => {
    expect(findings(object('v1', 'ConfigMap', { data: { a: null } }))).toEqual([]);
    expect(findings(longhorn('Volume', { ...volume, diskSelector: null, migratable: null }))).toEqual([]);
  });

  it('refuses null in a list of a custom resource, where the server keeps it', () => {
    expect(findings(longhorn('Volume', { ...volume, diskSelector: [null] }))).toEqual([
      'schema-type /spec/diskSelector/0: spec.diskSelector[0] is null: null, not a text. Write a text.',
    ]);
  });

  it('reports a mistake once', () => {
    expect(findings(longhorn('Volume', { ...volume, frontend: 5 }))).toHaveLength(1);
    expect(
      findings(longhorn('Volume', { ...volume, numberOfReplicas: 'x', dataEngine: 'v3', replica: 1 })),
    ).toHaveLength(3);
  });

  it('warns where only server-side apply refuses', () => {
    const result = checkSchema(container({ env: [{ name: 'A' }, { name: 'A' }] }), { release });
    expect(result.checked && result.diagnostics.map(({ severity, code, path }) => [severity, code, path])).toEqual([
      ['warning', 'schema-duplicate', '/spec/template/spec/containers/0/env/1'],
    ]);
  });

  it('shows no value of a Secret', () => {
    const texts = findings(object('v1', 'Secret', { stringData: { password: 123456 }, data: { key: 'geheim!' } }));
    expect(texts).toHaveLength(2);
    expect(texts.join()).not.toMatch(/123456|geheim/);
  });

  it('knows what belongs to which release', () => {
    const limit = longhorn('Volume', { ...volume, rebuildConcurrentSyncLimit: 1 });
    expect(checkSchema(limit, { release: 'v1.12.1' })).toEqual({ checked: true, diagnostics: [] });
    expect(checkSchema(limit, { release: '1.10.0' })).toMatchObject({
      diagnostics: [{ code: 'schema-unknown-field' }],
    });
  });

  it.each<[KubernetesObject, string]>([
    [
      object('monitoring.coreos.com/v1', 'ServiceMonitor'),
      'no schema for kind ServiceMonitor of monitoring.coreos.com/v1 is at hand; its CustomResourceDefinition would give one (check --crds)',
    ],
    [object('policy/v2', 'PodDisruptionBudget'), 'no schema for kind PodDisruptionBudget of policy/v2 is at hand'],
    [object('v1', 'List'), 'no schema for kind List of v1 is at hand'],
  ])('says that it could not check %#', (subject, reason) => {
    expect(checkSchema(subject, { release })).toEqual({ checked: false, reason });
  });

  it('says that it does not know a release', () => {
    expect(checkSchema(longhorn('Volume', volume), { release: '9.9.9' })).toEqual({
      checked: false,
      reason: 'the CRDs of Longhorn 9.9.9 are not known',
    });
  });

  it('survives objects that are none', () => {
    for (const broken of [
      {},
      { apiVersion: 1, kind: [] },
      { apiVersion: 'v1', kind: 'Service' },
      { apiVersion: 'v1', kind: 'Service', metadata: 5 },
    ]) {
      const result = checkSchema(broken as unknown as KubernetesObject, { release });
      expect(result.checked && result.diagnostics.length).toBeGreaterThan(0);
    }
  });
});
