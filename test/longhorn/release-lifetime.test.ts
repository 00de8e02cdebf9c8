import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { supportedReleases } from '../../src/longhorn/release';
import { chartValueLifetime, parameterLifetime, settingLifetime } from '../../src/longhorn/release-lifetime';
import { describeWithShared } from '../shared';

describe('lifetimes', () => {
  it.each([
    ['service.ui.type', {}],
    ['service.ui.loadBalancerIP', {}],
    ['service.ui.labels', { since: '1.11.0' }],
    ['defaultSettings.dataEngineInterruptModeEnabled', { since: '1.11.3', without: ['1.12.0'] }],
    ['defaultSettings.orphanAutoDeletion', { until: '1.8.2' }],
    ['service.ui.lables', undefined],
    ['constructor', undefined],
  ])('chart value %s', (path, expected) => expect(chartValueLifetime(path)).toEqual(expected));

  it.each([
    ['log-level', {}],
    ['manager-url', { since: '1.11.0' }],
    ['storage-network-for-rwx-volume-enabled', { until: '1.10.2' }],
    ['no-such-setting', undefined],
  ])('setting %s', (name, expected) => expect(settingLifetime(name)).toEqual(expected));

  it.each([
    ['numberOfReplicas', {}],
    ['storageCapacityMode', { since: '1.11.2' }],
    ['dataLayout.type', { since: '1.12.1' }],
    ['backingImageName', undefined],
  ])('parameter %s', (name, expected) => expect(parameterLifetime(name)).toEqual(expected));
});

describeWithShared('the history of chart values', (folder) => {
  const file = join(folder, 'upstream', 'longhorn', 'chart-values-history.json');
  const { charts, values } = JSON.parse(readFileSync(file, 'utf8')) as {
    charts: string[];
    values: Record<string, [string, string][]>;
  };
  const spans = (path: string) =>
    values[path]!.map(([first, last]) => [charts.indexOf(first), charts.indexOf(last)] as const);

  it('is that of all charts', () => {
    const oldest = charts.indexOf(`v${supportedReleases()[0]}`);
    for (const path of Object.keys(values)) {
      const present = charts.filter((_, chart) => spans(path).some(([a, b]) => a <= chart && chart <= b));
      const versions = present.map((chart) => chart.slice(1));
      const supported = versions.filter((version) => supportedReleases().includes(version));
      const first = charts.indexOf(`v${supported[0]}`);
      const last = versions.at(-1)!;
      const between = charts.slice(first, charts.indexOf(`v${last}`)).filter((chart) => !present.includes(chart));
      expect({ path, ...chartValueLifetime(path) }).toEqual({
        path,
        ...(supported.length > 0 && first > oldest ? { since: supported[0] } : {}),
        ...(last === supportedReleases().at(-1) ? {} : { until: last }),
        ...(supported.length > 0 && between.length > 0 ? { without: between.map((chart) => chart.slice(1)) } : {}),
      });
    }
    expect(Object.keys(values)).toHaveLength(323);
  });
});
