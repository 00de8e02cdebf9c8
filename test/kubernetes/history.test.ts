import { changedPart, changedPartOf, kubernetesMinor, lifetimeOfKind, minorName } from '../../src/kubernetes/history';
import history from '../../src/kubernetes/history.json';
import schemas from '../../src/kubernetes/schemas/definitions.json';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';

interface Definition {
  readonly properties?: Readonly<Record<string, object>>;
}
const known = schemas.definitions as Readonly<Record<string, Definition>>;

it.each([
  ['1.28', 28],
  ['v1.30', 30],
  ['v1.28.3', 28],
  ['v1.31.4+k3s1', 31],
  ['1.29.8-gke.1096000', 29],
])('%s is a version', (version, minor) => {
  expect(kubernetesMinor(version)).toBe(minor);
  expect(minorName(minor)).toBe(`1.${minor}`);
});

it.each([
  ['1.24', 'no facts about Kubernetes "1.24"', 'Use one from 1.25 to 1.36.'],
  ['2.0', 'no facts about Kubernetes "2.0"', 'Use one from 1.25 to 1.36.'],
  ['', 'no facts about Kubernetes ""', 'Use one from 1.25 to 1.36.'],
  ['latest', 'no facts about Kubernetes "latest"', 'Use one from 1.25 to 1.36.'],
  ['1.3', 'no facts about Kubernetes "1.3"', 'Use one from 1.25 to 1.36.'],
  ['1.37.2', 'no facts about Kubernetes "1.37.2"', 'Leave it out: the newest one known is 1.36'],
])('%j is none that is known', (version, message, hint) => {
  expect(() => kubernetesMinor(version)).toThrow(message);
  expect(() => kubernetesMinor(version)).toThrow(hint);
});

it('goes from what the oldest release installs on to the schemas', () => {
  const minima = supportedReleases().map((release) => kubernetesMinor(releaseFor(release).kubernetesMinimum));
  expect(history.oldest).toBe(Math.min(...minima));
  expect(minorName(history.newest)).toBe(/1\.\d+/.exec(schemas.kubernetes)![0]);
});

it('knows when kinds came and went', () => {
  expect(lifetimeOfKind('networking.k8s.io/v1 ServiceCIDR')).toEqual({ since: 33 });
  expect(lifetimeOfKind('autoscaling/v2beta2 HorizontalPodAutoscaler')).toEqual({ until: 25 });
  expect(lifetimeOfKind('apps/v1 Deployment')).toBeUndefined();
  expect(lifetimeOfKind('toString')).toBeUndefined();
  expect(changedPartOf('v1 ConfigMap')).toBeUndefined();
  expect(changedPartOf('constructor')).toBeUndefined();
});

it('has the kinds of the schemas as they are there', () => {
  const served = Object.keys(schemas.kinds);
  const gone = served.filter((kind) => lifetimeOfKind(kind)?.until !== undefined);
  expect(gone).toEqual([]);
  for (const [kind, root] of Object.entries(history.roots)) expect(schemas.kinds).toHaveProperty([kind], root);
});

it.each(Object.keys(history.definitions))('what it says of %s fits the schemas', (name) => {
  const { fields = {}, parts = {}, values = {} } = changedPart(name);
  const properties = Object.keys(known[name]?.properties ?? {});
  for (const [field, { since, until }] of Object.entries(fields)) {
    expect([field, properties.includes(field)]).toEqual([field, until === undefined]);
    expect([since, until].some((minor) => minor !== undefined)).toBe(true);
    expect(since ?? history.oldest + 1).toBeGreaterThan(history.oldest);
    expect(until ?? history.newest - 1).toBeLessThan(history.newest);
  }
  for (const [field, part] of Object.entries({ ...parts, ...values })) {
    expect(JSON.stringify(known[name]!.properties![field])).toContain(JSON.stringify(part));
    expect(changedPart(part)).toBeDefined();
  }
});
