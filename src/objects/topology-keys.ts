import type { Diagnostic } from '../diagnostics/diagnostic';
import { csiBehaviour } from '../longhorn/csi-behaviour';
import type { Release } from '../longhorn/release';
import { settingLifetime } from '../longhorn/release-lifetime';
import type { TopologyInput } from './storage-class';

/** The setting that names the node labels which Longhorn tells Kubernetes of, and keeps in a volume's node affinity. */
export const topologySetting = 'csi-allowed-topology-keys';

/** Node labels that a class selects by, each once. */
export function topologyKeys(topologies: readonly TopologyInput[]): string[] {
  return [...new Set(topologies.flatMap(({ labels }) => Object.keys(labels)))].sort();
}

/** Whether the release wants the labels in its setting. */
export function hasTopologySetting(release: Release): boolean {
  return Object.hasOwn(release.settings, topologySetting);
}

/** Node labels that the release's CSI driver never looks at: its volumes are made anywhere. */
export function topologyKeyProblems(keys: readonly string[], release: Release): Diagnostic[] {
  if (hasTopologySetting(release)) return [];
  const unread = csiBehaviour(release).knownTopologyLabels ? keys.filter((key) => !isKnown(key)) : keys;
  if (unread.length === 0) return [];
  const since = settingLifetime(topologySetting)!.since!;
  return [
    {
      code: 'class-topology-unsupported',
      severity: 'error',
      message: `Longhorn ${release.version} does not look at the node labels ${unread.join(', ')} of allowedTopologies: the setting ${topologySetting} came with ${since}.`,
      hint: `Leave allowedTopologies out and choose nodes by their tags in Longhorn, or install Longhorn ${since} or later.`,
      path: '/allowedTopologies',
    },
  ];
}

/** Source: longhorn-manager v1.11.0 csi/node_server.go NodeGetInfo. */
function isKnown(key: string): boolean {
  return key === 'kubernetes.io/hostname' || key.startsWith('topology.kubernetes.io/') || key.includes('longhorn');
}
