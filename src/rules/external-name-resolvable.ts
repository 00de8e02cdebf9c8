import { mapOf, textOf } from '../manifest/json-view';
import { deadAlias } from '../objects/external-name';
import { at, type Rule } from './rule';

const hints = {
  address: 'Write a Service without selector, and an EndpointSlice with the address.',
  long: 'Check the name.',
  self: 'Write the name that the alias stands for.',
};

export const externalNameResolvable: Rule = {
  id: 'external-name-resolvable',
  summary: 'Give an ExternalName that DNS can resolve.',
  why: 'The name becomes an alias in the DNS of the cluster. An address, a label above 63 characters or the alias itself is taken all the same, and then no client gets an answer.',
  consequence: 'ignored',
  types: ['/Service'],
  about: ['/spec/externalName'],
  evidence: 'kubernetes v1.36.3 core/v1 ServiceSpec.externalName; RFC 1035 2.3.4 and 3.6.2',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: nas, namespace: longhorn-system }
spec: { type: ExternalName, externalName: 192.168.10.20 }
`,
        findings: [
          {
            path: '/spec/externalName',
            message:
              'The ExternalName "192.168.10.20" is an IP address, which DNS cannot give as the answer for an alias.',
            hint: 'Write a Service without selector, and an EndpointSlice with the address.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: nas, namespace: longhorn-system }
spec: { type: ExternalName, externalName: nas.longhorn-system.svc.cluster.local }
`,
        findings: [
          {
            path: '/spec/externalName',
            message: 'The ExternalName "nas.longhorn-system.svc.cluster.local" is the name of the alias itself.',
            hint: 'Write the name that the alias stands for.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Service
metadata: { name: nas, namespace: longhorn-system }
spec: { type: ExternalName, externalName: nas.example.com }
`,
    ],
  },
  *check({ object }) {
    const { externalName, type } = mapOf(object['spec']);
    const target = textOf(externalName);
    if (type !== 'ExternalName' || target === '') return;
    const dead = deadAlias(target, textOf(object.metadata?.name), object.metadata?.namespace);
    if (dead === undefined) return;
    yield {
      path: at('spec', 'externalName'),
      message: `The ExternalName ${JSON.stringify(target)} ${dead.text}.`,
      hint: hints[dead.kind],
    };
  },
};
