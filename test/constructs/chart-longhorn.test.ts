import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, Chart } from 'cdk8s';
import { Longhorn } from '../../src/constructs/longhorn';
import { reportedFindings } from '../../src/constructs/refuse';

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
      new RegExp(`^${folder}/values.yaml:2:3 storage/longhorn  error  .*persistence.defaultClas .*unknown`),
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
});
