import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LonghornValidation } from '../../src/constructs/longhorn-validation';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { releaseFor } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import { emitDocuments } from '../../src/manifest/emit-yaml';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'longhorn-validation-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const object = (kind: string, name: string, rest: object = {}) => ({
  apiVersion: 'v1',
  kind,
  metadata: { name },
  ...rest,
});

interface Reported {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: { resourceName: string; locations: string[]; manifestPath: string }[];
}

/** Runs the plugin as cdk8s-cli does, on files of these texts. */
async function run(texts: Record<string, string>, metadata: object = {}, properties: object = {}) {
  const manifests = Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  });
  const violations: Reported[] = [];
  let submitted: [status: string, metadata: Record<string, string>] | undefined;
  const report = {
    addViolation: (violation: Reported) => violations.push(violation),
    submit: (status: string, summary: Record<string, string>) => (submitted = [status, summary]),
  };
  await new LonghornValidation(properties).validate({ manifests, metadata, report });
  return { violations, status: submitted![0], summary: submitted![1] };
}

it('passes manifests without a fault, and names the kinds that it could not check', async () => {
  const thing = { apiVersion: 'acme.io/v1', kind: 'Thing', metadata: { name: 'x' } };
  const text = emitDocuments([object('ConfigMap', 'a', { data: { a: 'b' } }), thing]);
  const { violations, status, summary } = await run({ 'a.yaml': text }, {}, { release: '1.11.2' });
  expect(violations).toEqual([]);
  expect(status).toBe('success');
  expect(summary).toEqual({
    release: '1.11.2',
    'not checked':
      'no schema for kind Thing of acme.io/v1 is at hand; its CustomResourceDefinition would give one (check --crds)',
  });
});

it('reports what an API server would refuse, with the field, the repair and the name of the construct', async () => {
  const text = emitDocuments([object('ConfigMap', 'a', { data: { count: 3 } })]);
  const { violations, status } = await run({ 'a.yaml': text }, { a: { path: 'chart/a' } });
  expect(status).toBe('failure');
  expect(violations).toHaveLength(1);
  expect(violations[0]).toMatchObject({
    violatingResources: [{ resourceName: 'a', locations: ['/data/count'], manifestPath: join(folder, 'a.yaml') }],
  });
  expect(violations[0]!.recommendation).toContain('3');
  expect(violations[0]!.fix).not.toBe('');
});

it('reads values as Kubernetes does: an unquoted yes is a boolean', async () => {
  const { status } = await run({ 'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {a: yes}\n' });
  expect(status).toBe('failure');
});

it('reports an object that two files make', async () => {
  const text = emitDocuments([object('ConfigMap', 'a')]);
  const { violations } = await run({ 'a.yaml': text, 'b.yaml': text });
  expect(violations).toMatchObject([{ ruleName: 'object-duplicate' }]);
  expect(violations[0]!.recommendation).toContain('ConfigMap/a is here a second time');
  expect(violations[0]!.violatingResources[0]!.manifestPath).toBe(join(folder, 'b.yaml'));
});

it('gives the full name of an object whose bare name others have too', async () => {
  const bad = { data: { count: 3 } };
  const text = emitDocuments([object('ConfigMap', 'a', bad), object('ServiceAccount', 'a')]);
  expect((await run({ 'a.yaml': text })).violations[0]!.violatingResources[0]!.resourceName).toBe('ConfigMap/a');
  const recorded = { a: { path: 'x' }, 'ConfigMap/b': { path: 'y' } };
  const other = emitDocuments([object('ConfigMap', 'b', bad)]);
  expect((await run({ 'b.yaml': other }, recorded)).violations[0]!.violatingResources[0]!.resourceName).toBe(
    'ConfigMap/b',
  );
});

it.each([
  ['broken syntax', 'a: [', 'yaml-syntax', 'line 1, column 4'],
  ['what is no object', '- 1\n', 'not-an-object', 'line 1, column 1'],
])('reports %s', async (_, text, ruleName, location) => {
  const { violations, status } = await run({ 'a.yaml': text });
  expect(status).toBe('failure');
  expect(violations[0]).toMatchObject({ ruleName, violatingResources: [{ locations: [location] }] });
});

it('judges by the Kubernetes that it is told', async () => {
  const service = object('Service', 'web', { spec: { ports: [{ port: 80 }], trafficDistribution: 'PreferClose' } });
  const text = emitDocuments([service]);
  expect((await run({ 'a.yaml': text })).status).toBe('success');
  const { status, violations } = await run({ 'a.yaml': text }, {}, { kubernetes: '1.29' });
  expect([status, violations[0]!.ruleName]).toEqual(['failure', 'schema-unknown-field']);
});

it('judges by the release of the definitions where it is told none', async () => {
  const volume = {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Volume',
    metadata: { name: 'data', namespace: 'longhorn-system' },
    // Came with 1.11.0.
    spec: {
      size: '1073741824',
      numberOfReplicas: 3,
      dataEngine: 'v1',
      frontend: 'blockdev',
      rebuildConcurrentSyncLimit: 1,
    },
  };
  const [definition] = crdsOf(releaseFor('1.10.2')) as unknown as KubernetesObject[];
  const labels = { 'app.kubernetes.io/version': 'v1.10.2' };
  const labelled = { ...definition!, metadata: { ...definition!.metadata, labels } };
  const told = await run({ 'a.yaml': emitDocuments([volume, labelled]) });
  expect([told.status, told.summary['release']]).toEqual(['failure', '1.10.2']);
  expect((await run({ 'a.yaml': emitDocuments([volume]) })).status).toBe('success');
});

it.each([
  [{ release: 1.12 }, 'The property "release" of LonghornValidation is 1.12, which is no text.', '1.12.1'],
  [{ relase: '1.12.1' }, 'LonghornValidation has no property "relase".', 'Did you mean "release"?'],
  [{ strict: true }, 'LonghornValidation has no property "strict".', 'It takes release, kubernetes.'],
])('explains the properties %j', (properties, message, hint) => {
  expect(() => new LonghornValidation(properties as object)).toThrow(message);
  expect(() => new LonghornValidation(properties as object)).toThrow(hint);
});

it('refuses a release that it does not know', () => {
  expect(() => new LonghornValidation({ release: '1.2.3' })).toThrow(DiagnosticsError);
});
