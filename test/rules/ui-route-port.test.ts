import { check } from '../../src/check/check';

const messagesFor = (port: string) => {
  const text = `apiVersion: traefik.io/v1alpha1
kind: IngressRoute
metadata: { name: longhorn, namespace: longhorn-system }
spec:
  entryPoints: [internal]
  routes: [{ kind: Rule, match: Path(ui), services: [{ name: longhorn-frontend, port: ${port} }] }]
`;
  return check([{ path: 'a.yaml', text }], { rules: ['ui-route-port'] }).findings.map(({ message }) => message);
};

// Traefik takes a number or a text for a port, and a text may be a number. Source: its CustomResourceDefinition.
it.each(['80', '"80"', 'http'])('knows the port %s', (port) => expect(messagesFor(port)).toEqual([]));

it.each(['8000', '"8000"', '"web"'])('knows no port %s', (port) =>
  expect(messagesFor(port)).toEqual([`Service "longhorn-frontend" has no port ${port}.`]),
);
