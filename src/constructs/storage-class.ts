import { Construct } from 'constructs';
import { releaseFor } from '../longhorn/release';
import { storageClass, storageClassProblems, type StorageClassInput } from '../objects/storage-class';
import { parameterConflicts } from '../objects/storage-class-conflicts';
import { parameterProblems, secretReferenceProblems } from '../objects/storage-class-parameters';
import { annotationProblems, labelProblems } from '../objects/metadata-problems';
import { hasTopologySetting, topologyKeyProblems, topologyKeys, topologySetting } from '../objects/topology-keys';
import { emitObject } from './emit-object';
import type { ILonghorn } from './i-longhorn';
import { checkProps } from './props/check-props';
import { refuse } from './refuse';
import { ReclaimPolicy, VolumeBindingMode } from './storage-class-options';
import { storageClassShape } from './storage-class-shape';
import { typedParameters, typedProblems } from './storage-class-parameters';
import type { StorageClassProps } from './storage-class-props';

/**
 * A class of Longhorn volumes. What the release would ignore, or refuse when the first volume is made, is refused here.
 * Argo CD and Flux are told to keep the class: claims depend on it.
 */
export class StorageClass extends Construct {
  /** Name of the class, as claims refer to it. */
  readonly name: string;

  /** The installation whose volumes these are. */
  readonly longhorn: ILonghorn;

  /** Parameters in Longhorn's spelling. */
  readonly parameters: Record<string, string>;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: StorageClassProps) {
    super(scope, id);
    checkProps(this, props, storageClassShape);
    const { longhorn } = props;
    this.longhorn = longhorn;
    const release = releaseFor(longhorn.release);
    this.name = props.name ?? id;
    this.parameters = { ...typedParameters(props), ...props.parameters };
    const input = classInput(this.name, this.parameters, props);
    const keys = topologyKeys(props.allowedTopologies ?? []);
    const problems = [
      ...storageClassProblems(input),
      ...labelProblems(props.labels),
      ...annotationProblems(props.annotations),
      ...typedProblems(props),
      ...parameterProblems(release, this.parameters),
      ...secretReferenceProblems(this.parameters),
      ...parameterConflicts(this.parameters, release),
      ...topologyKeyProblems(keys, release),
    ];
    refuse(this, problems, `StorageClass/${this.name}`);
    if (this.parameters['dataEngine'] === 'v2') {
      longhorn.requireSetting('v2-data-engine', 'true', `StorageClass "${this.name}" uses the v2 data engine`);
    }
    if (keys.length > 0 && hasTopologySetting(release)) {
      longhorn.requireSettingItems(topologySetting, keys, `StorageClass "${this.name}" selects nodes by these labels`);
    }
    emitObject(this, 'class', storageClass(input), { longhorn });
  }
}

function classInput(name: string, parameters: Record<string, string>, props: StorageClassProps): StorageClassInput {
  const { allowedTopologies, annotations, isDefault, labels, mountOptions } = props;
  return {
    name,
    parameters,
    reclaimPolicy: props.reclaimPolicy ?? ReclaimPolicy.DELETE,
    volumeBindingMode: props.volumeBindingMode ?? VolumeBindingMode.IMMEDIATE,
    allowVolumeExpansion: props.allowVolumeExpansion ?? true,
    ...(labels === undefined ? {} : { labels }),
    ...(annotations === undefined ? {} : { annotations }),
    ...(isDefault === undefined ? {} : { isDefault }),
    ...(mountOptions === undefined ? {} : { mountOptions }),
    ...(allowedTopologies === undefined ? {} : { allowedTopologies }),
  };
}
