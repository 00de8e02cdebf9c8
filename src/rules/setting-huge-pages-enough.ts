import { parseQuantity } from '../kubernetes/quantity';
import { parseGoBool, parseGoInt } from '../longhorn/go-number';
import { isSet, mapOf, textOf } from '../manifest/json-view';
import { isNodeDown } from '../view/node-status';
import { at, type Finding, type Rule } from './rule';

export const settingHugePagesEnough: Rule = {
  id: 'setting-huge-pages-enough',
  summary: 'Reserve huge pages on every node before the data engine v2 is turned on.',
  why: "Longhorn's webhook refuses to turn it on while a node has fewer huge pages than the engine asks for.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go ValidateV2DataEngineEnabled; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: Node
metadata: { name: node-a, namespace: longhorn-system }
spec: { name: node-a, allowScheduling: true }
---
apiVersion: v1
kind: Node
metadata: { name: node-a }
status: { capacity: { cpu: "4", hugepages-2Mi: 1Gi } }
`,
        findings: [
          {
            path: '/value',
            message: 'Node "node-a" has 1Gi of huge pages of 2 MiB, and the engine asks for 2048 MiB.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: v2-data-engine, namespace: longhorn-system }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: data-engine-hugepage-enabled, namespace: longhorn-system }
value: '{"v2":"false"}'
`,
    ],
  },
  *check({ object }, { longhorn: { settings }, resources }) {
    if (object.metadata?.name !== 'v2-data-engine' || parseGoBool(textOf(object['value'])) !== true) return;
    if (parseGoBool(settings.valueFor('data-engine-hugepage-enabled', 'v2')) === false) return;
    const wanted = parseGoInt(settings.valueFor('data-engine-memory-size', 'v2').trim());
    const nodes = resources.ofType('longhorn.io/Node').filter((node) => !isNodeDown(node));
    const kubeNodes = nodes.map(({ object: node }) => resources.find('/Node', textOf(node.metadata?.name)));
    const capacities = kubeNodes.map((node) => mapOf(mapOf(node?.object['status'])['capacity']));
    const isUnknown = nodes.length === 0 || capacities.some((capacity) => Object.keys(capacity).length === 0);
    if (wanted === undefined || (isUnknown && !resources.isComplete)) {
      yield { path: at('value'), unknown: 'cluster-nodes', message: 'Whether every node has enough huge pages.' };
      return;
    }
    for (const [index, node] of kubeNodes.entries()) {
      // Without a capacity the object is no copy of a live one.
      if (node === undefined || Object.keys(capacities[index]!).length === 0) continue;
      if (mapOf(node.object.metadata?.labels)['node.longhorn.io/disable-v2-data-engine'] === 'true') continue;
      const pages = capacities[index]!['hugepages-2Mi'];
      if (isSet(pages) && (parseQuantity(String(pages)) ?? 0n) >= wanted << 20n) continue;
      yield problem(textOf(node.object.metadata?.name), isSet(pages) ? String(pages) : 'none', wanted);
    }
  },
};

function problem(node: string, pages: string, wanted: bigint): Finding {
  return {
    path: at('value'),
    message: `Node "${node}" has ${pages} of huge pages of 2 MiB, and the engine asks for ${wanted} MiB.`,
    hint: 'Reserve them on the node, label it node.longhorn.io/disable-v2-data-engine=true, or lower data-engine-memory-size.',
  };
}
