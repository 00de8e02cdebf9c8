import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SettingDefinition } from '../../src/longhorn/release';
import { newestRelease, releaseFor } from '../../src/longhorn/release';
import {
  canonicalSettingValue,
  defaultSettingProblem,
  settingMeaning,
  settingProblem,
} from '../../src/longhorn/setting-value';
import { describeWithShared } from '../shared';

const definitionOf = (name: string, release = newestRelease()): SettingDefinition =>
  releaseFor(release).settings[name]!;
const problemOf = (name: string, value: string, release?: string) =>
  settingProblem(definitionOf(name, release), name, value);

describe('settingProblem', () => {
  it.each([
    ['default-replica-count', '{"v1":"3"}', 'it says nothing for v2.'],
    ['default-replica-count', '{"v1":3,"v2":3}', 'it has 3 for v1, without quotes.'],
    ['default-replica-count', '{"v1":"21","v2":"3"}', 'it is above 20, for v1.'],
    ['default-replica-count', 'three', 'it is not a whole number.'],
    ['disable-revision-counter', '{"v1":"yes"}', 'it has "yes" for v1, which is not true or false.'],
    ['replica-soft-anti-affinity', 'yes', 'it is not true or false.'],
    ['storage-minimal-available-percentage', '101', 'it is above 100.'],
    ['backup-concurrent-limit', '0', 'it is below 1.'],
    ['guaranteed-instance-manager-cpu', 'inf', 'it is above 40, for v1.'],
    ['log-level', 'trace', 'it is not one of the options.'],
    ['default-backup-block-size', '4', 'it is not one of the options.'],
    ['default-data-path', '', 'it is empty.'],
    ['snapshot-max-count', ' 100 ', 'it has spaces around it.'],
    ['snapshot-max-count', '1', 'it is below 2.'],
    ['snapshot-data-integrity-cronjob', '60 2 * * *', 'outside 0 to 59, for v1.'],
    ['taint-toleration', 'a=b:noschedule', 'it has "noschedule", which is no effect of a taint.'],
    ['taint-toleration', 'a=b:NoSchedule:3600', 'it has "a=b:NoSchedule:3600", which is not key=value:Effect.'],
    ['taint-toleration', 'a=b:NoSchedule;', 'it has "", which is not key=value:Effect.'],
    ['system-managed-components-node-selector', 'a=b', 'it has "a=b", which is not key:value.'],
    ['storage-network', 'vlan', 'it is not one namespace and one name.'],
    ['orphan-resource-auto-deletion', 'replica-data,instance', 'which is no type of orphan.'],
    ['data-engine-log-flags', 'bdev__raid', 'it has "bdev__raid", which is no log flag, for v2.'],
    ['data-engine-cpu-mask', '0x0', 'it names no CPUs from 0 to 1023, for v2.'],
    ['manager-url', 'https://longhorn.example.com/v1', 'it has a path.'],
    ['manager-url', 'https://longhorn.example.com:http', 'it has "http", which is no port.'],
    ['manager-url', 'longhorn.example.com', 'it does not begin with http:// or https://.'],
    [
      'system-managed-csi-components-resource-limits',
      '{"csi-attacher":{"limits":{"cpu":"x"}}}',
      'which is no quantity.',
    ],
    [
      'system-managed-csi-components-resource-limits',
      String.raw`{"csi-attacher":{"limits":{"cpu":"\n1"}}}`,
      String.raw`has under "csi-attacher" "\n1", which is no quantity.`,
    ],
  ])('%s refuses %s', (name, value, problem) => {
    const { message } = problemOf(name, value)!;
    expect(message).toContain(`Setting "${name}" cannot be "${value}": `);
    expect(message.endsWith(problem)).toBe(true);
  });

  it.each([
    ['default-replica-count', '2'],
    ['default-replica-count', ' {"v2":"2","v1":"3","v9":"1"} '],
    ['snapshot-data-integrity-cronjob', '@daily'],
    ['data-engine-log-flags', 'bdev_raid,nvmf,'],
    ['taint-toleration', ':'],
    ['manager-url', 'HTTPS://[2001:db8::1]:8443/?'],
    ['guaranteed-instance-manager-cpu', '1e1'],
    ['priority-class', ''],
    ['recurring-job-max-retention', '+007'],
  ])('%s takes %s', (name, value) => expect(problemOf(name, value)).toBeUndefined());

  it.each(['m', 'Ki', '.', '+', ' 1Gi ', '\u00a01'])('takes the amount %j', (amount) => {
    const value = JSON.stringify({ 'csi-attacher': { limits: { cpu: amount } } });
    expect(problemOf('system-managed-csi-components-resource-limits', value)).toBeUndefined();
  });

  it('quotes what to write instead', () => {
    expect(problemOf('log-level', 'trace')!.hint).toBe('Write Trace.');
    expect(problemOf('log-level', 'x')!.hint).toBe('Write one of Panic, Fatal, Error, Warn, Info, Debug, Trace.');
    expect(problemOf('auto-salvage', 'on')!.hint).toBe('Write true or false.');
    expect(problemOf('engine-replica-timeout', '99')!.hint).toBe(
      'Write a whole number from 8 to 30. For one value per data engine write JSON with every value in quotes, such as {"v1":"8","v2":"8"}.',
    );
    expect(problemOf('current-longhorn-version', 'v1.12.1')).toEqual({
      rule: 'setting-read-only',
      message: 'Setting "current-longhorn-version" is read-only.',
      hint: 'Remove it: Longhorn sets it itself.',
    });
  });

  it('follows the release', () => {
    expect(problemOf('data-engine-cpu-mask', 'all', '1.11.3')).toBeUndefined();
    expect(problemOf('data-engine-cpu-mask', 'all', '1.12.0')).toBeDefined();
    expect(problemOf('offline-replica-rebuilding', '{"v1":"true","v2":"true"}', '1.10.2')).toBeUndefined();
    expect(problemOf('offline-replica-rebuilding', '{"v1":"true","v2":"true"}', '1.11.0')).toBeDefined();
  });

  // It would not end in the time of anybody if it took longer for each letter.
  it('takes linear time for log flags', () => {
    expect(problemOf('data-engine-log-flags', `${'a'.repeat(2_000_000)}!`)).toBeDefined();
  });
});

describe('defaultSettingProblem', () => {
  it('is stricter about engines that the setting does not have', () => {
    const definition = definitionOf('freeze-filesystem-for-snapshot');
    const value = '{"v1":"true","v2":"true"}';
    expect(settingProblem(definition, 'freeze-filesystem-for-snapshot', value)).toBeUndefined();
    expect(defaultSettingProblem(definition, 'freeze-filesystem-for-snapshot', value)).toMatchObject({
      rule: 'setting-value-engines',
      message:
        'Setting "freeze-filesystem-for-snapshot" cannot be "{"v1":"true","v2":"true"}": it has a value for v2, which the setting does not have.',
    });
  });

  it('passes what the webhook passes', () => {
    expect(defaultSettingProblem(definitionOf('default-replica-count'), 'default-replica-count', '2')).toBeUndefined();
    expect(defaultSettingProblem(definitionOf('auto-salvage'), 'auto-salvage', 'yes')?.rule).toBe('setting-value-type');
  });
});

describe('settingMeaning', () => {
  it.each([
    ['default-replica-count', '2', '{"v1":"2","v2":"2"}'],
    ['auto-salvage', 'T', 'true'],
    ['backup-concurrent-limit', ' +07 ', '7'],
    ['log-level', 'Info\n', 'Info'],
  ])('of %s %j is %s', (name, value, meaning) => expect(settingMeaning(definitionOf(name), value)).toBe(meaning));
});

describe('canonicalSettingValue', () => {
  it.each([
    ['default-replica-count', ' 2 ', '{"v1":"2","v2":"2"}'],
    ['engine-replica-timeout', '{ "v2": "9", "v1": "+08" }', '{"v1":"8","v2":"9"}'],
    ['freeze-filesystem-for-snapshot', '{"v1": "1"}', '{"v1":"true"}'],
    ['data-engine-cpu-mask', '1-3,5,7', '{"v2":"0xae"}'],
    ['guaranteed-instance-manager-cpu', '1e1', '{"v1":"10","v2":"10"}'],
    ['guaranteed-instance-manager-cpu', '1e-7', '{"v1":"0.0000001","v2":"0.0000001"}'],
    ['default-replica-count', 'three', 'three'],
    ['auto-salvage', 'True', 'True'],
    ['log-level', 'Info', 'Info'],
  ])('%s stores %s as %s', (name, value, stored) =>
    expect(canonicalSettingValue(definitionOf(name), value)).toBe(stored),
  );
});

describe('every default', () => {
  it.each(['1.10.0', '1.11.3', '1.12.1'])('of %s passes and is in canonical form', (version) => {
    const { settings } = releaseFor(version);
    for (const [name, definition] of Object.entries(settings)) {
      if (definition.readOnly || (definition.required && definition.default === '')) continue;
      expect({ name, problem: settingProblem(definition, name, definition.default) }).toEqual({ name });
      expect(canonicalSettingValue(definition, definition.default)).toBe(definition.default);
    }
  });
});

/** One recorded answer of Longhorn's webhooks. */
interface Case {
  readonly id: string;
  readonly op: string;
  readonly object: { readonly kind: string; readonly metadata: { readonly name: string }; readonly value?: unknown };
  readonly verdict: { readonly accepted: boolean; readonly by?: string; readonly stored?: { readonly value?: string } };
}

describeWithShared('Longhorn itself', (folder) => {
  const cases = ['node-setting-recurringjob.json', 'transitions.json']
    .flatMap((file) => JSON.parse(readFileSync(join(folder, 'verdicts', file), 'utf8')) as Case[])
    .filter(({ object, op }) => object?.kind === 'Setting' && op !== 'delete' && typeof object.value === 'string')
    .map((one) => ({ ...one, name: one.object.metadata.name, value: one.object.value as string }))
    .filter(({ name }) => definitionOf(name) !== undefined);

  it('takes no value that settingProblem refuses, but for read-only settings that do not exist yet', () => {
    const wrong = cases.filter(({ verdict, name, value }) => verdict.accepted && problemOf(name, value) !== undefined);
    expect(wrong.map(({ id }) => id).sort()).toEqual([
      'setting-create-read-only-default-backing-image-manager-image',
      'setting-create-read-only-default-instance-manager-image',
      'setting-create-read-only-stable-longhorn-versions',
      // Carries the annotation that Longhorn's own writes carry.
      'setting-read-only-internal-annotation',
    ]);
  });

  it('stores what canonicalSettingValue says', () => {
    const accepted = cases.filter(({ verdict }) => verdict.accepted && verdict.stored?.value !== undefined);
    const wrong = accepted.filter(
      ({ verdict, name, value }) => canonicalSettingValue(definitionOf(name), value) !== verdict.stored!.value,
    );
    expect(wrong.map(({ id }) => id)).toEqual([]);
    expect(accepted.length).toBeGreaterThan(230);
  });

  it('refuses for the state of the cluster, and for nothing else, what settingProblem lets pass', () => {
    const refused = cases.filter(({ verdict }) => !verdict.accepted && verdict.by === 'longhorn');
    const passed = refused.filter(({ name, value }) => problemOf(name, value) === undefined);
    expect(passed.map(({ id }) => id).sort()).toEqual(needCluster);
    expect(refused.length - passed.length).toBeGreaterThan(200);
  });
});

const needCluster = [
  'setting-auto-cleanup-system-generated-snapshot-on-while-purge-disabled',
  'setting-danger-data-engine-number-of-cpu-cores-1',
  'setting-data-engine-number-of-cpu-cores-policy-none',
  'setting-data-engine-number-of-cpu-cores-policy-unset',
  'setting-default-longhorn-static-storage-class-spaces',
  'setting-priority-class-case',
  'setting-priority-class-missing',
  'setting-shape-create-purge',
  'setting-static-class-unknown',
  'setting-v1-data-engine-off-engine-running',
  'setting-v2-data-engine-hugepages-node-label-false',
  'setting-v2-data-engine-hugepages-none',
  'setting-v2-data-engine-hugepages-short',
  'setting-v2-engine-on-few-hugepages',
  'setting-v2-engine-on-no-hugepages',
];
