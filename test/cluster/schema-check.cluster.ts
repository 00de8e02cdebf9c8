import { newestRelease, releaseFor } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';
import type { ApiServer } from './api-server';
import { startApiServer, startTimeout } from './api-server';
import { Cluster } from './cluster';

const namespace = 'longhorn-system';
const longhorn = (kind: string, name: string, fields: object): KubernetesObject =>
  ({ apiVersion: 'longhorn.io/v1beta2', kind, metadata: { name, namespace }, ...fields }) as KubernetesObject;

const setting = longhorn('Setting', 'auto-salvage', { value: 'true' });
const job = longhorn('RecurringJob', 'nightly', {
  spec: {
    name: 'nightly',
    task: 'backup',
    cron: '0 1 * * *',
    retain: 7,
    concurrency: 2,
    groups: ['default'],
    labels: {},
  },
});
const node = longhorn('Node', 'node-1', {
  spec: {
    name: 'node-1',
    allowScheduling: true,
    disks: { ssd: { path: '/mnt/ssd', diskType: 'filesystem', allowScheduling: true, storageReserved: 0, tags: [] } },
  },
});
const volume = longhorn('Volume', 'data', {
  spec: { size: '1073741824', numberOfReplicas: 3, frontend: 'blockdev', dataLocality: 'disabled', accessMode: 'rwo' },
});
const snapshot = longhorn('Snapshot', 'before', { spec: { volume: 'data', createSnapshot: true } });
const claim = {
  apiVersion: 'v1',
  kind: 'PersistentVolumeClaim',
  metadata: { name: 'data', namespace },
  spec: { accessModes: ['ReadWriteOnce'], storageClassName: 'longhorn', resources: { requests: { storage: '1Gi' } } },
} as KubernetesObject;
const deployment = {
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name: 'app', namespace },
  spec: {
    replicas: 1,
    selector: { matchLabels: { app: 'app' } },
    template: {
      metadata: { labels: { app: 'app' } },
      spec: { containers: [{ name: 'app', image: 'app:1', ports: [{ containerPort: 80 }] }] },
    },
  },
} as KubernetesObject;
const storageClass = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'fast' },
  provisioner: 'driver.longhorn.io',
  parameters: { numberOfReplicas: '3' },
} as KubernetesObject;

/** The object with another value at the path; undefined takes the field away. */
function mutate(object: KubernetesObject, path: readonly (string | number)[], value: unknown): KubernetesObject {
  const copy = JSON.parse(JSON.stringify(object));
  const parent = path.slice(0, -1).reduce((place, key) => place[key], copy);
  parent[path.at(-1)!] = value;
  return JSON.parse(JSON.stringify(copy));
}

const container = ['spec', 'template', 'spec', 'containers', 0] as const;

/**
 * One mistake for each thing that a schema says. Left out is what Longhorn's webhooks repair before the schema is asked,
 * such as a Setting without a value: this server has no webhooks, and the schema check reckons with them.
 */
const mutations: readonly [string, KubernetesObject][] = [
  ['unknown field at the top of a Longhorn kind', mutate(setting, ['spec'], { value: 'true' })],
  ['unknown field in a Longhorn spec', mutate(volume, ['spec', 'replicas'], 3)],
  ['unknown field in a map of objects', mutate(node, ['spec', 'disks', 'ssd', 'reserved'], 1)],
  ['unknown field in a core spec', mutate(claim, ['spec', 'storageClass'], 'longhorn')],
  ['unknown field in a list item', mutate(deployment, [...container, 'port'], 80)],
  ['text for a number', mutate(volume, ['spec', 'numberOfReplicas'], '3')],
  ['number for a text', mutate(volume, ['spec', 'size'], 1073741824)],
  ['text for a boolean', mutate(node, ['spec', 'allowScheduling'], 'true')],
  ['number for a text in a map', mutate(storageClass, ['parameters', 'numberOfReplicas'], 3)],
  ['text for a list', mutate(job, ['spec', 'groups'], 'default')],
  ['fraction for a whole number', mutate(job, ['spec', 'retain'], 1.5)],
  ['list for a map', mutate(node, ['spec', 'disks'], [])],
  ['text for a number in a core kind', mutate(deployment, ['spec', 'replicas'], 'one')],
  ['required field of a Longhorn kind missing', mutate(snapshot, ['spec', 'volume'], undefined)],
  ['required field of a core kind missing', mutate(deployment, ['spec', 'selector'], undefined)],
  ['required field of a list item missing', mutate(deployment, [...container, 'name'], undefined)],
  ['required field at the top missing', mutate(storageClass, ['provisioner'], undefined)],
  ['value outside an enum', mutate(volume, ['spec', 'dataLocality'], 'strict')],
  ['value outside an enum in a map of objects', mutate(node, ['spec', 'disks', 'ssd', 'diskType'], 'ssd')],
  ['value outside the choices of a core kind', mutate(deployment, [...container, 'imagePullPolicy'], 'Sometimes')],
  ['value outside an enum of access modes', mutate(claim, ['spec', 'accessModes', 0], 'ReadWrite')],
];

const originals = [setting, job, node, volume, snapshot, claim, deployment, storageClass];

describe('the schema check and the API server', () => {
  let server: ApiServer;
  let cluster: Cluster;

  beforeAll(async () => {
    server = await startApiServer();
    cluster = new Cluster(server);
    await cluster.createNamespaces([namespace]);
    await cluster.install(crdsOf(releaseFor(newestRelease())));
  }, startTimeout);

  afterAll(() => server?.stop());

  /** Empty when the check has no error. */
  function errors(object: KubernetesObject): string[] {
    const result = checkSchema(object, { release: newestRelease() });
    if (!result.checked) throw new Error(result.reason);
    return result.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  }

  it.each(originals.map((object) => [object.kind, object] as const))('both take the %s', async (_, object) => {
    const { status, body } = await cluster.tryCreate(object);
    expect({ status, message: body.message }).toEqual({ status: 201, message: undefined });
    expect(errors(object)).toEqual([]);
  });

  it.each(mutations)('both refuse: %s', async (_, object) => {
    const { status } = await cluster.tryCreate(object);
    expect([400, 422]).toContain(status);
    expect(errors(object)).not.toEqual([]);
  });
});
