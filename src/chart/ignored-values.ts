import type { Diagnostic } from '../diagnostics/diagnostic';
import { chartBehaviour } from '../longhorn/chart-behaviour';
import type { Release } from '../longhorn/release';
import type { Json } from '../kubernetes/kubernetes-object';
import { isTable } from './chart-value';
import { pointer, type ChartValues } from './chart-values';
import { printed } from './go-text';
import { commonRegistries } from './images';

/** A value of the chart that changes nothing in what is installed: why, and what to do instead. */
interface IgnoredValue {
  readonly path: string;
  readonly why: string;
  readonly hint: string;
}

/** Names every value that was changed from its default though the templates of this release make nothing of it. */
export function ignoredValueWarnings(values: ChartValues, release: Release): Diagnostic[] {
  return ignoredValues(values, release)
    .filter(({ path }) => printed(values.at(path)) !== printed(defaultAt(release, path)))
    .map(({ hint, path, why }) => {
      const message = `The value ${path} changes nothing in release ${release.version}: ${why}.`;
      return { code: 'chart-value-ignored', severity: 'warning', message, hint, path: pointer(path) };
    });
}

function defaultAt(release: Release, path: string): Json {
  let value: Json | undefined = release.chart.defaults;
  for (const key of path.split('.')) value = isTable(value) ? (value[key] as Json | undefined) : undefined;
  return value ?? null;
}

/**
 * Source: longhorn/longhorn chart/templates, which the paths do not occur in, or only behind something else. The switch
 * preUpgradeChecker.jobEnabled is not among them, though only a hook of Helm reads it, and no hook is written here: false,
 * which Longhorn asks of those who use Argo CD or Flux, is just what they get.
 */
function ignoredValues(values: ChartValues, release: Release): IgnoredValue[] {
  return [
    ...['enabled', 'minAvailable', 'maxUnavailable'].map((key) => ({
      path: `longhornUI.podDisruptionBudget.${key}`,
      why: 'no template of the chart reads it',
      hint: 'Leave it out, and write the PodDisruptionBudget in extraObjects.',
    })),
    ...deadRegistries(values, release),
    ...hiddenSettings(values, release),
    ...(values.isTrue('persistence.disableRevisionCounter') ? [] : [hiddenDataEngine]),
    ...(values.at('persistence.disableRevisionCounter') === false ? [hiddenRevisionCounter] : []),
    ...['longhornManager.log.format', 'longhornDriver.log.format']
      .filter((path) => !['json', 'plain'].includes(printed(values.at(path) ?? 'plain')))
      .map((path) => ({ path, why: 'the chart knows no format but json and plain', hint: 'Write json or plain.' })),
    ...['attacher', 'provisioner', 'resizer', 'snapshotter']
      .map((name) => `csi.${name}ReplicaCount`)
      .filter((path) => values.at(path) === 0)
      .map((path) => ({
        path,
        why: 'the chart prints nothing for 0, and there are 3 of it',
        hint: 'Write 1 or more.',
      })),
  ];
}

const hiddenDataEngine: IgnoredValue = {
  path: 'persistence.dataEngine',
  why: 'the chart prints it only where persistence.disableRevisionCounter is true',
  hint: 'Set persistence.disableRevisionCounter to "true", or define the StorageClass on your own.',
};

/** Source: also longhorn-manager csi/util.go getVolumeOptions. */
const hiddenRevisionCounter: IgnoredValue = {
  path: 'persistence.disableRevisionCounter',
  why: 'the chart prints nothing for it, and Longhorn takes true where nothing stands',
  hint: 'Write "false", in quotes.',
};

/** Where a registry for all images is named, or built in, that of a single image never gets its turn. */
function deadRegistries(values: ChartValues, release: Release): IgnoredValue[] {
  const { builtInRegistry, oauthProxyRegistryFirst } = chartBehaviour(release);
  const common = commonRegistries.find((path) => values.isTrue(path));
  if (common === undefined && !builtInRegistry) return [];
  const { csi, longhorn } = release.chart.defaults['image'] as Record<string, Record<string, Json>>;
  const images = [
    ...Object.keys(longhorn!).map((name) => `image.longhorn.${name}`),
    ...Object.keys(csi!).map((name) => `image.csi.${name}`),
    ...(oauthProxyRegistryFirst ? [] : ['image.openshift.oauthProxy']),
  ];
  const why = `the registry of all images goes before it, ${common === undefined ? 'docker.io where none is named' : `here ${common}`}`;
  const hint = builtInRegistry
    ? 'Set global.imageRegistry, for all images.'
    : `Empty ${common}, or set it for all images.`;
  return [...images.map((image) => ({ path: `${image}.registry`, why, hint })), ...shadowedRegistries(values)];
}

/** The registries for all images behind the first of them that is named. */
function shadowedRegistries(values: ChartValues): IgnoredValue[] {
  const [first, ...others] = commonRegistries.filter((path) => values.isTrue(path));
  const inSecret = values.isTrue('privateRegistry.createSecret');
  return others
    .filter((path) => values.at(path) !== values.at(first!))
    .filter((path) => !(inSecret && path === 'privateRegistry.registryUrl'))
    .map((path) => ({
      path,
      why: `${first} is ${JSON.stringify(values.at(first!))} and goes before it`,
      hint: `Set ${first} instead, or empty it.`,
    }));
}

/** Settings that the chart prints as nothing, or only together with another one, for slips in default-setting.yaml. */
function hiddenSettings(values: ChartValues, release: Release): IgnoredValue[] {
  const { printsNoNodeDiskHealth, ublkFollowsRebuildBandwidth } = chartBehaviour(release);
  const hidden: IgnoredValue[] = [];
  if (printsNoNodeDiskHealth) {
    hidden.push({
      path: 'defaultSettings.nodeDiskHealthMonitoring',
      why: 'the chart misspells its name and prints an empty line',
      hint: 'Set it after the installation, as Setting node-disk-health-monitoring.',
    });
  }
  const bandwidth = 'defaultSettings.replicaRebuildingBandwidthLimit';
  if (ublkFollowsRebuildBandwidth && values.at(bandwidth) === undefined) {
    const behind = { why: `the chart prints it only together with ${bandwidth}`, hint: `Set ${bandwidth} too.` };
    hidden.push(
      { path: 'defaultSettings.defaultUblkQueueDepth', ...behind },
      { path: 'defaultSettings.defaultUblkNumberOfQueue', ...behind },
    );
  }
  return hidden;
}
