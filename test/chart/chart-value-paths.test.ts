import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chartInput } from '../../src/chart/chart';
import { isTable, type ChartTable, type ChartValue } from '../../src/chart/chart-value';
import { readReleaseFile, releaseFor, supportedReleases, type Release } from '../../src/longhorn/release';
import { installation } from '../../src/objects/installation/installation';
import { describeWithShared } from '../shared';

const history = Object.keys(readReleaseFile<object>('chart-value-history.json'));

/** Turns on what other values count in. */
const switches: ChartTable = {
  enablePSP: true,
  global: { cattle: { windowsCluster: { enabled: true } } },
  httproute: { enabled: true },
  image: { openshift: { oauthProxy: { repository: 'proxy', tag: '1' } } },
  ingress: { enabled: true, tls: true },
  metrics: { serviceMonitor: { enabled: true } },
  networkPolicies: { enabled: true, restrictInternalTraffic: true },
  openshift: { enabled: true },
  persistence: {
    backingImage: { enable: true },
    defaultDiskSelector: { enable: true },
    defaultNodeSelector: { enable: true },
    recurringJobSelector: { enable: true },
    shareManagerNodeSelector: { enable: true },
    shareManagerTolerations: { enable: true },
  },
  privateRegistry: {
    createSecret: true,
    registryUrl: 'a',
    registryUser: 'a',
    registryPasswd: 'a',
    registrySecret: 'a',
  },
  service: { ui: { type: 'LoadBalancer' } },
  defaultSettings: { replicaRebuildingBandwidthLimit: '1' },
};

/** Lets the registry of a single image count, where a release can. */
const ownRegistries: ChartTable = { global: { imageRegistry: '' } };

/** One of them is no default anywhere, and of a shape that the place takes. */
const candidates: readonly ChartValue[] = [
  'other',
  false,
  true,
  'json',
  ['other'],
  { other: 'value' },
  [{ name: 'other' }],
  [{ name: 'other', certificate: 'a', key: 'a' }],
  [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'other' } }],
];

/** A warning comes of what a newer chart reads, or of what this chart has in vain. */
type Outcome = 'honoured' | 'refused' | 'newer' | 'in vain' | 'ignored';

class Paths {
  private readonly switches: ChartTable;
  private readonly rendered = new Map<ChartTable, string>();

  constructor(private readonly release: Release) {
    this.switches = knownPart(switches, release.chart.defaults);
  }

  /** The best that comes of the path with any value, whatever else is set. */
  outcome(path: string): Outcome {
    let best: Outcome = 'ignored';
    for (const base of [this.switches, {}, ownRegistries]) {
      for (const value of candidates) {
        const outcome = this.outcomeOf(path, value, base);
        if (outcome === 'in vain') best = outcome;
        else if (outcome !== 'ignored') return outcome;
      }
    }
    return best;
  }

  exists(path: string): boolean {
    const standard = this.standardAt(path);
    return (standard !== undefined && !isSection(standard)) || this.release.chart.templateOnly.includes(path);
  }

  /** What the value does; one of the wrong shape says nothing about the path. */
  private outcomeOf(path: string, value: ChartValue, base: ChartTable): Outcome {
    const keys = keysOf(path);
    const { diagnostics, input } = chartInput(withValue(base, keys, value), this.release, 'longhorn-system');
    const pointers = keys.map((_, index) => `/${keys.slice(0, index + 1).join('/')}`);
    const about = diagnostics.filter(({ path: at = '' }) => pointers.includes(at));
    const named = about.find(({ code }) => /-(?:unknown|removed|newer|ignored)$/.test(code));
    if (named?.severity === 'error') return 'refused';
    if (named !== undefined) return named.code === 'chart-value-newer' ? 'newer' : 'in vain';
    if (about.length > 0 && isSection(this.standardAt(path) ?? null)) return 'refused';
    const isWrong = diagnostics.some(({ severity }) => severity === 'error');
    if (isWrong || JSON.stringify(installation(input, [])) === this.defaultOf(base)) return 'ignored';
    return 'honoured';
  }

  private standardAt(path: string): ChartValue | undefined {
    let value: ChartValue | undefined = this.release.chart.defaults;
    for (const key of keysOf(path)) value = isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    return value;
  }

  private defaultOf(base: ChartTable): string {
    const known = this.rendered.get(base);
    if (known !== undefined) return known;
    const text = JSON.stringify(installation(chartInput(base, this.release, 'longhorn-system').input, []));
    this.rendered.set(base, text);
    return text;
  }
}

/** What stands there is the chart's own keys: a value of a former chart at the same path cannot be given. */
function isSection(standard: ChartValue): boolean {
  return isTable(standard) && Object.keys(standard).length > 0;
}

/** Only the keys of the release itself are separated by dots. */
function keysOf(path: string): string[] {
  return path.split(/\.(?!io\/)/);
}

function withValue(table: ChartTable, [key, ...rest]: readonly string[], value: ChartValue): ChartTable {
  const below = table[key!];
  return { ...table, [key!]: rest.length === 0 ? value : withValue(isTable(below) ? below : {}, rest, value) };
}

function knownPart(table: ChartTable, defaults: ChartTable): ChartTable {
  const known = Object.entries(table).filter(([key]) => Object.hasOwn(defaults, key));
  return Object.fromEntries(
    known.map(([key, value]) => {
      const below = defaults[key];
      return [key, isTable(value) && isTable(below) ? knownPart(value, below) : value];
    }),
  );
}

/** Only a hook of Helm reads it, and hooks are never written: false says what happens anyway. */
const withoutHooks = 'preUpgradeChecker.jobEnabled';

/** Values of each release that are read by no template, or in vain; all of them are warned of. */
const inVain = [
  /^image\.(?:csi|longhorn|openshift)\.\w+\.registry$/,
  /^longhornUI\.podDisruptionBudget\./,
  /^defaultSettings\.nodeDiskHealthMonitoring$/,
];

describe.each(supportedReleases())('of the chart values of all time, %s', (version) => {
  const release = releaseFor(version);
  const paths = new Paths(release);
  const outcomes = new Map(history.map((path) => [path, paths.outcome(path)]));
  const having = (outcome: Outcome): string[] =>
    [...outcomes].filter(([, found]) => found === outcome).map(([path]) => path);
  const exists = (path: string): boolean => paths.exists(path);

  it('ignores none but the switch of the hooks', () => {
    expect(having('ignored')).toEqual([withoutHooks]);
  });

  it('honours those of its own chart, but for the ones that the chart itself ignores', () => {
    const own = history.filter((path) => exists(path) && path !== withoutHooks);
    expect(having('in vain').filter((path) => !inVain.some((pattern) => pattern.test(path)))).toEqual([]);
    expect(having('honoured')).toEqual(own.filter((path) => outcomes.get(path) !== 'in vain'));
    expect(own.length).toBeGreaterThan(220);
  });

  it('refuses or warns of all others', () => {
    const others = history.filter((path) => !exists(path));
    expect([...having('refused'), ...having('newer')].sort()).toEqual(others.sort());
  });
});

describeWithShared('the values of all charts', (shared) => {
  it('are those of the upstream charts', () => {
    const file = join(shared, 'upstream/longhorn/chart-values-history.json');
    const { values } = JSON.parse(readFileSync(file, 'utf8')) as { values: object };
    const templateOnly = new Set(supportedReleases().flatMap((version) => releaseFor(version).chart.templateOnly));
    expect(history.filter((path) => !templateOnly.has(path)).sort()).toEqual(Object.keys(values).sort());
  });
});
