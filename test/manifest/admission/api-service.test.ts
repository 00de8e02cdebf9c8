import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const service = { name: 'a', namespace: 'b' };
const api = (spec: JsonObject, name = 'v1.a.org') =>
  object(
    'apiregistration.k8s.io/v1',
    'APIService',
    { spec: { group: 'a.org', version: 'v1', groupPriorityMinimum: 100, versionPriority: 10, service, ...spec } },
    { name },
  );

describe('API service', () => {
  it.each<[string, ReturnType<typeof api>, string[]]>([
    ['in order', api({}), []],
    ['local', api({ service: null }), []],
    ['not verified', api({ insecureSkipTLSVerify: true }), []],
    ['another name', api({}, 'v2.a.org'), ['schema-format /metadata/name']],
    ['no priority', api({ versionPriority: 0 }), ['schema-range /spec/versionPriority']],
    ['too much priority', api({ groupPriorityMinimum: 20001 }), ['schema-range /spec/groupPriorityMinimum']],
    ['no namespace', api({ service: { name: 'a' } }), ['schema-required /spec/service/namespace']],
    ['no port', api({ service: { ...service, port: 0 } }), ['schema-range /spec/service/port']],
    [
      'a certificate that is not looked at',
      api({ caBundle: 'YQ==', insecureSkipTLSVerify: true }),
      ['schema-conflict /spec/insecureSkipTLSVerify'],
    ],
    [
      'local and insecure',
      api({ service: null, insecureSkipTLSVerify: true }),
      ['schema-conflict /spec/insecureSkipTLSVerify'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
