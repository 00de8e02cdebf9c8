import { parseGoBool } from '../longhorn/go-number';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { at, type Rule } from './rule';

export const settingEngineStopped: Rule = {
  id: 'setting-engine-stopped',
  summary: 'Detach all volumes of a data engine before it is turned off.',
  why: "Longhorn's webhook refuses to turn off a data engine that runs for some volume.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go AreAllEngineInstancesStopped; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v1-data-engine, namespace: longhorn-system }
value: "false"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: InstanceManager
metadata:
  name: instance-manager-a
  namespace: longhorn-system
  labels: { longhorn.io/data-engine: v1, longhorn.io/instance-manager-type: aio }
spec: { dataEngine: v1, nodeID: node-a, type: aio }
status: { instanceEngines: { data-e-0: { spec: { name: data-e-0 } } } }
`,
        findings: [
          { path: '/value', message: 'The data engine v1 runs in instance-manager-a, so it cannot be turned off.' },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v1-data-engine, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check({ object }, { resources }) {
    const [, engine] = /^(v[12])-data-engine$/.exec(textOf(object.metadata?.name)) ?? [];
    if (engine === undefined || parseGoBool(textOf(object['value'])) !== false) return;
    const path = at('value');
    const managers = resources.ofType('longhorn.io/InstanceManager');
    const running = managers.find((manager) => runs(manager, engine));
    if (running !== undefined) {
      const message = `The data engine ${engine} runs in ${running.object.metadata?.name}, so it cannot be turned off.`;
      yield { path, message, hint: 'Detach its volumes first.' };
    } else if (engine === 'v1' && managers.length === 0 && !resources.isComplete) {
      yield { path, unknown: 'object-status', message: 'Whether all volumes of the data engine v1 are detached.' };
    }
  },
};

function runs({ object }: Resource, engine: string): boolean {
  const labels = mapOf(object.metadata?.labels);
  const { instanceEngineFrontends, instanceEngines } = mapOf(object['status']);
  const isMeant =
    labels['longhorn.io/data-engine'] === engine &&
    ['aio', 'engine'].includes(textOf(labels['longhorn.io/instance-manager-type']));
  return isMeant && [instanceEngines, instanceEngineFrontends].some((list) => Object.keys(mapOf(list)).length > 0);
}
