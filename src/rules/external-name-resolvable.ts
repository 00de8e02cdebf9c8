import { ipVersion } from '../kubernetes/addresses';
import { mapOf, textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

export const externalNameResolvable: Rule = {
  id: 'external-name-resolvable',
  summary: 'Give an ExternalName that DNS can resolve.',
  why: 'The name becomes an alias in the DNS of the cluster. An address, a label above 63 characters or the alias itself is taken all the same, and then no client gets an answer.',
  consequence: 'ignored',
  types: ['/Service'],
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
            message: 'The ExternalName "192.168.10.20" is an address, and DNS takes it for a name.',
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
            message: 'The ExternalName "nas.longhorn-system.svc.cluster.local" is the name of this Service itself.',
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
    const found = problem(target, textOf(object.metadata?.name), textOf(object.metadata?.namespace));
    if (found === undefined) return;
    const [text, hint] = found;
    yield { path: at('spec', 'externalName'), message: `The ExternalName ${JSON.stringify(target)} ${text}.`, hint };
  },
};

function problem(target: string, name: string, namespace: string): [text: string, hint: string] | undefined {
  if (ipVersion(target) !== undefined)
    return [
      'is an address, and DNS takes it for a name',
      'Write a Service without selector, and an EndpointSlice with the address.',
    ];
  const host = target.replace(/\.$/, '').toLowerCase();
  if (namespace !== '' && [`${name}.${namespace}.svc`, `${name}.${namespace}.svc.cluster.local`].includes(host))
    return ['is the name of this Service itself', 'Write the name that it stands for.'];
  const long = host.split('.').find((label) => label.length > 63);
  return long === undefined
    ? undefined
    : [`has a part of ${long.length} characters, and DNS has none above 63`, 'Check the name.'];
}
