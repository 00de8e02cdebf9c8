import type { ChartTable } from '../../src/chart/chart-value';
import { ignoredValueWarnings } from '../../src/chart/ignored-values';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import { reader } from './reader';

const paths = (values: ChartTable, version: string): (string | undefined)[] =>
  ignoredValueWarnings(reader(values, version), releaseFor(version)).map(({ path }) => path);

test.each(supportedReleases())('says nothing of the defaults of %s', (version) => {
  expect(paths({}, version)).toEqual([]);
});

test.each<[string, ChartTable, string[]]>([
  // What Longhorn asks of those who use Argo CD or Flux.
  ['1.12.1', { preUpgradeChecker: { jobEnabled: false } }, []],
  ['1.12.1', { longhornUI: { podDisruptionBudget: { enabled: true } } }, ['/longhornUI/podDisruptionBudget/enabled']],
  ['1.11.2', { image: { longhorn: { ui: { registry: 'r' } } } }, ['/image/longhorn/ui/registry']],
  ['1.11.2', { image: { longhorn: { ui: { registry: 'r' } } }, global: { imageRegistry: null } }, []],
  ['1.11.2', { privateRegistry: { registryUrl: 'r' } }, ['/privateRegistry/registryUrl']],
  ['1.11.2', { privateRegistry: { registryUrl: 'r', createSecret: true } }, []],
  ['1.11.3', { privateRegistry: { registryUrl: 'r' } }, []],
  ['1.12.1', { privateRegistry: { registryUrl: 'r' }, global: { imageRegistry: 'r' } }, []],
  ['1.11.3', { image: { longhorn: { ui: { registry: 'r' } } } }, ['/image/longhorn/ui/registry']],
  ['1.12.1', { image: { csi: { resizer: { registry: 'r' } } } }, ['/image/csi/resizer/registry']],
  ['1.11.3', { image: { openshift: { oauthProxy: { registry: 'r' } } } }, ['/image/openshift/oauthProxy/registry']],
  ['1.12.0', { image: { openshift: { oauthProxy: { registry: 'r' } } } }, []],
  ['1.11.0', { defaultSettings: { nodeDiskHealthMonitoring: true } }, ['/defaultSettings/nodeDiskHealthMonitoring']],
  ['1.11.1', { defaultSettings: { nodeDiskHealthMonitoring: true } }, []],
  ['1.11.3', { defaultSettings: { defaultUblkQueueDepth: 1 } }, ['/defaultSettings/defaultUblkQueueDepth']],
  ['1.11.3', { defaultSettings: { defaultUblkQueueDepth: 1, replicaRebuildingBandwidthLimit: 0 } }, []],
  ['1.12.0', { defaultSettings: { defaultUblkQueueDepth: 1 } }, []],
  ['1.12.1', { persistence: { dataEngine: 'v2' } }, []],
  [
    '1.12.1',
    { persistence: { dataEngine: 'v2', disableRevisionCounter: false } },
    ['/persistence/dataEngine', '/persistence/disableRevisionCounter'],
  ],
  ['1.10.0', { persistence: { disableRevisionCounter: false } }, ['/persistence/disableRevisionCounter']],
  ['1.12.1', { persistence: { disableRevisionCounter: 'false' } }, []],
  ['1.12.1', { longhornManager: { log: { format: 'JSON' } } }, ['/longhornManager/log/format']],
  ['1.12.1', { longhornDriver: { log: { format: 'json' } } }, []],
  ['1.12.1', { csi: { attacherReplicaCount: 0, resizerReplicaCount: 1 } }, ['/csi/attacherReplicaCount']],
])('%s with %j', (version, values, ignored) => {
  expect(paths(values, version)).toEqual(ignored);
});
