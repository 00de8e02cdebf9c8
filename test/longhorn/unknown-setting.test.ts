import { newestRelease, releaseFor } from '../../src/longhorn/release';
import { settingSuccessors } from '../../src/longhorn/setting-successors';
import { unknownSetting } from '../../src/longhorn/unknown-setting';

const about = (name: string, release = newestRelease()) => unknownSetting(name, releaseFor(release));

test('says nothing of a setting that is there', () => expect(about('auto-salvage')).toBeUndefined());

test.each([
  ['defaultReplicaCount', 'Did you mean "default-replica-count"?'],
  ['default_replica_count', 'Did you mean "default-replica-count"?'],
  ['toString', 'Remove it.'],
  ['', 'Name it after the setting that it decides.'],
])('%j is unknown: %s', (name, hint) => expect(about(name)).toMatchObject({ hint, isReplaced: false }));

test('knows in which releases a setting is', () => {
  expect(about('snapshot-count-warning-threshold', '1.11.0')).toMatchObject({
    message: 'Longhorn 1.11.0 has no setting "snapshot-count-warning-threshold".',
    hint: 'Remove it, or install Longhorn 1.12.0 or later.',
  });
});

test('a successor counts where the release has it', () => {
  const name = 'storage-network-for-rwx-volume-enabled';
  expect(about(name, '1.10.0')).toBeUndefined();
  expect(about(name)).toMatchObject({
    message: `Longhorn ${newestRelease()} has setting "endpoint-network-for-rwx-volume" instead of the setting "${name}".`,
    isReplaced: true,
  });
});

test.each(Object.entries(settingSuccessors))(
  '%s has gone, and what follows it is there',
  (name, { instead, setting }) => {
    const { settings } = releaseFor(newestRelease());
    expect(Object.keys(settings)).not.toContain(name);
    expect(setting === undefined ? instead : Object.hasOwn(settings, setting)).toBeTruthy();
  },
);
