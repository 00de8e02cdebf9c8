import { mapOf, textOf } from '../manifest/json-view';
import { deadAlias } from '../objects/external-name';
import { isRouted } from '../view/routed-service';
import { at, type Rule } from './rule';

const hints = {
  address: 'Write a Service without selector, and an EndpointSlice with the address.',
  long: 'Check the name.',
  self: 'Write the name that the alias stands for.',
};

export const externalNameResolvable: Rule = {
  id: 'external-name-resolvable',
  summary: 'Give an ExternalName that DNS can resolve.',
  why: 'The name becomes an alias in the DNS of the cluster. An address, a label above 63 characters or the alias itself is taken all the same, and then no client gets an answer. Only ingress-nginx and Traefik connect to an address that stands there.',
  consequence: 'ignored',
  types: ['/Service'],
  about: ['/spec/externalName'],
  evidence:
    'kubernetes v1.36.3 core/v1 ServiceSpec.externalName; RFC 1035 2.3.4 and 3.6.2; ingress-nginx internal/ingress/controller/endpointslices.go, traefik pkg/provider/kubernetes/crd/kubernetes_http.go loadServers',
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
      `
apiVersion: v1
kind: Service
metadata: { name: nas, namespace: longhorn-system }
spec: { type: ExternalName, externalName: 192.168.10.20, ports: [{ port: 443 }] }
---
apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: { name: nas, namespace: longhorn-system }
spec: { routes: [{ kind: Rule, match: Host(\`nas.example.com\`), services: [{ name: nas, port: 443 }] }] }
`,
    ],
  },
  *check(resource, { resources }) {
    const { object } = resource;
    const { externalName, type } = mapOf(object['spec']);
    const target = textOf(externalName);
    if (type !== 'ExternalName' || target === '') return;
    const dead = deadAlias(target, textOf(object.metadata?.name), object.metadata?.namespace);
    if (dead === undefined) return;
    // Their controllers take the text for the host, and ask DNS only for what is no address.
    if (dead.kind === 'address' && isRouted(resource, resources)) return;
    yield {
      path: at('spec', 'externalName'),
      message: `The ExternalName ${JSON.stringify(target)} ${dead.text}.`,
      hint: hints[dead.kind],
    };
  },
};
