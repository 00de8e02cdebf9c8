import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Release } from '../../longhorn/release';
import type { InstallationInput } from '../../objects/installation/input';
import { annotationProblems } from '../../objects/metadata-problems';
import { storageClassProblems } from '../../objects/storage-class';
import { parameterConflicts } from '../../objects/storage-class-conflicts';
import { parameterProblems } from '../../objects/storage-class-parameters';
import { parseValues } from '../../source/parse-manifest';
import { ReclaimPolicy, VolumeBindingMode } from '../storage-class-options';
import { defaultClassAnnotation } from '../../kubernetes/default-class';

/** The StorageClass that Longhorn makes from its ConfigMap, as far as it is judged. */
interface DefaultClass {
  readonly isDefault: boolean;
  readonly annotations: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
  readonly reclaimPolicy: string;
  readonly volumeBindingMode: string;
}

/** The class that an installation lets Longhorn make; undefined when it is to make none, or when its text is broken. */
export function defaultClassOf({ defaultStorageClass }: InstallationInput): DefaultClass | undefined {
  return defaultStorageClass === undefined ? undefined : readDefaultClass(defaultStorageClass);
}

/** The class in the text of the ConfigMap; undefined when a value has broken it, which the reading of values reports. */
function readDefaultClass(text: string): DefaultClass | undefined {
  const parsed = parseValues(text, 'storageclass.yaml');
  if (parsed.diagnostics.length > 0) return undefined;
  const { metadata, parameters, reclaimPolicy, volumeBindingMode } = parsed.values as ParsedClass;
  const { [defaultClassAnnotation]: isDefault, ...annotations } = texts(metadata?.annotations);
  return {
    isDefault: isDefault === 'true',
    annotations,
    parameters: texts(parameters),
    reclaimPolicy: String(reclaimPolicy),
    volumeBindingMode: String(volumeBindingMode),
  };
}

/** What the text is expected to be; it is made from values of the user's, so no part is certain. */
interface ParsedClass {
  readonly metadata?: { readonly annotations?: unknown };
  readonly parameters?: unknown;
  readonly reclaimPolicy?: unknown;
  readonly volumeBindingMode?: unknown;
}

/** As Longhorn decodes the text into a StorageClass: nothing is the empty text. */
function texts(mapping: unknown): Record<string, string> {
  return Object.fromEntries(Object.entries(mapping ?? {}).map(([key, value]) => [key, String(value ?? '')]));
}

/**
 * What Longhorn or Kubernetes refuses in the class that Longhorn makes itself, as for the construct StorageClass: nobody
 * else looks at it before the first claim. Paths are those of the chart values.
 */
export function defaultClassFindings(input: InstallationInput, release: Release): Diagnostic[] {
  const found = defaultClassOf(input);
  if (found === undefined) return [];
  const { annotations, parameters, reclaimPolicy, volumeBindingMode } = found;
  const rest = { name: 'longhorn', allowVolumeExpansion: true };
  const findings = [
    ...storageClassProblems({ ...rest, annotations, parameters, reclaimPolicy, volumeBindingMode }),
    ...annotationProblems(annotations),
    ...parameterProblems(release, parameters),
    ...parameterConflicts(parameters, release),
    ...wordProblems('reclaimPolicy', reclaimPolicy, Object.values(ReclaimPolicy)),
    ...wordProblems('volumeBindingMode', volumeBindingMode, Object.values(VolumeBindingMode)),
  ];
  return findings.map((finding) => ({ ...finding, path: valuePath(finding.path ?? '/metadata/annotations') }));
}

function wordProblems(field: string, value: string, words: readonly string[]): Diagnostic[] {
  if (words.includes(value)) return [];
  const message = `The ${field} of the StorageClass longhorn is ${JSON.stringify(value)}, which Kubernetes does not know.`;
  return [
    { code: 'class-word-unknown', severity: 'error', message, hint: `Write ${words.join(' or ')}.`, path: `/${field}` },
  ];
}

/** The chart value that fills a field of the class; those with other names than the parameter. */
const valueOfField: Readonly<Record<string, string>> = {
  '/metadata/annotations': 'annotations',
  '/parameters/numberOfReplicas': 'defaultClassReplicaCount',
  '/parameters/fsType': 'defaultFsType',
  '/parameters/mkfsParams': 'defaultMkfsParams',
  '/parameters/dataLocality': 'defaultDataLocality',
  '/parameters/backingImage': 'backingImage/name',
  '/parameters/backingImageDataSourceType': 'backingImage/dataSourceType',
  '/parameters/backingImageDataSourceParameters': 'backingImage/dataSourceParameters',
  '/parameters/backingImageChecksum': 'backingImage/expectedChecksum',
  '/parameters/recurringJobSelector': 'recurringJobSelector/jobList',
  '/parameters/diskSelector': 'defaultDiskSelector/selector',
  '/parameters/nodeSelector': 'defaultNodeSelector/selector',
  '/parameters/shareManagerNodeSelector': 'shareManagerNodeSelector/selector',
  '/parameters/shareManagerTolerations': 'shareManagerTolerations/tolerations',
};

function valuePath(field: string): string {
  return `/persistence/${valueOfField[field] ?? field.slice(field.lastIndexOf('/') + 1)}`;
}
