import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import { replicationFields, replicationProblems, type ReplicationInput } from '../../src/objects/replication';

const input: ReplicationInput = { copies: 3, across: 'nodes', hard: true };

test.each([
  ['zones', true, { replicaSoftAntiAffinity: 'disabled', replicaZoneSoftAntiAffinity: 'disabled' }],
  ['zones', false, { replicaSoftAntiAffinity: 'disabled', replicaZoneSoftAntiAffinity: 'enabled' }],
  ['nodes', true, { replicaSoftAntiAffinity: 'disabled', replicaZoneSoftAntiAffinity: 'enabled' }],
  [
    'nodes',
    false,
    {
      replicaSoftAntiAffinity: 'enabled',
      replicaZoneSoftAntiAffinity: 'enabled',
      replicaDiskSoftAntiAffinity: 'disabled',
    },
  ],
  [
    'disks',
    true,
    {
      replicaSoftAntiAffinity: 'enabled',
      replicaZoneSoftAntiAffinity: 'enabled',
      replicaDiskSoftAntiAffinity: 'disabled',
    },
  ],
  [
    'disks',
    false,
    {
      replicaSoftAntiAffinity: 'enabled',
      replicaZoneSoftAntiAffinity: 'enabled',
      replicaDiskSoftAntiAffinity: 'enabled',
    },
  ],
])('across %s, hard %p', (across, hard, fields) => {
  expect(replicationFields({ ...input, across, hard })).toEqual({ numberOfReplicas: 3, ...fields });
});

test('what else is asked for is said, what is not is left to the settings', () => {
  const fields = replicationFields({
    ...input,
    dataLocality: 'best-effort',
    autoBalance: 'least-effort',
    staleMinutes: 30,
  });
  expect(fields).toMatchObject({
    dataLocality: 'best-effort',
    replicaAutoBalance: 'least-effort',
    staleReplicaTimeout: 30,
  });
});

test('every release reads all of it from a StorageClass, so that no setting has to follow', () => {
  const full = { ...input, across: 'disks', dataLocality: 'disabled', autoBalance: 'disabled', staleMinutes: 1 };
  for (const version of supportedReleases()) {
    const known = releaseFor(version).storageClassParameters;
    for (const name of Object.keys(replicationFields(full))) expect(known).toHaveProperty([name]);
  }
});

test.each([
  [{ copies: 0 }, 'replication-copies-invalid'],
  [{ copies: 21 }, 'replication-copies-invalid'],
  [{ copies: 2.5 }, 'replication-copies-invalid'],
  [{ dataLocality: 'strict-local' }, 'replication-strict-local-copies'],
  [{ staleMinutes: 0 }, 'replication-stale-timeout-invalid'],
  [{ staleMinutes: 0.5 }, 'replication-stale-timeout-invalid'],
])('refuses %p', (change, code) => {
  expect(replicationProblems({ ...input, ...change }).map((problem) => problem.code)).toEqual([code]);
});

test.each([[{}], [{ copies: 20 }], [{ copies: 1, dataLocality: 'strict-local' }], [{ staleMinutes: 1 }]])(
  'takes %p',
  (change) => {
    expect(replicationProblems({ ...input, ...change })).toEqual([]);
  },
);
