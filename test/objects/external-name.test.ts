import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { externalName, externalNameProblems, type ExternalNameInput } from '../../src/objects/external-name';
import { describeWithShared } from '../shared';
import { expectSchema } from './schema';
import type { Mapping } from './verdict-cases';

const input: ExternalNameInput = { name: 'nas', namespace: 'apps', target: 'nas.example.com', ports: [] };

test('an alias', () => {
  expect(externalName(input)).toEqual({
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'nas', namespace: 'apps' },
    spec: { type: 'ExternalName', externalName: 'nas.example.com' },
  });
  expect(externalNameProblems(input)).toEqual([]);
  expectSchema(externalName(input));
});

test('ports are for what reads them from the Service', () => {
  const object = externalName({ ...input, ports: [443] });
  expect(object['spec']).toMatchObject({ ports: [{ name: 'port-443', port: 443, protocol: 'TCP', targetPort: 443 }] });
  expectSchema(object);
});

test.each(['nas.example.com', 'nas', 's3.eu-west-1.amazonaws.com', '1.2.3.com', 'other.apps.svc'])(
  'takes %p',
  (target) => {
    expect(externalNameProblems({ ...input, target })).toEqual([]);
  },
);

test.each([
  ['10.9.8.7', 'external-name-is-address', 'Use ExternalAddress, a Service with the address as its endpoint.'],
  ['fd00::5', 'external-name-is-address', 'Use ExternalAddress, a Service with the address as its endpoint.'],
  ['[fd00::5]', 'external-name-is-address', 'Use ExternalAddress, a Service with the address as its endpoint.'],
  ['https://nas.example.com:443/x', 'external-name-is-url', 'Write "nas.example.com", and let clients add the rest.'],
  ['nas.example.com:443', 'external-name-has-port', 'Write "nas.example.com", and let clients add the rest.'],
  ['nas.example.com/x', 'external-name-has-port', 'Write "nas.example.com", and let clients add the rest.'],
  [
    'nas.example.com.',
    'external-name-trailing-dot',
    'Write "nas.example.com": the name counts as complete without it.',
  ],
  ['*.example.com', 'external-name-wildcard', 'Write one name.'],
  [
    'my_nas.example.com',
    'external-name-invalid',
    'Give the host a name without "_", or use ExternalAddress with its address.',
  ],
  ['NAS.example.com', 'external-name-invalid', 'Write "nas.example.com": DNS does not tell letter cases apart.'],
  ['', 'external-name-invalid', 'Write a DNS name such as nas.example.com.'],
  [`${'x'.repeat(64)}.com`, 'external-name-invalid', 'Check the name.'],
  ['nas.apps.svc.cluster.local', 'external-name-self', 'Write the name that the alias stands for.'],
])('refuses the target %p', (target, code, hint) => {
  expect(externalNameProblems({ ...input, target })).toMatchObject([{ code, hint, path: '/spec/externalName' }]);
});

test.each<[Partial<ExternalNameInput>, string]>([
  [{ name: '1nas' }, 'service-name-invalid'],
  [{ namespace: 'Apps' }, 'service-namespace-invalid'],
  [{ ports: [0] }, 'service-port-invalid'],
  [{ ports: [443, 443] }, 'service-port-invalid'],
])('refuses %p', (change, code) => {
  expect(externalNameProblems({ ...input, ...change }).map((problem) => problem.code)).toEqual([code]);
});

interface ServiceCase {
  readonly id: string;
  readonly object: Mapping;
  readonly verdict: { readonly accepted: boolean };
}

/** Taken by the API server, and useless or worse: what this file is for. */
const oursOnly = ['service-external-ipv4', 'service-external-label-64', 'service-name-digit'];

describeWithShared('against the API server', (shared) => {
  const file = join(shared, 'verdicts', 'volume-backup-core.json');
  const cases = (JSON.parse(readFileSync(file, 'utf8')) as ServiceCase[]).filter(({ object }) => {
    const { externalName: target, type, ...rest } = object?.['spec'] ?? {};
    return (
      object?.['kind'] === 'Service' &&
      type === 'ExternalName' &&
      typeof target === 'string' &&
      Object.keys(rest).length === 0
    );
  });

  test('there are aliases', () => {
    expect(cases.length).toBeGreaterThan(8);
  });

  test.each(cases)('$id', ({ id, object, verdict }) => {
    const { metadata, spec } = object;
    const problems = externalNameProblems({
      name: metadata.name,
      namespace: metadata.namespace,
      target: spec.externalName,
      ports: [],
    });
    const dotted = spec.externalName.endsWith('.');
    expect(problems.length === 0).toBe(verdict.accepted && !oursOnly.includes(id) && !dotted);
  });
});
