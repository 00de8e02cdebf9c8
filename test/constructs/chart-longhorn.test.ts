import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Longhorn } from '../../src/constructs/longhorn';
import { reportedFindings } from '../../src/constructs/refuse';
import { objectsOf } from './yaml-of';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'chart-longhorn-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function valuesFile(text: string): string {
  const file = join(folder, 'values.yaml');
  writeFileSync(file, text);
  return file;
}

function installation(text: string, values?: Record<string, unknown>) {
  const chart = new Chart(new App(), 'storage');
  return Longhorn.fromChartValues(chart, 'longhorn', { release: '1.11.3', valuesFiles: [valuesFile(text)], values });
}

describe('Longhorn.fromChartValues', () => {
  it('names file, line and column of a value that no chart knows', () => {
    expect(() => installation('persistence:\n  defaultClas: true\n')).toThrow(
      new RegExp(`^${folder}/values.yaml:2:3 storage/longhorn /persistence/defaultClas  error  .*unknown`),
    );
  });

  it('keeps warnings with the construct', () => {
    const longhorn = installation('longhornUI:\n  podDisruptionBudget:\n    enabled: true\n');
    expect(reportedFindings(longhorn)).toEqual([
      expect.objectContaining({ severity: 'warning', construct: 'storage/longhorn' }),
    ]);
  });

  it('lets values in code win over those of the files', () => {
    const namespaceOverride = 'storage';
    expect(installation('namespaceOverride: other\n', { namespaceOverride }).namespace).toBe('storage');
  });

  it('adds settings that constructs ask for, and holds them against those of the values', () => {
    const longhorn = installation('defaultSettings:\n  recurringJobMaxRetention: 50\n');
    longhorn.requireSetting('v2-data-engine', 'true', 'a construct');
    const configMap = objectsOf(Chart.of(longhorn)).find(
      ({ metadata }) => metadata.name === 'longhorn-default-setting',
    );
    expect(configMap!['data']).toEqual({
      'default-setting.yaml': expect.stringMatching(/^recurring-job-max-retention: "50"$[^]*^v2-data-engine: "true"$/m),
    });
    expect(() => longhorn.requireSettingAtLeast('recurring-job-max-retention', 80, 'a job keeps 80')).toThrow(
      'to be at least 80 (a job keeps 80), but also "50" (defaultSettings of the chart values)',
    );
    expect(() => longhorn.requireSettingItems('csi-allowed-topology-keys', ['zone'], 'a class')).not.toThrow();
  });

  it('warns of a class that no volume can be made of, by file and line', () => {
    const longhorn = installation('persistence:\n  defaultClassReplicaCount: 25\n');
    expect(reportedFindings(longhorn)).toEqual([
      expect.objectContaining({
        code: 'class-number-readable',
        severity: 'warning',
        path: '/persistence/defaultClassReplicaCount',
        source: { file: join(folder, 'values.yaml'), line: 2, column: 3 },
      }),
    ]);
  });
});
