import { chartInput } from '../../../src/chart/chart';
import type { ChartTable } from '../../../src/chart/chart-value';
import { defaultClassFindings, defaultClassOf } from '../../../src/constructs/installation/default-class-findings';
import { releaseFor, supportedReleases } from '../../../src/longhorn/release';

function findings(persistence: ChartTable, version = '1.12.1'): string[] {
  const release = releaseFor(version);
  const { input } = chartInput({ persistence }, release, 'longhorn-system');
  return defaultClassFindings(input, release).map(({ code, path }) => `${code} ${path}`);
}

test.each(supportedReleases())('the class of %s is fine as it is', (version) => {
  expect(findings({}, version)).toEqual([]);
});

test.each<[ChartTable, string[]]>([
  [{ createStorageClass: false, defaultClassReplicaCount: 25n }, []],
  [{ defaultClassReplicaCount: 25n }, ['class-number-readable /persistence/defaultClassReplicaCount']],
  [{ defaultDataLocality: 'strict-local' }, ['class-strict-local-one-replica /persistence/defaultClassReplicaCount']],
  [{ defaultDataLocality: 'near' }, ['class-choice-known /persistence/defaultDataLocality']],
  [{ reclaimPolicy: 'Keep' }, ['class-word-unknown /persistence/reclaimPolicy']],
  [{ volumeBindingMode: 'Later' }, ['class-word-unknown /persistence/volumeBindingMode']],
  [{ unmapMarkSnapChainRemoved: 'yes' }, ['class-choice-known /persistence/unmapMarkSnapChainRemoved']],
  [
    { defaultDiskSelector: { enable: true, selector: 'ssd, fast' } },
    ['selector-tag-valid /persistence/defaultDiskSelector/selector'],
  ],
  [
    { recurringJobSelector: { enable: true, jobList: 'backup' } },
    ['class-recurring-jobs-json /persistence/recurringJobSelector/jobList'],
  ],
  [
    { backingImage: { enable: true, name: 'os', dataSourceType: 'internet' } },
    ['class-choice-known /persistence/backingImage/dataSourceType'],
  ],
  [
    { dataEngine: 'v2', backingImage: { enable: true, name: 'os' } },
    ['class-backing-image-on-v1 /persistence/backingImage/name'],
  ],
  [{ annotations: { 'bad key': 'x' } }, ['annotation-key-invalid /persistence/annotations']],
  [
    { annotations: { 'storageclass.beta.kubernetes.io/is-default-class': 'true' } },
    ['class-default-annotation /persistence/annotations'],
  ],
])('%j: %j', (persistence, expected) => {
  expect(findings(persistence)).toEqual(expected);
});

test('the class is read as Longhorn reads it', () => {
  const persistence = { defaultClass: false, dataEngine: 'v2', annotations: { team: 'films' } };
  const { input } = chartInput({ persistence }, releaseFor('1.12.1'), 'longhorn-system');
  expect(defaultClassOf(input)).toMatchObject({
    isDefault: false,
    annotations: { team: 'films' },
    parameters: { numberOfReplicas: '3', dataEngine: 'v2', fromBackup: '' },
    reclaimPolicy: 'Delete',
    volumeBindingMode: 'Immediate',
  });
});

test('a text that a value has broken is reported where values are read', () => {
  const { diagnostics, input } = chartInput({ persistence: { reclaimPolicy: 'a"b' } }, releaseFor('1.12.1'), 'x');
  expect(diagnostics).toHaveLength(1);
  expect(defaultClassOf(input)).toBeUndefined();
});
