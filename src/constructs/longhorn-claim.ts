import { Chart, SizeRoundingBehavior, type Size } from 'cdk8s';
import {
  PersistentVolumeAccessMode,
  PersistentVolumeMode,
  type IApiResource,
  type IPersistentVolumeClaim,
} from 'cdk8s-plus-28';
import { Construct } from 'constructs';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { problem } from '../diagnostics/problem';
import { crdOptions, crdOptionSince } from '../longhorn/crd-options';
import { claim, claimProblems, type ClaimInput } from '../objects/claim';
import { claimClassConflicts } from '../objects/claim-class-conflicts';
import { annotationProblems, labelProblems } from '../objects/metadata-problems';
import { recurringJobNameProblems } from '../objects/parameter-text';
import { emitObject } from './emit-object';
import type { LonghornClaimProps } from './longhorn-claim-props';
import { refuse } from './refuse';
import { checkProps } from './props/check-props';
import { installationProp, size } from './props/common-props';
import { needed, type PropShape } from './props/prop-check';
import { having, listOf, oneOf, text, texts } from './props/prop-checks';
import { recurringJobReference } from './recurring-job-reference';

const accessModeWords: Readonly<Record<PersistentVolumeAccessMode, string | undefined>> = {
  [PersistentVolumeAccessMode.READ_WRITE_ONCE]: 'rwo',
  [PersistentVolumeAccessMode.READ_WRITE_ONCE_POD]: 'rwop',
  [PersistentVolumeAccessMode.READ_WRITE_MANY]: 'rwx',
  // Source: longhorn-manager csi/controller_server.go, which offers none with readers only.
  [PersistentVolumeAccessMode.READ_ONLY_MANY]: undefined,
};

const shape: PropShape<LonghornClaimProps> = {
  longhorn: installationProp,
  size: needed(size, 'Give a Size, such as Size.gibibytes(10).'),
  name: text,
  namespace: text,
  storageClass: having('parameters', 'a StorageClass of this package, or use storageClassName'),
  storageClassName: text,
  accessModes: listOf(text),
  volumeMode: oneOf(PersistentVolumeMode),
  source: having('_input', 'a ClaimSource, such as ClaimSource.snapshot(name)'),
  recurringJobs: listOf(recurringJobReference),
  labels: texts,
  annotations: texts,
};

/**
 * A claim on a Longhorn volume: use it wherever cdk8s-plus takes a claim, such as `Volume.fromPersistentVolumeClaim`.
 * Argo CD and Flux are told to keep it, since its deletion deletes the data.
 */
export class LonghornClaim extends Construct implements IPersistentVolumeClaim {
  /** Name of the claim. */
  readonly name: string;

  /** Namespace of the claim. */
  readonly namespace: string;

  /** Size that is asked for. */
  readonly size: Size;

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

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: LonghornClaimProps) {
    super(scope, id);
    checkProps(this, props, shape);
    this.name = props.name ?? id;
    this.resourceName = this.name;
    this.namespace = props.namespace ?? Chart.of(this).namespace ?? '';
    this.size = props.size;
    const input = this.claimInput(props);
    const problems = [
      ...claimProblems(input),
      ...labelProblems(props.labels),
      ...annotationProblems(props.annotations),
      ...recurringJobNameProblems(input.recurringJobs ?? [], '/metadata/labels'),
      ...accessModeProblems(props),
      ...classProblems(props),
      ...claimClassConflicts(input, props.storageClass?.parameters ?? {}),
      ...this.cloneProblems(props),
    ];
    refuse(this, problems, `${this.namespace}/PersistentVolumeClaim/${this.name}`);
    emitObject(this, 'claim', claim(input), { longhorn: props.longhorn });
  }

  /** This claim, for a permission on it alone. */
  asApiResource(): IApiResource | undefined {
    return this;
  }

  /** A claim is no URL. */
  asNonApiResource(): string | undefined {
    return undefined;
  }

  private claimInput(props: LonghornClaimProps): ClaimInput {
    const { annotations, labels, source, volumeMode } = props;
    const storageClassName = props.storageClass?.name ?? props.storageClassName;
    const recurringJobs = props.recurringJobs?.map(({ isGroup = false, name }) => ({ name, isGroup }));
    return {
      name: this.name,
      namespace: this.namespace,
      size: bytes(props.size),
      accessModes: props.accessModes ?? [PersistentVolumeAccessMode.READ_WRITE_ONCE],
      block: volumeMode === PersistentVolumeMode.BLOCK,
      ...(storageClassName === undefined ? {} : { storageClassName }),
      ...(labels === undefined ? {} : { labels }),
      ...(annotations === undefined ? {} : { annotations }),
      ...(source === undefined ? {} : { source: source._input() }),
      ...(recurringJobs === undefined ? {} : { recurringJobs }),
    };
  }

  /** A clone is of the same namespace and size. Source: Kubernetes volume cloning; longhorn-manager CreateVolume. */
  private cloneProblems({ source }: LonghornClaimProps): Diagnostic[] {
    const cloned = source?.cloned;
    if (!(cloned instanceof LonghornClaim)) return [];
    const problems: Diagnostic[] = [];
    if (cloned.namespace !== this.namespace) {
      const message = `Claim "${cloned.name}" is in the namespace "${cloned.namespace}", and can only be cloned there.`;
      problems.push(
        problem('claim-clone-namespace', '/spec/dataSource', message, 'Put both claims into one namespace.'),
      );
    }
    if (bytes(cloned.size) !== bytes(this.size)) {
      const message = `Claim "${cloned.name}" has ${bytes(cloned.size)} bytes, and its clone asks for ${bytes(this.size)}.`;
      problems.push(
        problem(
          'claim-clone-same-size',
          '/spec/resources',
          message,
          'Ask for the same size, and let the clone grow later.',
        ),
      );
    }
    return problems;
  }
}

/** A size below a kibibyte is below what any volume can have. */
function bytes(size: Size): bigint {
  return BigInt(Math.ceil(size.toKibibytes({ rounding: SizeRoundingBehavior.NONE }))) * 1024n;
}

function accessModeProblems({ accessModes = [], longhorn }: LonghornClaimProps): Diagnostic[] {
  const options = crdOptions(longhorn.release, 'volumes', 'accessMode');
  return accessModes.flatMap((mode) => {
    const word = accessModeWords[mode];
    if (word !== undefined && options.includes(word)) return [];
    const since = word === undefined ? undefined : crdOptionSince('volumes', 'accessMode', word);
    const message = `Longhorn ${longhorn.release} has no volumes with the access mode "${mode}".`;
    const hint =
      since === undefined ? 'Use ReadWriteOnce or ReadWriteMany.' : `Use ReadWriteOnce, or Longhorn ${since} or later.`;
    return [problem('claim-access-mode-supported', '/spec/accessModes', message, hint)];
  });
}

function classProblems({ longhorn, storageClass, storageClassName }: LonghornClaimProps): Diagnostic[] {
  const path = '/spec/storageClassName';
  if (storageClass !== undefined && storageClassName !== undefined) {
    const message = `The class is given twice, as "${storageClass.name}" and as the name "${storageClassName}".`;
    return [problem('claim-class-twice', path, message, 'Give storageClass or storageClassName.')];
  }
  if (storageClass === undefined || storageClass.longhorn === longhorn) return [];
  const message = `The class "${storageClass.name}" is of another Longhorn installation than the claim.`;
  return [problem('claim-class-of-other-installation', path, message, 'Give both the same longhorn.')];
}
