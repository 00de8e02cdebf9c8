import { check } from '../../src/check/check';

const address = `apiVersion: v1
kind: Service
metadata: { name: nas, namespace: apps }
spec: { type: ExternalName, externalName: 192.168.10.20, ports: [{ port: 443 }] }
---
`;
const ingress = (name: string, namespace: string) => `${address}apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: a, namespace: ${namespace} }
spec: { defaultBackend: { service: { name: ${name}, port: { number: 443 } } } }
`;
const route = (kind: string, service: string) => `${address}apiVersion: traefik.io/v1alpha1
kind: ${kind}
metadata: { name: a, namespace: other }
spec: { routes: [{ match: HostSNI(\`*\`), services: [{ ${service}, port: 443 }] }] }
`;
const codes = (text: string) => check([{ path: 'a.yaml', text }]).findings.map(({ code }) => code);

it.each([
  ['an Ingress', ingress('nas', 'apps')],
  ['an Ingress that gets its namespace later', ingress('nas', '""')],
  ['a route of Traefik', route('IngressRoute', 'name: nas, namespace: apps')],
  ['a route of Traefik for TCP', route('IngressRouteTCP', 'name: nas, namespace: apps')],
])('an address may be what %s leads to', (_, text) => expect(codes(text)).not.toContain('external-name-resolvable'));

it.each([
  ['nothing', address],
  ['an Ingress to another Service', ingress('other', 'apps')],
  ['an Ingress of another namespace', ingress('nas', 'other')],
  ['a route of another namespace', route('IngressRoute', 'name: nas')],
])('an address is no alias with %s', (_, text) => expect(codes(text)).toContain('external-name-resolvable'));

it('leads nowhere where no name can be asked for', () => {
  expect(codes(ingress('nas', 'apps').replace('192.168.10.20', `${'a'.repeat(64)}.example.com`))).toContain(
    'external-name-resolvable',
  );
});
