import { checkSchema } from '../../src/manifest/schema-check';

const undecided = (apiVersion: string, kind: string, fields: object, name = 'web') => {
  const result = checkSchema({ apiVersion, kind, metadata: { name }, ...fields } as never, { release: '1.12.1' });
  if (!result.checked) throw new Error(result.reason);
  expect(result.diagnostics).toEqual([]);
  return (result.undecided ?? []).map(({ path, unknown }) => [unknown, path]);
};
const webhook = (fields: object) => ({
  name: 'a.example.org',
  sideEffects: 'None',
  admissionReviewVersions: ['v1'],
  clientConfig: { url: 'https://a' },
  ...fields,
});
const webhooks = (...list: object[]) =>
  undecided('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', { webhooks: list });
const cel = [{ cel: { expression: 'true' } }];
const requests = (request: object) => ({ spec: { devices: { requests: [{ name: 'a', ...request }] } } });
const flow = (kind: string, name: string, spec: object) =>
  undecided('flowcontrol.apiserver.k8s.io/v1', kind, { spec }, name);

describe('what is not checked of rare kinds', () => {
  it('are conditions of webhooks', () => {
    const conditions = [{ name: 'a', expression: 'true' }];
    expect(webhooks(webhook({}))).toEqual([]);
    expect(webhooks(webhook({}), webhook({ name: 'b.example.org', matchConditions: conditions }))).toEqual([
      ['cel-rules', '/webhooks/1/matchConditions'],
    ]);
  });

  it('are expressions that choose devices, and whether somebody may administer them', () => {
    const group = 'resource.k8s.io/v1';
    const exactly = { deviceClassName: 'a', selectors: cel, adminAccess: true };
    const choice = { name: 'b', deviceClassName: 'a', selectors: cel };
    const path = '/devices/requests/0';
    expect(undecided(group, 'DeviceClass', { spec: {} })).toEqual([]);
    expect(undecided(group, 'DeviceClass', { spec: { selectors: cel } })).toEqual([['cel-rules', '/spec/selectors']]);
    expect(undecided(group, 'ResourceClaim', requests({ exactly: { deviceClassName: 'a' } }))).toEqual([]);
    expect(undecided(group, 'ResourceClaim', requests({ exactly }))).toEqual([
      ['cel-rules', `/spec${path}/exactly/selectors`],
      ['existing-objects', `/spec${path}/exactly/adminAccess`],
    ]);
    expect(undecided(group, 'ResourceClaimTemplate', { spec: requests({ firstAvailable: [choice] }) })).toEqual([
      ['cel-rules', `/spec/spec${path}/firstAvailable/0/selectors`],
    ]);
  });

  it('are signatures of certificate requests', () => {
    const request = Buffer.from('-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n');
    const spec = { request: request.toString('base64'), signerName: 'example.org/a', usages: ['any'] };
    expect(undecided('certificates.k8s.io/v1', 'CertificateSigningRequest', { spec })).toEqual([
      ['signatures', '/spec/request'],
    ]);
  });

  it('is the priority of a pod that says it as a number', () => {
    const pod = (spec: object) =>
      undecided('v1', 'Pod', { spec: { containers: [{ name: 'a', image: 'a' }], ...spec } });
    expect(pod({ priorityClassName: 'high' })).toEqual([]);
    expect(pod({ priority: 5 })).toEqual([['existing-objects', '/spec/priority']]);
  });

  it('are pods that are bound', () => {
    expect(undecided('v1', 'Binding', { target: { name: 'node-1' } })).toEqual([
      ['existing-objects', '/metadata/name'],
    ]);
  });

  it('are the flows of Kubernetes itself', () => {
    const level = { type: 'Limited', limited: { limitResponse: { type: 'Reject' } } };
    const schema = { priorityLevelConfiguration: { name: 'catch-all' } };
    expect(flow('PriorityLevelConfiguration', 'web', level)).toEqual([]);
    expect(flow('PriorityLevelConfiguration', 'catch-all', level)).toEqual([['existing-objects', '/spec']]);
    expect(flow('PriorityLevelConfiguration', 'exempt', { type: 'Exempt' })).toEqual([]);
    expect(flow('FlowSchema', 'exempt', schema)).toEqual([['existing-objects', '/spec']]);
  });
});
