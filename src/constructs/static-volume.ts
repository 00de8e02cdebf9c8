import { Chart, SizeRoundingBehavior } from 'cdk8s';
import {
  PersistentVolumeAccessMode,
  PersistentVolumeMode,
  type IApiResource,
  type IPersistentVolumeClaim,
} from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { crdOptions, crdOptionSince } from '../longhorn/crd-options';
import { releaseFor } from '../longhorn/release';
import {
  longhornVolume,
  longhornVolumeProblems,
  persistentVolume,
  persistentVolumeClaim,
  persistentVolumeProblems,
  type PersistentVolumeInput,
  type VolumeInput,
} from '../objects/static-volume';
import { DataEngine } from './data-engine';
import { DataLocality } from './data-locality';
import { emitObject } from './emit-object';
import type { ILonghorn } from './i-longhorn';
import { refuse } from './refuse';
import { VolumeFrontend, type StaticVolumeProps } from './static-volume-props';
import { checkProps } from './props/check-props';
import { installationProp, size } from './props/common-props';
import { needed, type PropShape } from './props/prop-check';
import { number, flag, listOf, oneOf, text } from './props/prop-checks';

const longhornAccessModes = {
  [PersistentVolumeAccessMode.READ_WRITE_ONCE]: 'rwo',
  [PersistentVolumeAccessMode.READ_WRITE_ONCE_POD]: 'rwop',
  [PersistentVolumeAccessMode.READ_WRITE_MANY]: 'rwx',
} as const;

const shape: PropShape<StaticVolumeProps> = {
  longhorn: installationProp,
  volumeName: text,
  size: needed(size, 'Give a Size, such as Size.gibibytes(10).'),
  createVolume: flag,
  replicas: number,
  accessMode: text,
  dataEngine: oneOf(DataEngine),
  dataLocality: oneOf(DataLocality),
  frontend: oneOf(VolumeFrontend),
  encryptionSecretName: text,
  encryptionSecretNamespace: text,
  backupTargetName: text,
  nodeSelector: listOf(text),
  diskSelector: listOf(text),
  volumeMode: oneOf(PersistentVolumeMode),
  fsType: text,
  storageClassName: text,
  claimName: text,
  claimNamespace: text,
  createClaim: flag,
};

/**
 * A volume with a name that stays: a Longhorn volume, the PersistentVolume that stands for it, and the one claim that can
 * take it. The PersistentVolume is kept when the claim goes (`Retain`). Use it as any claim of cdk8s-plus.
 */
export class StaticVolume extends Construct implements IPersistentVolumeClaim {
  /** Name of the claim. */
  readonly name: string;

  /** Namespace of the claim. */
  readonly namespace: string;

  /** API version of a claim. */
  readonly apiVersion: string = 'v1';

  /** Core API group. */
  readonly apiGroup: string = '';

  /** Kind of a claim. */
  readonly kind: string = 'PersistentVolumeClaim';

  /** Resource type of a claim. */
  readonly resourceType: string = 'persistentvolumeclaims';

  /** Name of the claim, as a permission refers to it. */
  readonly resourceName?: string;

  /** Name of the Longhorn volume and of the PersistentVolume. */
  readonly volumeName: string;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: StaticVolumeProps) {
    super(scope, id);
    checkProps(this, props, shape);
    this.volumeName = props.volumeName ?? id;
    this.name = props.claimName ?? this.volumeName;
    this.resourceName = this.name;
    this.namespace = props.claimNamespace ?? Chart.of(this).namespace ?? '';
    const kubernetes = this.persistentVolumeInput(props);
    const longhorn = volumeInput(props, kubernetes);
    const created = props.createVolume ?? true;
    const problems = [
      ...accessModeProblems(props),
      ...persistentVolumeProblems(kubernetes),
      ...(created ? longhornVolumeProblems(longhorn) : []),
    ];
    refuse(this, problems, `PersistentVolume/${this.volumeName}`);
    if (created) this.emitVolume(props.longhorn, longhorn);

    emitObject(this, 'persistent-volume', persistentVolume(kubernetes), { longhorn: props.longhorn });
    if (props.createClaim ?? true)
      emitObject(this, 'claim', persistentVolumeClaim(kubernetes), { longhorn: props.longhorn });
  }

  /** This claim, for a permission on it alone. */
  asApiResource(): IApiResource | undefined {
    return this;
  }

  /** A claim is no URL. */
  asNonApiResource(): string | undefined {
    return undefined;
  }

  private persistentVolumeInput(props: StaticVolumeProps): PersistentVolumeInput {
    const secret = props.encryptionSecretName;
    const { settings } = releaseFor(props.longhorn.release);
    const namespace = props.encryptionSecretNamespace ?? props.longhorn.namespace;
    return {
      name: this.volumeName,
      // A Size below a kibibyte is below what any volume can have.
      size: BigInt(Math.ceil(props.size.toKibibytes({ rounding: SizeRoundingBehavior.NONE }))) * 1024n,
      accessMode: longhornAccessMode(props) ?? 'rwo',
      block: props.volumeMode === PersistentVolumeMode.BLOCK,
      fsType: props.fsType ?? 'ext4',
      storageClassName: props.storageClassName ?? settings['default-longhorn-static-storage-class']!.default,
      claimName: this.name,
      claimNamespace: this.namespace,
      ...(secret === undefined ? {} : { secret: { name: secret, namespace } }),
    };
  }

  private emitVolume(longhorn: ILonghorn, input: VolumeInput): void {
    if (input.dataEngine === DataEngine.V2) {
      longhorn.requireSetting('v2-data-engine', 'true', `volume "${input.name}" uses the v2 data engine`);
    }
    emitObject(this, 'volume', longhornVolume(input), { longhorn });
  }
}

function volumeInput(props: StaticVolumeProps, { name, size, accessMode }: PersistentVolumeInput): VolumeInput {
  return {
    name,
    namespace: props.longhorn.namespace,
    size,
    accessMode,
    numberOfReplicas: props.replicas ?? 3,
    dataEngine: props.dataEngine ?? DataEngine.V1,
    dataLocality: props.dataLocality ?? DataLocality.DISABLED,
    frontend: props.frontend ?? VolumeFrontend.BLOCKDEV,
    encrypted: props.encryptionSecretName !== undefined,
    backupTargetName: props.backupTargetName ?? 'default',
    nodeSelector: props.nodeSelector ?? [],
    diskSelector: props.diskSelector ?? [],
  };
}

function longhornAccessMode({ accessMode }: StaticVolumeProps): 'rwo' | 'rwop' | 'rwx' | undefined {
  const mode = accessMode ?? PersistentVolumeAccessMode.READ_WRITE_ONCE;
  return mode === PersistentVolumeAccessMode.READ_ONLY_MANY ? undefined : longhornAccessModes[mode];
}

function accessModeProblems(props: StaticVolumeProps): Diagnostic[] {
  const mode = longhornAccessMode(props);
  const { release } = props.longhorn;
  if (mode !== undefined && crdOptions(release, 'volumes', 'accessMode').includes(mode)) return [];
  const since = mode === undefined ? undefined : crdOptionSince('volumes', 'accessMode', mode);
  return [
    {
      code: 'volume-access-mode-unsupported',
      severity: 'error',
      message: `Longhorn ${release} has no volumes with the access mode "${props.accessMode}".`,
      hint:
        since === undefined
          ? 'Use ReadWriteOnce or ReadWriteMany.'
          : `Use ReadWriteOnce, or Longhorn ${since} or later.`,
      path: '/spec/accessMode',
    },
  ];
}
