import { goBools } from '../longhorn/go-number';
import type { Release, StorageClassParameter } from '../longhorn/release';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import { orFilledIn } from './draft-07';
import { integerPattern } from './integer-pattern';
import texts from './parameter-texts.json';

/** Which parameter of the chart's StorageClass a chart value fills. Source: longhorn/longhorn chart/templates/storageclass.yaml. */
export const parameterOfValue: Readonly<Record<string, string>> = {
  'persistence.backingImage.dataSourceType': 'backingImageDataSourceType',
  'persistence.backingImage.expectedChecksum': 'backingImageChecksum',
  'persistence.backingImage.name': 'backingImage',
  'persistence.backupTargetName': 'backupTargetName',
  'persistence.dataEngine': 'dataEngine',
  'persistence.defaultDataLocality': 'dataLocality',
  'persistence.defaultDiskSelector.selector': 'diskSelector',
  'persistence.defaultFsType': 'fsType',
  'persistence.defaultMkfsParams': 'mkfsParams',
  'persistence.defaultNodeSelector.selector': 'nodeSelector',
  'persistence.disableRevisionCounter': 'disableRevisionCounter',
  'persistence.migratable': 'migratable',
  'persistence.nfsOptions': 'nfsOptions',
  'persistence.shareManagerNodeSelector.selector': 'shareManagerNodeSelector',
  'persistence.shareManagerTolerations.tolerations': 'shareManagerTolerations',
  'persistence.unmapMarkSnapChainRemoved': 'unmapMarkSnapChainRemoved',
};

/** Our description of a parameter. */
export function parameterText(name: string): string | undefined {
  const text = (texts as Readonly<Record<string, string>>)[name];
  if (text !== undefined) return text;
  const [, use, what] = /^csi\.storage\.k8s\.io\/(?:(.+)-)?secret-(name|namespace)$/.exec(name) ?? [];
  if (what === undefined) return undefined;
  const of = what === 'name' ? 'Secret' : 'Namespace of the Secret';
  return `${of} for ${uses[use ?? ''] ?? 'the driver'}; \${pvc.name} and \${pvc.namespace} stand for the claim.`;
}

const uses: Readonly<Record<string, string>> = {
  'controller-expand': 'making a volume larger',
  'controller-publish': 'attaching a volume',
  'node-expand': 'making the file system of a volume larger',
  'node-publish': 'mounting a volume into a pod',
  'node-stage': 'unlocking and mounting a volume on a node',
  provisioner: 'making and deleting a volume',
};

/** The words that a release takes for a parameter, where it takes no others. */
export function parameterWords(release: Release, name: string): readonly string[] | undefined {
  return release.storageClassParameters[name]?.options?.filter((word) => word !== '');
}

/** Schema of one parameter: always text, as Kubernetes wants it. */
export function parameterSchema(name: string, parameter: StorageClassParameter): JsonObject {
  const { default: usual = '' } = parameter;
  const text = parameterText(name);
  const schema: JsonObject = {
    ...(text !== undefined && { description: text }),
    ...(usual !== '' && { default: usual }),
    ...textSchema(name, parameter),
  };
  return 'enum' in schema || 'pattern' in schema ? orFilledIn(schema) : schema;
}

/** A null is an empty text to Kubernetes. */
function textSchema(name: string, { options, range, type }: StorageClassParameter): JsonObject {
  // Longhorn's webhook fills an empty engine in.
  const words =
    type === 'enum' && options !== undefined ? [...options, ...(name === 'dataEngine' ? [''] : [])] : undefined;
  if (words !== undefined) return { enum: words.includes('') ? [...words, null] : words };
  if (type === 'bool') return { enum: [...goBools] };
  if (type === 'int') return { type: 'string', pattern: `^(?:${integerPattern(range)})$` };
  const pattern = Object.hasOwn(patterns, name) ? `^(?:${patterns[name]})$` : undefined;
  if (pattern === undefined) return { type: ['string', 'null'] };
  return { type: new RegExp(pattern).test('') ? ['string', 'null'] : 'string', pattern };
}

/** A tag of a node or disk: a qualified name. */
export const tag = String.raw`(?:[a-z0-9.-]+/)?[A-Za-z0-9](?:[A-Za-z0-9_.-]*[A-Za-z0-9])?`;
const tags = `${tag}(?:,${tag})*`;
const json = (open: string, close: string): string => `\\s*\\${open}[\\s\\S]*\\${close}\\s*`;

/** As far as a regular expression can tell. Source: longhorn-manager csi/util.go. */
const patterns: Readonly<Record<string, string>> = {
  backingImageDataSourceParameters: `${json('{', '}')}|`,
  backingImageDiskSelector: tags,
  backingImageNodeSelector: tags,
  diskSelector: tags,
  nodeSelector: tags,
  recurringJobSelector: json('[', ']'),
  shareManagerNodeSelector: '[^:;]*:[^:;]*(?:;[^:;]*:[^:;]*)*| *',
  shareManagerTolerations: '[^:;]*:[^:;]*(?:;[^:;]*:[^:;]*)*| *',
};
