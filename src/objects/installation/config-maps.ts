import type { KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { InstallationInput, PrintedLine } from './input';
import { labelsOf } from './labels';
import { settingsConfigMap } from '../../longhorn/names';

/** The ConfigMaps of the default backup target and the default settings, which Longhorn reads when it starts. */
export function defaultConfigMaps(input: InstallationInput): KubernetesObject[] {
  return [
    configMap(input, 'longhorn-default-resource', 'default-resource.yaml', printLines(input.defaultResources)),
    configMap(input, settingsConfigMap.name, settingsConfigMap.file, defaultSettingsText(input.defaultSettings)),
  ];
}

/** The ConfigMap of the StorageClass that Longhorn makes. */
export function storageClassConfigMap(input: InstallationInput): KubernetesObject[] {
  if (input.defaultStorageClass === undefined) return [];
  return [configMap(input, 'longhorn-storageclass', 'storageclass.yaml', input.defaultStorageClass)];
}

/** The text of the ConfigMap that presets settings. */
export function defaultSettingsText(lines: readonly PrintedLine[]): string {
  return printLines(lines);
}

/** Helm takes the space off the end of a document, and so off the last line. */
function printLines(lines: readonly PrintedLine[]): string {
  return lines
    .map(([name, printed]) => `${name}: ${printed}`)
    .join('\n')
    .trimEnd();
}

function configMap(input: InstallationInput, name: string, file: string, text: string): KubernetesObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    metadata: { name, namespace: input.namespace, labels: labelsOf(input) },
    data: { [file]: text },
  };
}
