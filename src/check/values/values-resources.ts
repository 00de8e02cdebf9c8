import { chartInput } from '../../chart/chart';
import type { Consequence, Diagnostic, SourceRange } from '../../diagnostics/diagnostic';
import type { Release } from '../../longhorn/release';
import type { KubernetesObject } from '../../manifest/kubernetes-object';
import { typeOf, type Resource } from '../../manifest/resource';
import { installation } from '../../objects/installation/installation';
import { readText } from '../../source/parse-manifest';
import { valueAt } from '../templates';
import type { ValuesSource } from './values-source';

/** What the chart of a release makes of values. */
export interface ValuesResult {
  readonly resources: readonly Resource[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What comes of a finding about values: Helm passes over most mistakes without a word. */
const consequences: Readonly<Record<string, Consequence>> = {
  'chart-setting-value': 'ignored',
  'chart-value-credential': 'risk',
  'chart-value-ignored': 'ignored',
  'chart-value-newer': 'ignored',
  'chart-value-removed': 'ignored',
  'chart-value-unknown': 'ignored',
};

/** Renders the values, as Helm would when they are merged. */
export function valuesResources(source: ValuesSource, release: Release): ValuesResult {
  const { diagnostics, input } = chartInput(source.values, release, source.namespace ?? 'longhorn-system');
  const values = valuesResource(source);
  return {
    resources: [values, ...installation(input, []).map((object) => renderedResource(object, values))],
    diagnostics: diagnostics.map((diagnostic) => {
      const consequence = consequences[diagnostic.code] ?? (diagnostic.severity === 'error' ? 'refused' : 'ignored');
      const severity = consequence === 'ignored' ? 'warning' : 'error';
      return { ...diagnostic, severity, consequence, source: source.locate(diagnostic.path ?? '') };
    }),
  };
}

/** The values as an object of their own, which rules may look at like any other. */
function valuesResource({ file, locate, values }: ValuesSource): Resource {
  const object = { apiVersion: 'chart/v1', kind: 'Values', metadata: { name: file }, values };
  return {
    object: object as unknown as KubernetesObject,
    type: valuesType,
    file,
    locate: (pointer) => locate(pointer.replace(/^\/values/, '')),
    inside: (pointer) => readText(valueAt(object as never, pointer)),
  };
}

/** Type of chart values among the resources. */
export const valuesType = 'chart/Values';

function renderedResource(object: KubernetesObject, madeBy: Resource): Resource {
  return {
    object,
    type: typeOf(object),
    file: madeBy.file,
    madeBy,
    locate: (pointer): SourceRange => madeBy.locate(`/values${sectionOf(object, pointer)}`),
    inside: (pointer) => readText(valueAt(object as never, pointer)),
  };
}

/** The section of the values that decides most of an object. */
const sections: Readonly<Record<string, string>> = {
  'ConfigMap/longhorn-default-resource': '/defaultBackupStore',
  'ConfigMap/longhorn-default-setting': '/defaultSettings',
  'ConfigMap/longhorn-storageclass': '/persistence',
  'DaemonSet/longhorn-manager': '/longhornManager',
  'Deployment/longhorn-driver-deployer': '/longhornDriver',
  'Deployment/longhorn-ui': '/longhornUI',
  'HTTPRoute/longhorn-httproute': '/httproute',
  'Ingress/longhorn-ingress': '/ingress',
  'Service/longhorn-frontend': '/service/ui',
};

function sectionOf({ kind, metadata }: KubernetesObject, _pointer: string): string {
  return sections[`${kind}/${metadata.name}`] ?? '';
}
