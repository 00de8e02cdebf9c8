/** When the kubelet pulls an image. Source: Kubernetes core/v1 PullPolicy. */
export enum ImagePullPolicy {
  /** Only when the node does not have it. */
  IF_NOT_PRESENT = 'IfNotPresent',

  /** At every start of a pod. */
  ALWAYS = 'Always',

  /** Never: the image has to be on the node. */
  NEVER = 'Never',
}

/** Where one image comes from, as far as it differs from the release. */
export interface ImageOptions {
  /**
   * Registry of this image alone. Releases from 1.10.2 on pass over it, since the registry of all images goes before it;
   * use `LonghornImages.registry` there. Up to 1.11.2 the empty text in that takes it out of the way. The OAuth proxy's
   * own registry counts from 1.12.0 on. Source: longhorn chart, templates/_helpers.tpl and deployment-ui.yaml.
   * @default - as `LonghornImages.registry`
   */
  readonly registry?: string;

  /**
   * Repository, such as `longhornio/longhorn-manager`.
   * @default - the release's
   */
  readonly repository?: string;

  /**
   * Tag, such as `v1.12.1`; a digest is written `v1.12.1@sha256:...`.
   * @default - the release's
   */
  readonly tag?: string;
}

/** Images of the installation: where they are pulled from, and with which secrets. */
export interface LonghornImages {
  /**
   * Registry of all images, for clusters without access to the public one, such as `registry.example.com`.
   * @default - docker.io; releases 1.10.0 and 1.10.1 name none, and leave the choice to the container runtime
   */
  readonly registry?: string;

  /**
   * When the kubelet pulls the images of Longhorn's own pods.
   * @default ImagePullPolicy.IF_NOT_PRESENT
   */
  readonly pullPolicy?: ImagePullPolicy;

  /**
   * Names of existing Secrets of type `kubernetes.io/dockerconfigjson` in Longhorn's namespace. The pods that Longhorn
   * starts itself get only the first. Source: longhorn-manager app/daemon.go.
   * @default - none
   */
  readonly pullSecretNames?: string[];

  /** @default - the release's */
  readonly manager?: ImageOptions;

  /** @default - the release's */
  readonly engine?: ImageOptions;

  /** @default - the release's */
  readonly instanceManager?: ImageOptions;

  /** @default - the release's */
  readonly shareManager?: ImageOptions;

  /** @default - the release's */
  readonly backingImageManager?: ImageOptions;

  /** @default - the release's */
  readonly supportBundleKit?: ImageOptions;

  /** @default - the release's */
  readonly ui?: ImageOptions;

  /** @default - the release's */
  readonly csiAttacher?: ImageOptions;

  /** @default - the release's */
  readonly csiProvisioner?: ImageOptions;

  /** @default - the release's */
  readonly csiNodeDriverRegistrar?: ImageOptions;

  /** @default - the release's */
  readonly csiResizer?: ImageOptions;

  /** @default - the release's */
  readonly csiSnapshotter?: ImageOptions;

  /** @default - the release's */
  readonly csiLivenessProbe?: ImageOptions;

  /**
   * The OAuth proxy in front of the UI on OpenShift; the release names none, so one is needed for `OpenShift.route`.
   * @default - none
   */
  readonly oauthProxy?: ImageOptions;
}
