import type { JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { checkRareKind } from '../../../src/manifest/admission/rare-kinds';
import { checkSchema } from '../../../src/manifest/schema-check';
import { errors, object } from './samples';

const toBase64 = (text: string) => Buffer.from(text).toString('base64');
const pem = '-----BEGIN CERTIFICATE REQUEST-----\nMIIB\n-----END CERTIFICATE REQUEST-----\n';

const review = (kind: string, spec: JsonObject, metadata: JsonObject = {}) =>
  ({ apiVersion: 'authorization.k8s.io/v1', kind, metadata, spec }) as unknown as KubernetesObject;
const asked = { resourceAttributes: { namespace: 'apps', verb: 'list', resource: 'pods' } };
const selecting = (field: string, selector: JsonObject) =>
  review('SelfSubjectAccessReview', { resourceAttributes: { verb: 'list', [field]: selector } });
const selectorPath = (field: string) => `/spec/resourceAttributes/${field}/requirements/0`;
const request = (spec: JsonObject, name = 'a') =>
  object(
    'certificates.k8s.io/v1',
    'CertificateSigningRequest',
    { spec: { request: toBase64(pem), signerName: 'example.org/a', usages: ['client auth'], ...spec } },
    { name },
  );
const event = (fields: JsonObject, apiVersion = 'v1') => object(apiVersion, 'Event', fields, { namespace: 'apps' });
const about = { kind: 'Pod', name: 'a', namespace: 'apps' };
const now = {
  eventTime: '2026-01-05T10:00:00.000000Z',
  reason: 'A',
  action: 'B',
  reportingInstance: 'c',
};
const coreEvent = (fields: JsonObject) =>
  event({ involvedObject: about, ...now, reportingComponent: 'kubelet', ...fields });
const newEvent = (fields: JsonObject) =>
  event({ regarding: about, ...now, reportingController: 'kubelet', type: 'Normal', ...fields }, 'events.k8s.io/v1');
const csiNode = (...drivers: JsonObject[]) => object('storage.k8s.io/v1', 'CSINode', { spec: { drivers } });
const attachment = (source: JsonObject) =>
  object('storage.k8s.io/v1', 'VolumeAttachment', { spec: { attacher: 'a', nodeName: 'a', source } });
const inline = (spec: JsonObject) =>
  attachment({
    inlineVolumeSpec: { accessModes: ['ReadWriteOnce'], csi: { driver: 'a', volumeHandle: 'a' }, ...spec },
  });
const inlinePath = '/spec/source/inlineVolumeSpec';
const binding = (target: JsonObject) => object('v1', 'Binding', { target });
const cidrs = (...blocks: string[]) => object('networking.k8s.io/v1', 'ServiceCIDR', { spec: { cidrs: blocks } });
const address = (name: string, parentRef: JsonObject) =>
  object('networking.k8s.io/v1', 'IPAddress', { spec: { parentRef } }, { name });

describe('what the server checks of rare kinds', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['question without name', review('SubjectAccessReview', { user: 'a', ...asked }), []],
    [
      'question without metadata',
      { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview', spec: { token: 'a' } } as never,
      [],
    ],
    [
      'question with a name',
      review('SubjectAccessReview', { user: 'a', ...asked }, { name: 'a', labels: {} }),
      ['schema-conflict /metadata/name'],
    ],
    ['question about nobody', review('SubjectAccessReview', asked), ['schema-required /spec/user']],
    ['question about nothing', review('SelfSubjectAccessReview', {}), ['schema-required /spec/resourceAttributes']],
    [
      'question about two things',
      review('SelfSubjectAccessReview', { ...asked, nonResourceAttributes: { path: '/a' } }),
      ['schema-conflict /spec/nonResourceAttributes'],
    ],
    [
      'question about another namespace',
      review('LocalSubjectAccessReview', { user: 'a', ...asked }, { namespace: 'other' }),
      ['schema-conflict /spec/resourceAttributes/namespace'],
    ],
    ['operator of tomorrow', selecting('labelSelector', { requirements: [{ key: 'a', operator: 'Near' }] }), []],
    [
      'bad label',
      selecting('labelSelector', { requirements: [{ key: 'a b', operator: 'In', values: ['a b'] }] }),
      [`schema-format ${selectorPath('labelSelector')}/key`, `schema-format ${selectorPath('labelSelector')}/values/0`],
    ],
    [
      'field with a value too much',
      selecting('fieldSelector', { requirements: [{ key: 'a b', operator: 'Exists', values: ['a b'] }] }),
      [`schema-conflict ${selectorPath('fieldSelector')}/values`],
    ],
    [
      'selector of nothing',
      selecting('fieldSelector', {}),
      ['schema-required /spec/resourceAttributes/fieldSelector/requirements'],
    ],
    ['rules of no namespace', review('SelfSubjectRulesReview', {}), ['schema-required /spec/namespace']],
    ['certificate with any name', request({}, 'system:Anna'), []],
    ['certificate for nothing', request({ usages: [] }), ['schema-required /spec/usages']],
    ['certificate twice for one thing', request({ usages: ['any', 'any'] }), ['schema-duplicate /spec/usages/1']],
    ['certificate for a minute', request({ expirationSeconds: 60 }), ['schema-range /spec/expirationSeconds']],
    ['certificate of nobody', request({ signerName: 'anna' }), ['schema-format /spec/signerName']],
    [
      'certificate of the old signer',
      request({ signerName: 'kubernetes.io/legacy-unknown' }),
      ['schema-format /spec/signerName'],
    ],
    ['certificate without request', request({ request: toBase64('a') }), ['schema-format /spec/request']],
    ['old event', event({ involvedObject: about }), []],
    [
      'event about elsewhere',
      event({ involvedObject: { ...about, namespace: 'other' } }),
      ['schema-conflict /involvedObject/namespace'],
    ],
    ['new event about elsewhere', coreEvent({ involvedObject: { ...about, namespace: 'other' } }), []],
    [
      'new event about a node',
      newEvent({ regarding: { kind: 'Node', name: 'a' } }),
      ['schema-conflict /regarding/namespace'],
    ],
    ['new event without reason', coreEvent({ reason: '' }), ['schema-required /reason']],
    ['event of no controller', newEvent({ reportingController: null }), ['schema-required /reportingController']],
    ['event of a long text', newEvent({ note: 'a'.repeat(1025) }), ['schema-range /note']],
    ['event of another type', newEvent({ type: 'Error' }), ['schema-enum /type']],
    [
      'event with the fields of old',
      newEvent({ deprecatedCount: 1, deprecatedSource: { host: 'a' } }),
      ['schema-conflict /deprecatedCount', 'schema-conflict /deprecatedSource'],
    ],
    [
      'series of one',
      newEvent({ series: { count: 1 } }),
      ['schema-range /series/count', 'schema-required /series/lastObservedTime'],
    ],
    ['binding to a Pod', binding({ kind: 'Pod' }), ['schema-enum /target/kind', 'schema-required /target/name']],
    ['what can only be read', object('v1', 'ComponentStatus', {}), ['schema-conflict ']],
    [
      'driver twice',
      csiNode({ name: 'a', nodeID: 'a' }, { name: 'a', nodeID: 'a' }),
      ['schema-duplicate /spec/drivers/1/name'],
    ],
    [
      'driver with a long number and a key twice',
      csiNode({ name: 'a', nodeID: 'a'.repeat(257), topologyKeys: ['a', 'a'] }),
      ['schema-range /spec/drivers/0/nodeID', 'schema-duplicate /spec/drivers/0/topologyKeys/1'],
    ],
    [
      'less than no storage',
      object('storage.k8s.io/v1', 'CSIStorageCapacity', { storageClassName: 'a', capacity: '-1' }),
      ['schema-range /capacity'],
    ],
    ['volume written out', inline({}), []],
    ['volume that is nowhere', attachment({}), ['schema-required /spec/source/persistentVolumeName']],
    [
      'volume with what a claim needs',
      inline({ capacity: { storage: '1Gi' }, storageClassName: 'a', persistentVolumeReclaimPolicy: 'Delete' }),
      [
        `schema-conflict ${inlinePath}/capacity`,
        `schema-conflict ${inlinePath}/storageClassName`,
        `schema-conflict ${inlinePath}/persistentVolumeReclaimPolicy`,
      ],
    ],
    ['volume of no driver', inline({ csi: null }), [`schema-required ${inlinePath}/csi`]],
    ['revision of nothing', object('apps/v1', 'ControllerRevision', { revision: 1 }), ['schema-required /data']],
    ['blocks of two families', cidrs('10.0.0.0/16', 'fd00::/112'), []],
    ['blocks of one family', cidrs('10.0.0.0/16', '10.1.0.0/16'), ['schema-conflict /spec/cidrs']],
    ['block in a long spelling', cidrs('fd00:0::/112'), ['schema-format /spec/cidrs/0']],
    ['address', address('fd00::1', { resource: 'services', name: 'a' }), []],
    [
      'address in a long spelling',
      address('fd00:0::1', { resource: 'services', name: 'a/b' }),
      ['schema-format /spec/parentRef/name', 'schema-format /metadata/name'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });

  it('has nothing to do with the schema', () => {
    expect([...checkRareKind('/Binding', { target: { name: 5 } })].map(({ code }) => code)).toEqual([
      'schema-required',
    ]);
  });

  it('speaks of questions without name by their kind', () => {
    const result = checkSchema(review('SubjectAccessReview', asked), { release: '1.12.1' });
    expect(result).toMatchObject({ diagnostics: [{ resource: 'SubjectAccessReview' }] });
  });
});
