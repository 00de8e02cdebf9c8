import type { Release } from '../../longhorn/release';
import type { Json, JsonObject } from '../../kubernetes/kubernetes-object';

/**
 * What an installation is made from, with every default resolved. Constructs and chart values are two ways to fill it;
 * the functions beside this file are the only place where it becomes objects.
 *
 * Fields typed `Json` go to the manifest as they are: what a chart value says there is not ours to narrow.
 * `undefined` leaves a field out, `null` prints a null, as the chart does in some places.
 */
export interface InstallationInput {
  readonly release: Release;
  /** `app.kubernetes.io/name` of all objects, and the name of Longhorn's Role: `longhorn` unless overridden. */
  readonly name: string;
  readonly namespace: string;
  /** Present when the Namespace itself is to be emitted. */
  readonly namespaceObject?: { readonly labels?: Readonly<Record<string, string>> };
  readonly images: InstallationImages;
  readonly imagePullPolicy?: Json;
  readonly imagePullSecrets?: Json;
  readonly timezone?: string;
  readonly goCoverage: boolean;
  readonly serviceAccountAnnotations?: Json;
  readonly manager: ManagerInput;
  readonly driver: DriverInput;
  readonly ui: UiInput;
  /** Lines of the ConfigMap that presets settings, in print order: name and printed value. */
  readonly defaultSettings: readonly PrintedLine[];
  /** Lines of the ConfigMap that presets the default backup target. */
  readonly defaultResources: readonly PrintedLine[];
  /** Text of the StorageClass that Longhorn makes itself; absent when it shall make none. */
  readonly defaultStorageClass?: string;
  readonly networkPolicies: NetworkPolicyInput;
  readonly serviceMonitor?: ServiceMonitorInput;
  readonly openShift?: OpenShiftInput;
  readonly podSecurityPolicy: boolean;
  readonly registrySecret?: RegistrySecretInput;
  readonly extraObjects: readonly JsonObject[];
}

/** A `name: value` line whose value is printed already. */
export type PrintedLine = readonly [name: string, printed: string];

/** Full image references by component; a CSI image that is absent leaves Longhorn its built-in one. */
export interface InstallationImages {
  readonly manager: string;
  readonly engine: string;
  readonly instanceManager: string;
  readonly shareManager: string;
  readonly backingImageManager: string;
  readonly supportBundleKit: string;
  readonly ui: string;
  readonly oauthProxy: string;
  readonly csi: Readonly<Record<CsiComponent, string | undefined>>;
}

export type CsiComponent =
  'attacher' | 'provisioner' | 'nodeDriverRegistrar' | 'resizer' | 'snapshotter' | 'livenessProbe';

/** Where the pods of a component may run. */
export interface Placement {
  readonly priorityClass?: string;
  readonly tolerations?: Json;
  readonly nodeSelector?: Json;
}

export interface ManagerInput extends Placement {
  readonly jsonLog: boolean;
  readonly upgradeVersionCheck: boolean;
  readonly distro?: string;
  readonly resources?: Json;
  readonly podAnnotations?: Json;
  readonly updateStrategy?: Json;
  readonly service: ManagerServiceInput;
}

/** The Service `longhorn-backend`, port 9500 to the manager's pods. */
export interface ManagerServiceInput {
  readonly type?: Json;
  readonly nodePort?: Json;
  readonly loadBalancerSourceRanges?: Json;
  readonly annotations?: Json;
  readonly labels?: JsonObject;
}

export interface DriverInput extends Placement {
  readonly jsonLog: boolean;
  readonly kubeletRootDir?: Json;
  readonly podAntiAffinityPreset?: Json;
  /** Replicas of the CSI deployments, as text; absent leaves Longhorn's own default. */
  readonly replicaCounts: Readonly<Partial<Record<'attacher' | 'provisioner' | 'resizer' | 'snapshotter', string>>>;
}

export interface UiInput extends Placement {
  readonly replicas?: Json;
  readonly affinity?: Json;
  readonly service: UiServiceInput;
  readonly ingress?: UiIngressInput;
  readonly httpRoute?: UiHttpRouteInput;
}

/** The Service `longhorn-frontend`, port 80 to the UI pods. */
export interface UiServiceInput {
  readonly type?: Json;
  readonly nodePort?: Json;
  readonly loadBalancerIP?: Json;
  readonly loadBalancerSourceRanges?: Json;
  readonly loadBalancerClass?: Json;
  readonly externalTrafficPolicy?: string;
  readonly annotations?: Json;
  readonly labels?: JsonObject;
}

export interface UiIngressInput {
  readonly className?: Json;
  readonly hosts: readonly Json[];
  readonly path?: Json;
  readonly pathType?: Json;
  readonly annotations?: Json;
  /** Present when the Ingress ends TLS. */
  readonly tls?: { readonly secretName?: Json };
  /** TLS Secrets that chart values carry in clear text; constructs never fill this. */
  readonly secrets: readonly { readonly name: Json; readonly certificate: string; readonly key: string }[];
}

export interface UiHttpRouteInput {
  readonly parentRefs?: readonly {
    readonly group?: Json;
    readonly kind?: Json;
    readonly name?: Json;
    readonly namespace?: Json;
    readonly sectionName?: Json;
  }[];
  readonly hostnames?: readonly Json[];
  readonly path?: Json;
  readonly pathType?: Json;
  readonly annotations?: Json;
}

export interface NetworkPolicyInput {
  /** The policies between Longhorn's own pods. */
  readonly internal: boolean;
  /** CIDRs that the API server calls the webhook from; empty admits every source. */
  readonly apiServerCidrs: readonly string[];
  /** Whose ingress controller may reach the UI; absent emits no policy for the UI. */
  readonly uiIngressController?: string;
}

export interface ServiceMonitorInput {
  readonly labels?: JsonObject;
  readonly annotations?: Json;
  readonly interval?: Json;
  readonly scrapeTimeout?: Json;
  readonly sampleLimit?: Json;
  readonly relabelings?: Json;
  readonly metricRelabelings?: Json;
}

export interface OpenShiftInput {
  /** Present when the UI is exposed by a Route behind an OAuth proxy. */
  readonly route?: OpenShiftRoute;
}

export interface OpenShiftRoute {
  readonly name: Json;
  readonly port: Json;
  readonly proxyPort: Json;
  /** The proxy's port as it stands in its command line. */
  readonly proxyPortText: string;
}

export interface RegistrySecretInput {
  readonly name: string;
  /** Content of `.dockerconfigjson`, not yet in base64. */
  readonly dockerConfig: string;
}
