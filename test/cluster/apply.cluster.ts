import { newestRelease, releaseFor } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { resourceName } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';
import type { ApiServer } from './api-server';
import { startApiServer, startTimeout } from './api-server';
import { Cluster } from './cluster';
import type { ManifestFolder } from './manifest-folders';
import { manifestFolders } from './manifest-folders';

/** Kinds of other projects stand in our manifests; their CustomResourceDefinitions come with those projects. */
const groupsOfOthers = [
  'argoproj.io',
  'bitnami.com',
  'external-secrets.io',
  'gateway.networking.k8s.io',
  'helm.toolkit.fluxcd.io',
  'k8s.cni.cncf.io',
  'kustomize.toolkit.fluxcd.io',
  'monitoring.coreos.com',
  'route.openshift.io',
  'security.openshift.io',
  'snapshot.storage.k8s.io',
  'source.toolkit.fluxcd.io',
  'talos.dev',
];

const folders = manifestFolders();

it('finds the reference app', () => {
  expect(folders.map(({ name }) => name)).toContain('dist');
});

describe.each(folders)('$name', (folder) => {
  let server: ApiServer;
  let cluster: Cluster;
  const objects = folder.files.flatMap((file) => file.objects);
  const accepted: KubernetesObject[] = [];

  beforeAll(async () => {
    server = await startApiServer();
    cluster = new Cluster(server);
    await prepare(cluster, folder);
  }, startTimeout);

  afterAll(() => server?.stop());

  it('is applied file by file, and only kinds of other projects are unknown', async () => {
    const refused: string[] = [];
    const unknown: KubernetesObject[] = [];
    for (const file of folder.files) {
      for (const object of file.objects) {
        if ((await cluster.pathOf(object)) === undefined) {
          unknown.push(object);
          continue;
        }
        const { status, body } = await cluster.apply(object);
        if (status === 200 || status === 201) accepted.push(object);
        else refused.push(`${file.name}: ${resourceName(object)}: HTTP ${status} ${body.message}`);
      }
      for (const crd of file.objects.filter(isCrd)) await cluster.waitUntilServed(crd);
    }
    expect(refused).toEqual([]);
    expect(unknown.map(groupOf).filter((group) => !groupsOfOthers.includes(group))).toEqual([]);
    expect(accepted.length).toBeGreaterThan(0);
  });

  it('is changed by no second apply', async () => {
    const changed: string[] = [];
    for (const object of accepted) {
      const before = content((await cluster.read(object)).body);
      const { status, body } = await cluster.apply(object);
      if (status !== 200 || content(body) !== before)
        changed.push(`${resourceName(object)}: HTTP ${status} ${body.message ?? 'changed'}`);
    }
    expect(changed).toEqual([]);
  });

  it('has nothing that our schema check refuses although the API server takes it', () => {
    const release = releaseOf(objects);
    const results = accepted.map((object) => checkSchema(object, { release }));
    expect(results.flatMap((result) => (result.checked ? [] : [result.reason]))).toEqual([]);
    const diagnostics = results.flatMap((result) => (result.checked ? result.diagnostics : []));
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

/** What the folder takes for granted: namespaces of others, and Longhorn's kinds where another app installs it. */
async function prepare(cluster: Cluster, { files }: ManifestFolder): Promise<void> {
  const objects = files.flatMap((file) => file.objects);
  const own = objects.filter(({ kind }) => kind === 'Namespace').map(({ metadata }) => metadata.name);
  const used = objects.flatMap(({ metadata }) => metadata.namespace ?? []);
  await cluster.createNamespaces(new Set(used.filter((name) => !own.includes(name))));
  if (objects.some(isCrd) || !objects.some((object) => groupOf(object) === 'longhorn.io')) return;
  await cluster.install(crdsOf(releaseFor(newestRelease())));
}

/**
 * What an object says, generation included. Left out is the server's book-keeping: it completes the owners of fields that
 * it set itself (a Namespace's name, a claim's finalizer) in the second apply, and stores the object for that.
 */
function content(stored: { metadata?: { [field: string]: unknown } }): string {
  const { managedFields: _, resourceVersion: _version, ...metadata } = stored.metadata ?? {};
  return JSON.stringify({ ...stored, metadata });
}

function isCrd({ kind }: KubernetesObject): boolean {
  return kind === 'CustomResourceDefinition';
}

function groupOf({ apiVersion }: KubernetesObject): string {
  return apiVersion.includes('/') ? apiVersion.split('/')[0]! : '';
}

/** The Longhorn release that the objects say they belong to. */
function releaseOf(objects: readonly KubernetesObject[]): string {
  const crd = objects.find(
    (object) => isCrd(object) && object.metadata.labels?.['app.kubernetes.io/version'] !== undefined,
  );
  return crd?.metadata.labels?.['app.kubernetes.io/version']?.replace(/^v/, '') ?? newestRelease();
}
