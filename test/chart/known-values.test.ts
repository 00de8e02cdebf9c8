import type { ChartTable, ChartValue } from '../../src/chart/chart-value';
import { knownValues } from '../../src/chart/known-values';
import { successorHint, successors } from '../../src/chart/successors';
import { chartValueLifetime } from '../../src/longhorn/release-lifetime';
import { newestRelease, readReleaseFile, releaseFor, supportedReleases } from '../../src/longhorn/release';
import { compareVersions } from '../../src/longhorn/version';
import history from '../../src/longhorn/releases/chart-value-history.json';

const check = (values: ChartTable, version = '1.12.1') => knownValues(values, releaseFor(version));

it('takes what the chart reads', () => {
  const values: ChartTable = { longhornUI: { replicas: 1 }, nameOverride: 'x', ingress: { enabled: 'true', tls: [] } };
  expect(check(values)).toEqual({ values, diagnostics: [] });
});

test.each<[string, ChartTable, string, string, string]>([
  ['unknown', { longhornManger: {} }, '/longhornManger', 'error chart-value-unknown', 'Did you mean longhornManager?'],
  [
    'around the values',
    { longhorn: { ingress: {} } },
    '/longhorn',
    'error chart-value-unknown',
    'Give what stands below it as the values.',
  ],
  ['unknown', { x: 1 }, '/x', 'error chart-value-unknown', 'Leave it out.'],
  [
    'in the wrong section',
    { persistence: { defaultDataPath: '/mnt' } },
    '/persistence/defaultDataPath',
    'error chart-value-unknown',
    'Did you mean defaultSettings.defaultDataPath?',
  ],
  [
    'outside of its section',
    { upgradeVersionCheck: false },
    '/upgradeVersionCheck',
    'error chart-value-unknown',
    'Did you mean preUpgradeChecker.upgradeVersionCheck?',
  ],
  [
    'in several sections',
    { persistence: { enabled: true } },
    '/persistence/enabled',
    'error chart-value-unknown',
    'Leave it out.',
  ],
  [
    'without the word that all of its kind have',
    { defaultSettings: { dataLocality: 'best-effort' } },
    '/defaultSettings/dataLocality',
    'error chart-value-unknown',
    'Did you mean defaultSettings.defaultDataLocality?',
  ],
  [
    'of a class',
    { defaultSettings: { staleReplicaTimeout: 30 } },
    '/defaultSettings/staleReplicaTimeout',
    'error chart-value-unknown',
    'Leave it out: it is no setting, but a parameter of a StorageClass.',
  ],
  [
    'unknown',
    { persistence: { numberOfReplicas: 2 } },
    '/persistence/numberOfReplicas',
    'error chart-value-unknown',
    'Say it in persistence.defaultClassReplicaCount.',
  ],
  [
    'removed',
    { defaultSettings: { backupTarget: 's3://b@r/' } },
    '/defaultSettings/backupTarget',
    'error chart-value-removed',
    'Say it in defaultBackupStore.backupTarget.',
  ],
  [
    'of another chart, which has a section for it',
    { csi: { attacher: { replicaCount: 1 } } },
    '/csi/attacher',
    'error chart-value-unknown',
    'Write csi.attacherReplicaCount for csi.attacher.replicaCount.',
  ],
  [
    'setting replaced by one of other values',
    { defaultSettings: { orphanAutoDeletion: true } },
    '/defaultSettings/orphanAutoDeletion',
    'error chart-value-removed',
    'Set defaultSettings.orphanResourceAutoDeletion to replica-data for true, and to "" for false.',
  ],
  [
    'setting that never was a value',
    { defaultSettings: { storageNetworkForRWXVolumeEnabled: true } },
    '/defaultSettings/storageNetworkForRWXVolumeEnabled',
    'error chart-value-unknown',
    'Set defaultSettings.endpointNetworkForRWXVolume to the network of storage-network for true, and to "" for false.',
  ],
  [
    'dotted',
    { 'defaultSettings.defaultReplicaCount': 3 },
    '/defaultSettings.defaultReplicaCount',
    'error chart-value-unknown',
    'Write defaultSettings: {defaultReplicaCount: 3}.',
  ],
  [
    'dotted below a section',
    { service: { 'ui.type': 'NodePort' } },
    '/service/ui.type',
    'error chart-value-unknown',
    'Write ui: {type: "NodePort"}.',
  ],
  [
    'null section',
    { ingress: null },
    '/ingress',
    'error chart-value-type',
    'Leave it out: null takes the defaults away that the chart reads.',
  ],
  [
    'scalar for a list',
    { global: { tolerations: 'x' } },
    '/global/tolerations',
    'error chart-value-type',
    'Give a list.',
  ],
  [
    'number for a word',
    { service: { ui: { type: 1 } } },
    '/service/ui/type',
    'error chart-value-type',
    'Write it in quotes, in a values file: "1".',
  ],
  [
    'text for a switch',
    { ingress: { enabled: 'false' } },
    '/ingress/enabled',
    'warning chart-value-type',
    'Write true or false without quotes.',
  ],
  [
    'list of Secrets for a switch',
    { ingress: { tls: [{ secretName: 'x' }] } },
    '/ingress/tls',
    'warning chart-value-type',
    'Write true, and the Secret in ingress.tlsSecret.',
  ],
  [
    'mapping for a switch',
    { openshift: { enabled: { x: 1 } } },
    '/openshift/enabled',
    'warning chart-value-type',
    'Write true or false.',
  ],
  [
    'something else than what is spelled alike',
    { defaultSettings: { staleReplicaTimeouts: 30 } },
    '/defaultSettings/staleReplicaTimeouts',
    'error chart-value-unknown',
    'Leave it out.',
  ],
  ['odd text', { ingress: { host: 'a\u00a0' } }, '/ingress/host', 'error chart-value-text', 'Type the text anew.'],
])('%s: %j', (_, values, path, code, hint) => {
  const { diagnostics } = check(values);
  expect(diagnostics.map((one) => [one.path, `${one.severity} ${one.code}`, one.hint])).toEqual([[path, code, hint]]);
});

it('leaves out what it refuses, and keeps what it only warns of', () => {
  expect(check({ x: 1, global: { tolerations: 'x' }, ingress: { enabled: 'false' } }).values).toEqual({
    global: {},
    ingress: { enabled: 'false' },
  });
});

it('names the last release with the value', () => {
  expect(check({ resources: {} }).diagnostics[0]!.message).toBe(
    'The value resources is not read by the chart of release 1.12.1: the last one that did was 1.3.1.',
  );
});

it('warns of a value of a newer chart', () => {
  expect(check({ service: { ui: { labels: { a: 'b' } } } }, '1.10.2').diagnostics).toEqual([
    {
      code: 'chart-value-newer',
      severity: 'warning',
      message: 'The value service.ui.labels is not read by the chart of release 1.10.2: it came with release 1.11.0.',
      hint: 'Leave it out, or install release 1.11.0 or later.',
      path: '/service/ui/labels',
    },
  ]);
});

const removed = readReleaseFile<Record<string, { until?: string }>>('chart-value-history.json');
const ofSettings = Object.keys(removed).filter(
  (path) => path.startsWith('defaultSettings.') && removed[path]!.until !== undefined,
);

// What it decided is nothing that anybody can decide today.
test.each(ofSettings.filter((path) => path !== 'defaultSettings.volumeAttachmentRecoveryPolicy'))(
  '%s, which is gone, has a successor',
  (path) => expect(successorHint(path, releaseFor(newestRelease()))).toMatch(/ (default|persistence|privateReg)/),
);

test.each(Object.entries(successors))('%s gave way to %s, which the newest chart has', (former, successor) => {
  const values = former.split('.').reduceRight<ChartTable>((below, key) => ({ [key]: below }), {});
  expect(check(values, newestRelease()).diagnostics).toEqual([
    expect.objectContaining({ severity: 'error', hint: `Say it in ${successor}.` }),
  ]);
  expect(chartValueLifetime(successor)).not.toHaveProperty('until');
});

it('tells a release between others that have the value', () => {
  expect(check({ defaultSettings: { dataEngineInterruptModeEnabled: 'true' } }, '1.12.0').diagnostics).toMatchObject([
    {
      code: 'chart-value-newer',
      message: expect.stringMatching(/: it came with release 1\.11\.3 and is missing from 1\.12\.0\.$/),
      hint: 'Leave it out, or install release 1.12.1 or later.',
    },
  ]);
});

describe('what is said of a value is true of the charts', () => {
  const releases = supportedReleases();
  const reads = (path: string, version: string): boolean => {
    const { defaults, templateOnly } = releaseFor(version).chart;
    let inner: unknown = defaults;
    for (const key of path.split('.')) {
      if (typeof inner !== 'object' || inner === null || !Object.hasOwn(inner, key)) return templateOnly.includes(path);
      inner = (inner as Record<string, unknown>)[key];
    }
    return true;
  };
  const readers = (path: string) => releases.filter((version) => reads(path, version));
  const paths = new Set(
    Object.keys(history).flatMap((path) => path.split('.').map((_, end, keys) => keys.slice(0, end + 1).join('.'))),
  );

  it.each(releases)('for %s', (version) => {
    for (const path of paths) {
      const values = path.split('.').reduceRight<ChartValue>((inner, key) => ({ [key]: inner }), null) as ChartTable;
      const said = check(values, version).diagnostics.filter(({ code }) => code !== 'chart-value-type');
      if (said.length === 0)
        expect([path, reads(path, version) || path.includes('nodeSelector.')]).toEqual([path, true]);
      for (const { code, hint, message, path: pointer } of said) {
        const named = pointer!.slice(1).replaceAll('/', '.');
        const having = readers(named);
        expect([named, having]).not.toEqual([named, expect.arrayContaining([version])]);
        if (code === 'chart-value-removed') {
          const [, last] = /: the last one that did was ([\d.]+)\.$/.exec(message)!;
          expect(compareVersions(last!, version)).toBeLessThan(0);
          expect([named, having.at(-1) ?? (releases.includes(last!) ? 'none' : last)]).toEqual([named, last]);
        } else {
          expect(code).toBe('chart-value-newer');
          const [, since, missing] = /: it came with release ([\d.]+\d)(?: and is missing from ([\d., ]+))?\.$/.exec(
            message,
          )!;
          expect([named, having[0]]).toEqual([named, since]);
          expect([named, missing?.split(', ').includes(version) ?? true]).toEqual([named, true]);
          expect(missing?.split(', ').some((other) => having.includes(other)) ?? false).toBe(false);
          expect(compareVersions(since!, version) > 0).toBe(missing === undefined);
          const [, first, not = ''] = /install release ([\d.]+\d) or later(?:, but not ([\d., ]+\d))?\.$/.exec(hint!)!;
          const offered = releases.filter((one) => compareVersions(one, first!) >= 0 && !not.split(', ').includes(one));
          expect([named, having.filter((one) => compareVersions(one, version) > 0)]).toEqual([named, offered]);
        }
      }
    }
  });
});
