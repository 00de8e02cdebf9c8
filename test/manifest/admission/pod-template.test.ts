import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const template = (spec: JsonObject = {}) => ({
  metadata: { labels: { app: 'a' } },
  spec: { containers: [{ name: 'a', image: 'a' }], ...spec },
});
const controller = (spec: JsonObject) => object('v1', 'ReplicationController', { spec });

describe('templates of pods', () => {
  it('have pods as in a Deployment', () => {
    expect(errors(object('v1', 'PodTemplate', { template: template() }))).toEqual([]);
    expect(errors(object('v1', 'PodTemplate', { template: template({ dnsPolicy: 'None' }) }))).toEqual([
      'schema-required /template/spec/dnsConfig/nameservers',
    ]);
  });

  it('have labels that a ReplicationController selects', () => {
    expect(errors(controller({ template: template() }))).toEqual([]);
    expect(errors(controller({ selector: { app: 'a' }, template: template() }))).toEqual([]);
    expect(errors(controller({ selector: { app: 'b' }, template: template() }))).toEqual([
      'schema-conflict /spec/template/metadata/labels',
    ]);
    expect(errors(controller({ template: { ...template(), metadata: {} } }))).toEqual([
      'schema-required /spec/selector',
    ]);
    expect(errors(controller({}))).toContain('schema-required /spec/template');
    expect(errors(controller({ template: template({ restartPolicy: 'Never', activeDeadlineSeconds: 1 }) }))).toEqual([
      'schema-enum /spec/template/spec/restartPolicy',
      'schema-conflict /spec/template/spec/activeDeadlineSeconds',
    ]);
  });
});
