import type { JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const group = 'flowcontrol.apiserver.k8s.io/v1';
const schema = (spec: JsonObject, name = 'a') =>
  object(group, 'FlowSchema', { spec: { priorityLevelConfiguration: { name: 'a' }, ...spec } }, { name });
const rule = (fields: JsonObject) =>
  schema({ rules: [{ subjects: [{ kind: 'User', user: { name: '*' } }], ...fields }] });
const subject = (fields: JsonObject) =>
  schema({ rules: [{ subjects: [fields], nonResourceRules: [{ verbs: ['*'], nonResourceURLs: ['*'] }] }] });
const resources = (fields: JsonObject) =>
  rule({ resourceRules: [{ verbs: ['get'], apiGroups: [''], resources: ['pods'], namespaces: ['*'], ...fields }] });
const urls = (...nonResourceURLs: string[]) => rule({ nonResourceRules: [{ verbs: ['get'], nonResourceURLs }] });
const first = '/spec/rules/0';
const resourceRule = `${first}/resourceRules/0`;

describe('FlowSchemas', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['of resources', resources({}), []],
    ['of the whole cluster', resources({ namespaces: null, clusterScope: true }), []],
    ['of paths', urls('/', '/a', '/a/*', '/*'), []],
    [
      'without level',
      schema({ priorityLevelConfiguration: null }),
      ['schema-required /spec/priorityLevelConfiguration'],
    ],
    ['before all others', schema({ matchingPrecedence: 1 }), ['schema-range /spec/matchingPrecedence']],
    ['before all others, as exempt', schema({ matchingPrecedence: 1 }, 'exempt'), []],
    ['after all others', schema({ matchingPrecedence: 10_001 }), ['schema-range /spec/matchingPrecedence']],
    ['told apart by nothing', schema({ distinguisherMethod: {} }), ['schema-required /spec/distinguisherMethod/type']],
    ['for a kind of JavaScript', subject({ kind: 'constructor' }), [`schema-enum ${first}/subjects/0/kind`]],
    ['of nothing', rule({}), [`schema-required ${first}/resourceRules`]],
    ['in no namespace', resources({ namespaces: [] }), [`schema-required ${resourceRule}/namespaces`]],
    ['in no possible namespace', resources({ namespaces: ['a', 'A'] }), [`schema-format ${resourceRule}/namespaces/1`]],
    ['of all groups and one', resources({ apiGroups: ['*', 'a'] }), [`schema-conflict ${resourceRule}/apiGroups`]],
    ['of all verbs', resources({ verbs: ['*'] }), []],
    ['of an unknown verb', resources({ verbs: ['get', 'read'] }), [`schema-enum ${resourceRule}/verbs/1`]],
    [
      'of what is no path',
      urls('a', '/a b', '//a', '/a*', '/*/a'),
      [0, 1, 2, 3, 4].map((index) => `schema-format ${first}/nonResourceRules/0/nonResourceURLs/${index}`),
    ],
    ['of all accounts', subject({ kind: 'ServiceAccount', serviceAccount: { name: '*', namespace: 'a' } }), []],
    [
      'of no possible account',
      subject({ kind: 'ServiceAccount', serviceAccount: { name: 'A', namespace: 'a' } }),
      [`schema-format ${first}/subjects/0/serviceAccount/name`],
    ],
    ['of a group of no name', subject({ kind: 'Group' }), [`schema-required ${first}/subjects/0/group`]],
    [
      'of a group that is a user',
      subject({ kind: 'Group', group: { name: 'a' }, user: { name: 'a' } }),
      [`schema-conflict ${first}/subjects/0/user`],
    ],
    ['of a robot', subject({ kind: 'Robot' }), [`schema-enum ${first}/subjects/0/kind`]],
  ])('%s', (_, flow, expected) => {
    expect(errors(flow)).toEqual(expected);
  });
});
