import { checkSchema } from '../../src/manifest/schema-check';

const undecided = (apiVersion: string, kind: string, spec: object, name = 'web') => {
  const result = checkSchema({ apiVersion, kind, metadata: { name }, spec } as never, { release: '1.12.1' });
  return (result.checked ? (result.undecided ?? []) : []).map(({ path, unknown }) => [unknown, path]);
};
const service = (spec: object) => undecided('v1', 'Service', { ports: [{ port: 80 }], ...spec });

const definition = (group: string, rules: object) =>
  undecided(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    {
      group,
      scope: 'Namespaced',
      names: { plural: 'backups', singular: 'backup', kind: 'Backup', listKind: 'BackupList' },
      versions: [
        { name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: { type: 'object', ...rules } } },
      ],
    },
    `backups.${group}`,
  );
const rules = { 'x-kubernetes-validations': [{ rule: 'self.min <= self.max' }] };

describe('what a cluster may refuse by how it is set up', () => {
  it.each([
    ['address-families', '/spec/ipFamilyPolicy', { ipFamilyPolicy: 'RequireDualStack' }],
    ['address-families', '/spec/ipFamilies', { ipFamilyPolicy: 'PreferDualStack', ipFamilies: ['IPv4', 'IPv6'] }],
    ['address-families', '/spec/ipFamilies', { ipFamilies: ['IPv6'] }],
    ['service-addresses', '/spec/clusterIP', { clusterIP: '10.96.0.10' }],
  ])('is %s at %s', (unknown, path, spec) => {
    expect(service(spec)).toEqual([[unknown, path]]);
  });

  it.each([
    [{}],
    [{ ipFamilyPolicy: 'PreferDualStack' }],
    [{ ipFamilies: ['IPv4'] }],
    [{ clusterIP: 'None' }],
    [{ clusterIP: 'None', ipFamilyPolicy: 'RequireDualStack', ipFamilies: ['IPv4', 'IPv6'] }],
    [{ type: 'ExternalName', externalName: 'nas.example.com' }],
  ])('is nothing for %j', (spec) => {
    expect(service(spec)).toEqual([]);
  });

  it('is nothing where the object is refused anyway', () => {
    expect(service({ ipFamilies: ['IPv6'], sessionAffinity: 'sticky' })).toEqual([]);
  });

  it('are rules in CEL, once for each definition that is not of Longhorn itself', () => {
    const properties = { properties: { spec: { type: 'object', ...rules } } };
    const path = '/spec/versions/0/schema/openAPIV3Schema/properties/spec/x-kubernetes-validations';
    expect(definition('db.example.org', properties)).toEqual([['cel-rules', path]]);
    expect(definition('longhorn.io', properties)).toEqual([]);
    expect(definition('db.example.org', {})).toEqual([]);
  });

  it('are all rules of an admission policy', () => {
    const rule = { apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] };
    const spec = {
      validations: [{ expression: 'object.spec.replicas > 1' }],
      matchConstraints: { resourceRules: [rule] },
    };
    expect(undecided('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', spec)).toEqual([
      ['cel-rules', '/spec'],
    ]);
  });
});
