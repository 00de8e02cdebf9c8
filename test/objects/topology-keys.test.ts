import { releaseFor } from '../../src/longhorn/release';
import type { TopologyInput } from '../../src/objects/storage-class';
import { topologyKeyProblems, topologyKeys } from '../../src/objects/topology-keys';

const zone = 'topology.kubernetes.io/zone';

test('keys of all entries, each once', () => {
  const topologies: TopologyInput[] = [{ labels: { [zone]: ['a'] } }, { labels: { rack: ['1'], [zone]: ['b'] } }];
  expect(topologyKeys(topologies)).toEqual(['rack', zone]);
});

test.each([
  ['1.10.2', [zone], [zone]],
  ['1.11.0', [zone, 'kubernetes.io/hostname', 'longhorn-rack'], []],
  ['1.11.0', [zone, 'rack'], ['rack']],
  ['1.11.1', [zone, 'rack'], []],
  ['1.12.1', ['rack'], []],
])('%s looks at %j but for %j', (version, keys, unread) => {
  const problems = topologyKeyProblems(keys, releaseFor(version));
  expect(problems.map(({ message }) => message)).toEqual(
    unread.length === 0
      ? []
      : [expect.stringContaining(`node labels ${unread.join(', ')} of allowedTopologies: the setting`)],
  );
});

test('the message says since when, and the hint what else there is', () => {
  expect(topologyKeyProblems(['rack'], releaseFor('1.10.0'))).toEqual([
    {
      code: 'class-topology-unsupported',
      severity: 'error',
      message:
        'Longhorn 1.10.0 does not look at the node labels rack of allowedTopologies: the setting csi-allowed-topology-keys came with 1.11.1.',
      hint: 'Leave allowedTopologies out and choose nodes by their tags in Longhorn, or install Longhorn 1.11.1 or later.',
      path: '/allowedTopologies',
    },
  ]);
});
