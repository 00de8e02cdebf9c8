import { InstallationSettings, type GivenSetting } from '../../../src/constructs/installation/installation-settings';
import { releaseFor } from '../../../src/longhorn/release';

function settings(given: Record<string, GivenSetting> = {}) {
  const emitted: string[] = [];
  const made = new InstallationSettings({
    path: 'storage/longhorn',
    release: releaseFor('1.12.1'),
    given: new Map(Object.entries(given)),
    emit: (name) => emitted.push(name),
  });
  return { made, emitted };
}

test('a value is emitted once, in the form that Longhorn stores', () => {
  const { emitted, made } = settings();
  made.require('v2-data-engine', 'true', 'a');
  made.require('v2-data-engine', 'true', 'b');
  made.require('default-replica-count', '2', 'c');
  expect(made.entries()).toEqual([
    ['v2-data-engine', 'true'],
    ['default-replica-count', '{"v1":"2","v2":"2"}'],
  ]);
  expect(emitted).toEqual(['v2-data-engine', 'default-replica-count']);
});

test('two values for one setting are an error that names both reasons', () => {
  const { made } = settings();
  made.require('v2-data-engine', 'true', 'class "v2" needs it');
  expect(() => made.require('v2-data-engine', 'false', 'settings of the installation')).toThrow(
    'storage/longhorn  error  The setting v2-data-engine is to be "false" (settings of the installation), but also "true" ' +
      '(class "v2" needs it).  [setting-conflict]',
  );
});

test('what stands in the values already is not emitted again, nor contradicted', () => {
  const { emitted, made } = settings({
    'v2-data-engine': { value: 'true', reason: 'defaultSettings of the chart values' },
  });
  made.require('v2-data-engine', 'true', 'a');
  expect([made.entries(), emitted]).toEqual([[], []]);
  expect(() => made.require('v2-data-engine', 'false', 'a')).toThrow('(defaultSettings of the chart values)');
});

describe('a number to reach', () => {
  const limit = 'recurring-job-max-retention';

  test('is the largest that is asked for, where that is more than the default', () => {
    const { emitted, made } = settings();
    made.requireAtLeast(limit, 80, 'a');
    expect([made.entries(), emitted]).toEqual([[], []]);
    made.requireAtLeast(limit, 120, 'b');
    made.requireAtLeast(limit, 150, 'c');
    made.requireAtLeast(limit, 130, 'd');
    expect([made.entries(), emitted]).toEqual([[[limit, '150']], [limit]]);
    expect(() => made.require(limit, '50', 'settings')).toThrow('also to be at least 150 (c).');
  });

  test.each([
    ['before', true],
    ['after', false],
  ])('a value that is larger stays, given %s', (_, first) => {
    const { emitted, made } = settings();
    const value = () => made.require(limit, '150', 'settings');
    const minimum = () => made.requireAtLeast(limit, 120, 'job');
    for (const step of first ? [value, minimum] : [minimum, value]) step();
    expect([made.entries(), emitted]).toEqual([[[limit, '150']], [limit]]);
  });

  test.each([
    ['before', true, 'to be at least 80 (job keeps 80), but also "50" (settings of the installation)'],
    ['after', false, 'to be "50" (settings of the installation), but also to be at least 80 (job keeps 80)'],
  ])('a value that is smaller is an error with both, given %s', (_, first, text) => {
    const { made } = settings();
    const value = () => made.require(limit, '50', 'settings of the installation');
    const minimum = () => made.requireAtLeast(limit, 80, 'job keeps 80');
    const [one, other] = first ? [value, minimum] : [minimum, value];
    one();
    expect(other).toThrow(text);
  });
});

describe('words of a list', () => {
  const keys = 'csi-allowed-topology-keys';

  test('come together', () => {
    const { made } = settings();
    made.requireItems(keys, ['zone'], 'a');
    made.requireItems(keys, ['rack', 'zone'], 'b');
    expect(made.entries()).toEqual([[keys, 'rack,zone']]);
  });

  test('have to be among those of the values', () => {
    const { made } = settings({ [keys]: { value: 'zone, rack', reason: 'values' } });
    made.requireItems(keys, ['rack'], 'a');
    expect(made.entries()).toEqual([]);
    expect(() => made.requireItems(keys, ['room'], 'class "x" selects by it')).toThrow(
      'is to name "room" (class "x" selects by it), but also "zone, rack" (values)',
    );
  });
});

test.each([
  ['v2-data-engin', 'true', 'setting-known', 'Did you mean "v2-data-engine"?'],
  ['constructor', 'true', 'setting-known', 'Leave it out.'],
  ['v2-data-engine', 'maybe', 'setting-value-type', 'Write true or false.'],
])('%s: %s is %s', (name, value, code, hint) => {
  const { made } = settings();
  try {
    made.require(name, value, 'a');
  } catch (error) {
    expect(error).toMatchObject({ diagnostics: [{ code, hint, construct: 'storage/longhorn' }] });
  }
  expect.assertions(1);
});
