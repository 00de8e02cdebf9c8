import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, job, workload } from './samples';

describe('workload', () => {
  it.each<[string, KubernetesObject, string[]]>([
    [
      'workload: selector does not match',
      workload('Deployment', { selector: { matchLabels: { app: 'b' } } }, {}),
      ['schema-conflict /spec/template/metadata/labels'],
    ],
    [
      'workload: expressions do not match',
      workload(
        'Deployment',
        { selector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['a'] }] } },
        {},
      ),
      ['schema-conflict /spec/template/metadata/labels'],
    ],
    ['workload: empty selector', workload('Deployment', { selector: {} }, {}), ['schema-conflict /spec/selector']],
    [
      'workload: Recreate with rollingUpdate',
      workload('Deployment', { strategy: { type: 'Recreate', rollingUpdate: {} } }, {}),
      ['schema-conflict /spec/strategy/rollingUpdate'],
    ],
    [
      'workload: restart policy',
      workload('Deployment', {}, { restartPolicy: 'Never' }),
      ['schema-enum /spec/template/spec/restartPolicy'],
    ],
    [
      'DaemonSet: no pod could be replaced',
      workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxUnavailable: 0 } } }, {}),
      ['schema-conflict /spec/updateStrategy/rollingUpdate/maxUnavailable'],
    ],
    ['CronJob: restart policy absent', job({}), ['schema-required /spec/jobTemplate/spec/template/spec/restartPolicy']],
    [
      'CronJob: selector',
      job({ restartPolicy: 'Never' }, { selector: {} }),
      ['schema-conflict /spec/jobTemplate/spec/selector'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
