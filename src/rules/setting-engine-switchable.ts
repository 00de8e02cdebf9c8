import { shownName } from '../kubernetes/kubernetes-object';
import { parseQuantity } from '../kubernetes/quantity';
import { parseGoBool, parseGoInt } from '../longhorn/go-number';
import { isSet, mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import { isNodeDown } from '../view/node-status';
import { at, type Finding, type Rule, type RuleContext, type Undecided } from './rule';
import { disableV2Label } from '../longhorn/node-keys';

export const settingEngineSwitchable: Rule = {
  id: 'setting-engine-switchable',
  summary: 'Turn a data engine on where every node has the huge pages for it, and off where it runs for no volume.',
  why: "Longhorn's webhook looks at the nodes and instance managers, and refuses the change otherwise.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence:
    'longhorn-manager v1.12.1 datastore/longhorn.go ValidateV1DataEngineEnabled, ValidateV2DataEngineEnabled; recorded answers of its webhook',
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
            hint: 'Reserve them on the node, label it node.longhorn.io/disable-v2-data-engine=true, or lower data-engine-memory-size.',
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
  check({ object }, context) {
    const [, engine] = /^(v[12])-data-engine$/.exec(textOf(object.metadata?.name)) ?? [];
    const isOn = parseGoBool(textOf(object['value']));
    if (engine !== undefined && isOn === false) return switchOff(engine, context);
    return engine === 'v2' && isOn === true ? switchOn(context) : [];
  },
};

function* switchOff(engine: string, { resources }: RuleContext): Generator<Finding | Undecided> {
  const path = at('value');
  const managers = resources.ofType('longhorn.io/InstanceManager');
  const running = managers.find((manager) => runs(manager, engine));
  if (running !== undefined) {
    const message = `The data engine ${engine} runs in ${shownName(running.object)}, so it cannot be turned off.`;
    yield { path, message, hint: 'Detach its volumes first.' };
  } else if (engine === 'v1' && managers.length === 0 && !resources.isComplete) {
    yield { path, unknown: 'object-status', message: 'Whether all volumes of the data engine v1 are detached.' };
  }
}

function runs({ object }: Resource, engine: string): boolean {
  const labels = mapOf(object.metadata?.labels);
  const { instanceEngineFrontends, instanceEngines } = mapOf(object['status']);
  const isMeant =
    labels['longhorn.io/data-engine'] === engine &&
    ['aio', 'engine'].includes(textOf(labels['longhorn.io/instance-manager-type']));
  return isMeant && [instanceEngines, instanceEngineFrontends].some((list) => Object.keys(mapOf(list)).length > 0);
}

function* switchOn({ longhorn: { settings }, resources }: RuleContext): Generator<Finding | Undecided> {
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
    if (node === undefined || Object.keys(capacities[index]!).length === 0 || isLeftOut(node)) continue;
    const pages = capacities[index]!['hugepages-2Mi'];
    if (isSet(pages) && (parseQuantity(String(pages)) ?? 0n) >= wanted << 20n) continue;
    yield problem(textOf(node.object.metadata?.name), isSet(pages) ? String(pages) : 'none', wanted);
  }
}

function isLeftOut({ object }: Resource): boolean {
  return mapOf(object.metadata?.labels)[disableV2Label] === 'true';
}

function problem(node: string, pages: string, wanted: bigint): Finding {
  return {
    path: at('value'),
    message: `Node "${node}" has ${pages} of huge pages of 2 MiB, and the engine asks for ${wanted} MiB.`,
    hint: 'Reserve them on the node, label it node.longhorn.io/disable-v2-data-engine=true, or lower data-engine-memory-size.',
  };
}
