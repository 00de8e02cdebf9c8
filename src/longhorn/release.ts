import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import { nearestReleases } from './release-distance';
import { releaseFile } from './release-files';

/**
 * Everything that upstream's files say about one patch release of Longhorn. Code asks the release; it never compares
 * versions. The data is generated: see tools/generate-release.mjs.
 */
export interface Release {
  /** Full version without `v`, such as `1.12.1`. */
  readonly version: string;
  readonly source: ReleaseSource;
  /** Oldest Kubernetes that the chart installs on. Source: chart/Chart.yaml kubeVersion. */
  readonly kubernetesMinimum: string;
  /**
   * Full image references by component: manager, engine, ui, instanceManager, shareManager, backingImageManager,
   * supportBundleKit, and the CSI sidecars attacher, provisioner, nodeDriverRegistrar, resizer, snapshotter,
   * livenessProbe. Source: deploy/longhorn.yaml.
   */
  readonly images: Record<string, string>;
  /** By name in Longhorn's spelling. Source: longhorn-manager types/setting.go. */
  readonly settings: Record<string, SettingDefinition>;
  readonly chart: ReleaseChart;
  /** By name. Source: longhorn-manager csi; see tools/storage-class-parameters.json. */
  readonly storageClassParameters: Record<string, StorageClassParameter>;
  /** Rules of ClusterRole longhorn-role. Source: deploy/longhorn.yaml. */
  readonly clusterRoleRules: JsonObject[];
  /** Rules of Role longhorn. Source: deploy/longhorn.yaml. */
  readonly roleRules: JsonObject[];
  /**
   * What may be upgraded to this release: `1.11` stands for all patches of that minor release, `1.12.0` for one patch.
   * Source: longhorn-manager upgrade/util/util.go checkLHUpgradePath.
   */
  readonly upgradesFrom: string[];
}

/** Where a release's facts come from and what brings them up to date. */
export interface ReleaseSource {
  readonly tag: string;
  readonly files: string[];
  readonly command: string;
}

/** The Helm chart of a release. Source: longhorn/longhorn chart. */
export interface ReleaseChart {
  /** `values.yaml` as a tree. */
  readonly defaults: JsonObject;
  /** What the chart prints into ConfigMap longhorn-default-setting, in its print order. */
  readonly settings: ChartSetting[];
  /** Value paths that templates read although `values.yaml` lacks them. */
  readonly templateOnly: string[];
}

/** One line that the chart may print into ConfigMap longhorn-default-setting. */
export interface ChartSetting {
  /** Chart value under `defaultSettings`. */
  readonly value: string;
  readonly setting: string;
  readonly print: 'raw' | 'quote' | 'multiType' | 'joinRaw' | 'joinQuote';
}

/** What Longhorn's manager knows about a setting. */
export interface SettingDefinition {
  readonly type: 'string' | 'int' | 'bool' | 'float' | 'deprecated';
  readonly default: string;
  /** Takes one value per data engine, as JSON such as `{"v1":"3","v2":"3"}`; the engines are those of the default. */
  readonly dataEngineSpecific: boolean;
  readonly readOnly: boolean;
  readonly required: boolean;
  /** A change may wait until volumes are detached, or disturbs running ones. */
  readonly dangerZone?: boolean;
  readonly range?: { readonly minimum?: number; readonly maximum?: number };
  readonly options?: string[];
  readonly category?: string;
  /** What the text, for each engine, must look like beyond its type. */
  readonly format?: SettingFormat;
  /** Longhorn reads the value with the spaces around it, and refuses them; elsewhere it ignores them. */
  readonly untrimmed?: boolean;
}

/** Texts with a grammar of their own. Source: longhorn-manager types/setting.go validateSettingString. */
export type SettingFormat =
  | 'cniNetwork'
  | 'cpuMask'
  | 'cron'
  | 'csiResourceLimits'
  | 'logFlags'
  | 'managerUrl'
  | 'nodeSelector'
  | 'orphanTypes'
  | 'tolerations';

/** What Longhorn's CSI driver reads from a StorageClass; values are always text. */
export interface StorageClassParameter {
  readonly type: 'string' | 'int' | 'bool' | 'enum' | 'json';
  /** What a StorageClass without the parameter gets; absent where a setting or the volume decides. */
  readonly default?: string;
  readonly options?: string[];
  readonly range?: { readonly minimum?: number; readonly maximum?: number };
  /** The field of the volume that it fills can never change. */
  readonly immutable?: boolean;
}

const releases = new Map<string, Release>();
let versions: readonly string[] | undefined;

/**
 * The facts of a release.
 *
 * @param version such as `1.12.1` or `v1.12.1`
 * @throws DiagnosticsError unknown-release, naming the nearest supported releases
 */
export function releaseFor(version: string): Release {
  const plain = version.replace(/^v/, '');
  const known = releases.get(plain);
  if (known !== undefined) return known;
  if (!supportedReleases().includes(plain)) throw unknownRelease(version);
  const release = readReleaseFile<Release>(`${plain}.json`);
  releases.set(plain, release);
  return release;
}

/** All supported releases, oldest first. */
export function supportedReleases(): readonly string[] {
  versions ??= readReleaseFile<string[]>('index.json');
  return versions;
}

export function newestRelease(): string {
  return supportedReleases().at(-1)!;
}

/** Reads one of the generated files; JSON and not code, so that a command pays only for the release it uses. */
export function readReleaseFile<T>(name: string): T {
  return JSON.parse(releaseFile(name)) as T;
}

function unknownRelease(version: string): DiagnosticsError {
  const near = nearestReleases(version, supportedReleases());
  const hint =
    near.length === 0
      ? `Name a release with its patch number, one of ${supportedReleases().join(', ')}.`
      : `Use ${near.join(' or ')}, the nearest supported ${near.length === 1 ? 'release' : 'releases'}.`;
  const message = `Longhorn release "${version}" is not supported.`;
  return new DiagnosticsError([{ code: 'unknown-release', severity: 'error', message, hint }]);
}
