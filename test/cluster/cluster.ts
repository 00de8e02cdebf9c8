import type { JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import type { ApiResponse, ApiServer } from './api-server';

interface Resource {
  readonly name: string;
  readonly kind: string;
  readonly namespaced: boolean;
}

/** What a GitOps tool does with an API server: find the resource of a kind, apply objects, wait for new kinds. */
export class Cluster {
  private readonly served = new Map<string, readonly Resource[]>();

  constructor(private readonly server: ApiServer) {}

  /** Path of the object, or undefined when the server does not know its kind. */
  async pathOf(object: KubernetesObject): Promise<string | undefined> {
    const collection = await this.collectionOf(object);
    return collection === undefined ? undefined : `${collection}/${object.metadata.name}`;
  }

  /** Server-side apply without force: a field that someone else owns is a conflict. */
  async apply(object: KubernetesObject): Promise<ApiResponse> {
    const query = 'fieldManager=cdk8s-longhorn&fieldValidation=Strict&force=false';
    return this.server.request(
      'PATCH',
      `${await this.pathOf(object)}?${query}`,
      object,
      'application/apply-patch+yaml',
    );
  }

  /** Whether the server would take the object as a new one; nothing is stored. It is sent to where `like` belongs. */
  async tryCreate(object: KubernetesObject, like: KubernetesObject = object): Promise<ApiResponse> {
    const collection = await this.collectionOf(like);
    return this.server.request('POST', `${collection}?dryRun=All&fieldValidation=Strict`, object);
  }

  async read(object: KubernetesObject): Promise<ApiResponse> {
    return this.server.request('GET', (await this.pathOf(object))!);
  }

  /** Creates namespaces that do not exist yet. */
  async createNamespaces(names: Iterable<string>): Promise<void> {
    for (const name of names) {
      const { status } = await this.server.request('POST', '/api/v1/namespaces', { metadata: { name } });
      if (status !== 201 && status !== 409) throw new Error(`namespace ${name}: HTTP ${status}`);
    }
  }

  /** Makes the server know the kinds of the CustomResourceDefinitions. */
  async install(crds: readonly JsonObject[]): Promise<void> {
    for (const crd of crds as unknown as KubernetesObject[]) {
      await this.apply(crd);
      await this.waitUntilServed(crd);
    }
  }

  /** Waits until the objects of a new CustomResourceDefinition can be written. */
  async waitUntilServed(crd: KubernetesObject): Promise<void> {
    const { group, names, versions } = crd['spec'] as CrdSpec;
    for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
      const conditions: Condition[] = (await this.read(crd)).body.status?.conditions ?? [];
      const established = conditions.some(({ type, status }) => type === 'Established' && status === 'True');
      const resources = await this.resources(`${group}/${versions.find(({ served }) => served)!.name}`, true);
      if (established && resources.some(({ kind }) => kind === names.kind)) return;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`${crd.metadata.name} is not established after 30 seconds`);
  }

  private async collectionOf({ apiVersion, kind, metadata }: KubernetesObject): Promise<string | undefined> {
    const resources = await this.resources(apiVersion);
    const resource = resources.find((candidate) => candidate.kind === kind && !candidate.name.includes('/'));
    if (resource === undefined) return undefined;
    const scope = resource.namespaced ? `/namespaces/${metadata.namespace ?? 'default'}` : '';
    return `${versionPath(apiVersion)}${scope}/${resource.name}`;
  }

  /** Discovery, remembered: kinds only come while a CustomResourceDefinition is waited for. */
  private async resources(apiVersion: string, anew = false): Promise<readonly Resource[]> {
    if (anew || !this.served.has(apiVersion)) {
      const { status, body } = await this.server.request('GET', versionPath(apiVersion));
      this.served.set(apiVersion, status === 200 ? body.resources : []);
    }
    return this.served.get(apiVersion)!;
  }
}

interface CrdSpec {
  readonly group: string;
  readonly names: { readonly kind: string };
  readonly versions: readonly { readonly name: string; readonly served: boolean }[];
}

interface Condition {
  readonly type: string;
  readonly status: string;
}

function versionPath(apiVersion: string): string {
  return apiVersion.includes('/') ? `/apis/${apiVersion}` : `/api/${apiVersion}`;
}
