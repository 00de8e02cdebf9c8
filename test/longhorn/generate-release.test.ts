import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { supportedReleases } from '../../src/longhorn/release';
import { describeWithShared } from '../shared';
import { longhornCheckout, managerCheckout } from './small-checkouts';

const root = join(__dirname, '..', '..');
const tool = join(root, 'tools', 'generate-release.mjs');
const committed = join(root, 'src', 'longhorn', 'releases');

describe('generate-release', () => {
  it('says what it needs', () => {
    const { status, stderr } = spawnSync(process.execPath, [tool], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'give --upstream FOLDER, or --longhorn CHECKOUT and --manager CHECKOUT\n',
    });
  });
});

const go = spawnSync('go', ['version']).status === 0;

(go ? describe : describe.skip)('generate-release from checkouts (needs Go)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'checkouts-'));
  const out = join(folder, 'out');
  const sources = ['--longhorn', join(folder, 'longhorn'), '--manager', join(folder, 'manager')];
  const readOut = (name: string) => JSON.parse(readFileSync(join(out, name), 'utf8'));

  beforeAll(() => {
    for (const [name, files] of Object.entries({ longhorn: longhornCheckout, manager: managerCheckout })) {
      for (const [path, text] of Object.entries(files)) {
        const file = join(folder, name, path);
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(file, text);
      }
    }
    const { stderr, status } = spawnSync(process.execPath, [tool, ...sources, '--out', out], { encoding: 'utf8' });
    expect({ stderr, status }).toEqual({
      stderr: [
        'longhorn-manager 2.3.1 reads colour: list it in tools/storage-class-parameters.json',
        'chart 2.3.1 prints queueDepth under unusual conditions: tell it in chart-behaviour.ts',
        '',
      ].join('\n'),
      status: 0,
    });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads settings from the syntax tree', () => {
    expect(readOut('2.3.1.json').settings).toEqual({
      'current-longhorn-version': setting({ category: 'system info', readOnly: true, default: 'v2.3.1' }),
      'default-replica-count': setting({
        type: 'int',
        required: true,
        dataEngineSpecific: true,
        default: '{"v1":"3","v2":"20"}',
        range: { minimum: 1, maximum: 20 },
      }),
      'log-folder': setting({ default: '/logs/' }),
      'log-path': setting({ default: '/var/lib/logs' }),
      'log-level': setting({
        category: 'danger zone',
        dangerZone: true,
        required: true,
        default: 'Info',
        options: ['Info', 'Debug'],
      }),
    });
  });

  it('reads the chart', () => {
    const { chart, kubernetesMinimum } = readOut('2.3.1.json');
    expect(kubernetesMinimum).toBe('1.30.0');
    expect(chart.settings).toEqual([
      { value: 'logLevel', setting: 'log-level', print: 'quote' },
      { value: 'taintToleration', setting: 'taint-toleration', print: 'joinQuote' },
      { value: 'replicaCount', setting: 'default-replica-count', print: 'multiType' },
      { value: 'autoSalvage', setting: 'auto-salvage', print: 'raw' },
      { value: 'queueDepth', setting: 'queue-depth', print: 'raw' },
    ]);
    expect(chart.defaults.defaultSettings).toMatchObject({ autoSalvage: 'usual', queueDepth: 'usual', logLevel: null });
    expect(chart.templateOnly).toEqual(['nameOverride']);
  });

  it('reads the manifest', () => {
    const { images, clusterRoleRules, roleRules, upgradesFrom } = readOut('2.3.1.json');
    expect(images).toMatchObject({ manager: 'm', engine: 'e', ui: 'u', livenessProbe: 'cl', supportBundleKit: 'k' });
    expect(clusterRoleRules).toEqual([{ apiGroups: [''], resources: ['pods'], verbs: ['*'] }]);
    expect(roleRules).toEqual([{ apiGroups: ['apps'], resources: ['deployments'], verbs: ['*'] }]);
    expect(upgradesFrom).toEqual(['2.2', '2.3.0']);
  });

  it('takes the prose out of custom resources, and nothing else', () => {
    const [crd] = readOut('2.3.1.crds.json');
    expect(crd.metadata.labels).toEqual({ 'longhorn-manager': '' });
    expect(crd.spec.versions).toEqual([
      {
        additionalPrinterColumns: [{ name: 'Age', type: 'date' }],
        name: 'v1',
        schema: {
          openAPIV3Schema: {
            properties: {
              description: { type: 'string' },
              list: { items: { additionalProperties: { type: 'string' }, type: 'object' }, type: 'array' },
            },
            type: 'object',
          },
        },
      },
    ]);
  });

  describe('says where upstream is written in a way that it does not know', () => {
    /** Runs the tool on checkouts with one text changed, and puts it back. */
    function changed(path: string, from: string, to: string, ...options: string[]) {
      const file = join(folder, path);
      const text = readFileSync(file, 'utf8');
      if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
      writeFileSync(file, text.replace(from, to));
      const outside = join(folder, 'other');
      const { status, stderr } = spawnSync(process.execPath, [tool, ...sources, '--out', outside, ...options], {
        encoding: 'utf8',
      });
      writeFileSync(file, text);
      return { status, stderr: stderr.replaceAll(`${folder}/`, ''), outside };
    }

    it.each([
      [
        'manager/types/setting.go',
        'LogsIn("logs")',
        'LogsIn(len("logs"))',
        'manager/types/setting.go:34: cannot evaluate a call of len, for the field Default of the setting log-path.',
        '--default NAME=VALUE',
      ],
      [
        'manager/types/types.go',
        'return path',
        'return strings.ToUpper(path)',
        // The branch is not taken; what is not needed is not read.
        '',
        '',
      ],
      [
        'manager/types/types.go',
        'if path == ""',
        'if path < ""',
        'manager/types/types.go:8: cannot evaluate <, for the field Default of the setting log-path.',
        'teach tools/extract-settings',
      ],
      [
        'manager/types/setting.go',
        'Category: "general", Type: SettingTypeInt',
        'Colour: "red"',
        'manager/types/setting.go:29: the field is unknown, for the field Colour of the setting default-replica-count.',
        'teach tools/extract-settings',
      ],
      [
        'longhorn/chart/templates/default-setting.yaml',
        'auto-salvage: {{ .Values.defaultSettings.autoSalvage }}',
        'auto-salvage: {{ include "salvage" . }}',
        'longhorn/chart/templates/default-setting.yaml:18: what the chart prints for the setting auto-salvage names no value of defaultSettings.',
        'tools/release-facts/print-order.mjs',
      ],
      [
        'longhorn/chart/Chart.yaml',
        '>=1.30.0-0',
        '^1.30',
        'longhorn/chart/Chart.yaml:1: kubeVersion is "^1.30"',
        'tools/release-facts/sources.mjs',
      ],
      ['longhorn/chart/values.yaml', 'global: {', 'global: [', 'longhorn/chart/values.yaml:2: ', 'unchanged checkout'],
      [
        'longhorn/deploy/longhorn.yaml',
        'CSI_RESIZER_IMAGE',
        'CSI_SIZER_IMAGE',
        'longhorn/deploy/longhorn.yaml: there is no variable CSI_RESIZER_IMAGE',
        'tools/release-facts/manifest.mjs',
      ],
      [
        'longhorn/deploy/longhorn.yaml',
        'v2.3.1',
        'v2.3.1-dev',
        'longhorn/deploy/longhorn.yaml: the label app.kubernetes.io/version is "v2.3.1-dev", which is no release.',
        '--version',
      ],
    ])('%s with %j as %j', (path, from, to, message, hint) => {
      const { status, stderr } = changed(path, from, to);
      expect([status, stderr]).toEqual([message === '' ? 0 : 1, expect.stringContaining(message)]);
      expect(stderr).toContain(hint);
      expect(stderr).not.toContain('    at ');
    });

    it('and goes on with what it is told instead', () => {
      const told = ['--default', 'log-path=/logs'];
      const { outside, status } = changed('manager/types/setting.go', 'LogsIn("logs")', 'compute()', ...told);
      expect(status).toBe(0);
      const { settings } = JSON.parse(readFileSync(join(outside, '2.3.1.json'), 'utf8'));
      expect(settings['log-path'].default).toBe('/logs');
      const named = changed('longhorn/deploy/longhorn.yaml', 'v2.3.1', 'v2.3.1-dev', '--version', '2.4.0');
      expect(named.status).toBe(0);
      expect(readdirSync(named.outside)).toContain('2.4.0.json');
    });
  });

  it('lists the release and the life of chart values', () => {
    expect(readOut('index.json')).toEqual(['2.3.1']);
    const history = readOut('chart-value-history.json');
    expect(history['defaultSettings.logLevel']).toEqual({});
    expect(history['resources']).toEqual({ until: '1.3.1' });
  });
});

function setting(facts: object): object {
  const usual = { type: 'string', dataEngineSpecific: false, readOnly: false, required: false, category: 'general' };
  return { ...usual, ...facts };
}

describe('diff-releases', () => {
  const differ = join(root, 'tools', 'diff-releases.mjs');

  it('prints what came, went and changed', () => {
    const report = execFileSync(process.execPath, [differ, '1.10.2', 'v1.12.1'], { encoding: 'utf8' });
    const lines = report.split('\n');
    expect(lines[0]).toBe('# Longhorn 1.10.2 to 1.12.1');
    expect(lines).toContain('- removed `storage-network-for-rwx-volume-enabled`');
    expect(lines).toContain('- added `persistence.createStorageClass`: `true`');
    expect(lines).toContain(
      '- added `dataLayout.mode`: `{"immutable":true,"options":["","raid1","erasureCoding"],"type":"enum"}`',
    );
    expect(lines).toContain(
      '- changed `data-engine-cpu-mask`: default `{"v2":"0x1"}` to `{"v2":"0x3"}`, format none to `cpuMask`',
    );
    expect(report).toMatch(/- added `volumes\.v1beta2\.spec\.dataLayout\.type`: /);
    expect(lines.filter((line) => line.startsWith('## '))).toHaveLength(5);
  });

  it('says so when there is no difference', () => {
    const report = execFileSync(process.execPath, [differ, '1.12.1', '1.12.1'], { encoding: 'utf8' });
    expect(report.match(/No difference\./g)).toHaveLength(5);
  });

  it('refuses a release that is not there', () => {
    expect(spawnSync(process.execPath, [differ, '1.12.1', '1.12.7'], { encoding: 'utf8' })).toMatchObject({
      status: 2,
      stderr: 'usage: node tools/diff-releases.mjs FROM TO, both of them supported releases\n',
    });
  });
});

describeWithShared('the release files', (folder) => {
  const out = mkdtempSync(join(tmpdir(), 'releases-'));
  const upstream = (version: string) => join(folder, 'upstream', 'longhorn', `v${version}`);
  const generate = (version: string, ...options: string[]) =>
    spawnSync(process.execPath, [tool, '--upstream', upstream(version), '--out', out, ...options], {
      encoding: 'utf8',
    });

  beforeAll(() => {
    for (const version of supportedReleases()) {
      execFileSync(process.execPath, [tool, '--upstream', upstream(version), '--out', out]);
    }
  }, 60_000);
  afterAll(() => rmSync(out, { recursive: true }));

  it('are what the tool makes of upstream, byte for byte', () => {
    const names = readdirSync(committed).filter((name) => name !== 'release.schema.json');
    expect(readdirSync(out).sort()).toEqual(names.sort());
    const different = names.filter(
      (name) => !readFileSync(join(out, name)).equals(readFileSync(join(committed, name))),
    );
    expect(different).toEqual([]);
  });

  it('pass --check, and fail it when one is stale', () => {
    expect(generate('1.12.1', '--check').status).toBe(0);
    writeFileSync(join(out, '1.12.1.crds.json'), '[]\n');
    const { status, stderr } = generate('1.12.1', '--check');
    expect(status).toBe(1);
    expect(stderr).toBe('1.12.1.crds.json is not what upstream says: run the command without --check\n');
    expect(readFileSync(join(out, '1.12.1.crds.json'), 'utf8')).toBe('[]\n');
  });
});
