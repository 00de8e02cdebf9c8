import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';
import { newestRelease, releaseFor, supportedReleases } from '../../src/longhorn/release';

const folder = join(__dirname, '..', '..', 'src', 'longhorn', 'releases');
const readJson = (name: string): object => JSON.parse(readFileSync(join(folder, name), 'utf8'));

function unknown(version: string): Diagnostic {
  try {
    releaseFor(version);
  } catch (error) {
    return (error as DiagnosticsError).diagnostics[0]!;
  }
  throw new Error(`${version} is known`);
}

describe('supportedReleases', () => {
  it('names every patch release, oldest first', () => {
    expect(supportedReleases().slice(0, 9)).toEqual([
      '1.10.0',
      '1.10.1',
      '1.10.2',
      '1.11.0',
      '1.11.1',
      '1.11.2',
      '1.11.3',
      '1.12.0',
      '1.12.1',
    ]);
    expect(newestRelease()).toBe(supportedReleases().at(-1));
  });
});

describe('releaseFor', () => {
  it('takes a version with and without v, and reads each release once', () => {
    expect(releaseFor('v1.12.1').version).toBe('1.12.1');
    expect(releaseFor('1.12.1')).toBe(releaseFor('v1.12.1'));
  });

  it.each([
    ['1.11.4', 'Use 1.11.3 or 1.12.0, the nearest supported releases.'],
    ['v1.11', 'Use 1.11.3, the nearest supported release.'],
    ['1.9.2', 'Use 1.10.0, the nearest supported release.'],
    ['2.0.0', `Use ${newestRelease()}, the nearest supported release.`],
    ['1.12.0-rc1', 'Use 1.12.0 or 1.12.1, the nearest supported releases.'],
  ])('refuses %s and names what is near', (version, hint) => {
    expect(unknown(version)).toEqual({
      code: 'unknown-release',
      severity: 'error',
      message: `Longhorn release "${version}" is not supported.`,
      hint,
    });
  });

  it.each(['', 'latest', 'constructor', '../index', 'vv1.12.1'])('refuses "%s", which is no version', (version) => {
    expect(() => releaseFor(version)).toThrow(DiagnosticsError);
    expect(unknown(version).hint).toContain('one of 1.10.0, 1.10.1');
  });

  it('is small, since each command reads it', () => {
    expect(readFileSync(join(folder, '1.12.1.json')).length).toBeLessThan(80_000);
  });
});

describe('the facts', () => {
  const validate = new Ajv().compile(readJson('release.schema.json'));

  it.each(supportedReleases())('of %s have the declared shape', (version) => {
    validate(readJson(`${version}.json`));
    expect(validate.errors).toBeNull();
  });

  it.each(supportedReleases())('of %s fit together', (version) => {
    const { settings, chart, source, upgradesFrom } = releaseFor(version);
    expect(source.tag).toBe(`v${version}`);
    const values = Object.keys(chart.defaults.defaultSettings as object);
    expect(chart.settings.map(({ value }) => value).filter((value) => !values.includes(value))).toEqual([]);
    // This chart value sets nothing: the setting that Longhorn knows has another name.
    const stray = chart.settings.map(({ setting }) => setting).filter((name) => settings[name] === undefined);
    expect(stray).toEqual(version.startsWith('1.10.') ? [] : ['rebuild-concurrent-sync-limit']);
    for (const { options, default: usual, type } of Object.values(settings)) {
      if (options !== undefined && !usual.startsWith('{') && type === 'string') expect(options).toContain(usual);
    }
    expect(upgradesFrom).not.toContain(version);
  });

  it('tell the upgrade steps', () => {
    expect(releaseFor('1.10.0').upgradesFrom).toEqual(['1.9']);
    expect(releaseFor('1.11.3').upgradesFrom).toEqual(['1.10', '1.11.0', '1.11.1', '1.11.2']);
    expect(releaseFor('1.12.1').upgradesFrom).toEqual(['1.11', '1.12.0']);
  });

  it('follow upstream from release to release', () => {
    const count = (version: string) => {
      const { settings, chart, storageClassParameters } = releaseFor(version);
      return [settings, chart.settings, storageClassParameters].map((facts) => Object.keys(facts).length);
    };
    expect(count('1.10.2')).toEqual([97, 82, 50]);
    expect(count('1.11.3')).toEqual([107, 93, 55]);
    expect(count('1.12.1')).toEqual([116, 102, 60]);
    expect(releaseFor('1.10.1').images.attacher).toBe('longhornio/csi-attacher:v4.10.0-20251030');
    expect(releaseFor('1.10.2').images.attacher).toBe('docker.io/longhornio/csi-attacher:v4.10.0-20251226');
    expect(releaseFor('1.12.1').settings['log-level']).toEqual({
      type: 'string',
      default: 'Info',
      dataEngineSpecific: false,
      readOnly: false,
      required: true,
      category: 'general',
      options: ['Panic', 'Fatal', 'Error', 'Warn', 'Info', 'Debug', 'Trace'],
    });
  });

  it('print default settings in the order and the way of the chart', () => {
    const { settings } = releaseFor('1.12.1').chart;
    expect(settings.slice(0, 3)).toEqual([
      {
        value: 'allowRecurringJobWhileVolumeDetached',
        setting: 'allow-recurring-job-while-volume-detached',
        print: 'raw',
      },
      { value: 'createDefaultDiskLabeledNodes', setting: 'create-default-disk-labeled-nodes', print: 'raw' },
      { value: 'defaultDataPath', setting: 'default-data-path', print: 'quote' },
    ]);
    const print = (version: string, value: string) =>
      releaseFor(version).chart.settings.find((setting) => setting.value === value)?.print;
    expect(print('1.10.2', 'taintToleration')).toBe('joinRaw');
    expect(print('1.11.0', 'taintToleration')).toBe('joinQuote');
    expect(print('1.10.0', 'defaultReplicaCount')).toBe('quote');
    expect(print('1.10.1', 'defaultReplicaCount')).toBe('multiType');
  });
});
