import { Duration } from 'cdk8s';
import { DataLocality } from '../../src/constructs/data-locality';
import { ReplicaAutoBalance } from '../../src/constructs/longhorn-settings';
import { Replication, Spread } from '../../src/constructs/replication';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';

test('copies on different nodes unless said otherwise', () => {
  const replication = new Replication({ copies: 3 });
  expect([replication.copies, replication.across, replication.hard]).toEqual([3, Spread.NODES, true]);
  expect(replication._parameters()).toEqual({
    numberOfReplicas: '3',
    replicaSoftAntiAffinity: 'disabled',
    replicaZoneSoftAntiAffinity: 'enabled',
  });
});

test('everything said, as text for a class and as numbers for a volume', () => {
  const replication = new Replication({
    copies: 2,
    across: Spread.ZONES,
    hard: false,
    dataLocality: DataLocality.BEST_EFFORT,
    autoBalance: ReplicaAutoBalance.LEAST_EFFORT,
    staleTimeout: Duration.hours(2),
  });
  expect(replication._parameters()).toEqual({
    numberOfReplicas: '2',
    replicaSoftAntiAffinity: 'disabled',
    replicaZoneSoftAntiAffinity: 'enabled',
    dataLocality: 'best-effort',
    replicaAutoBalance: 'least-effort',
    staleReplicaTimeout: '120',
  });
  expect(replication._volumeFields()).toMatchObject({ numberOfReplicas: 2, staleReplicaTimeout: 120 });
});

test('contradictions are refused with the reason', () => {
  const contradiction = () => new Replication({ copies: 3, dataLocality: DataLocality.STRICT_LOCAL });
  expect(contradiction).toThrow(DiagnosticsError);
  expect(contradiction).toThrow('keeps the only copy on the node that uses the volume, and 3 copies are asked for');
  expect(() => new Replication({ copies: 3, staleTimeout: Duration.seconds(90) })).toThrow('1.5 minutes');
});
