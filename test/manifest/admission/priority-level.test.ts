import type { JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const level = (spec: JsonObject, name = 'a') =>
  object('flowcontrol.apiserver.k8s.io/v1', 'PriorityLevelConfiguration', { spec }, { name });
const limited = (limitResponse: JsonObject, fields: JsonObject = {}) =>
  level({ type: 'Limited', limited: { limitResponse, ...fields } });
const queued = (queuing: JsonObject) => limited({ type: 'Queue', queuing });
const queuing = '/spec/limited/limitResponse/queuing';

describe('PriorityLevelConfigurations', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['that reject', limited({ type: 'Reject' }), []],
    ['that queue', queued({}), []],
    ['that limit nothing', level({ type: 'Limited' }), ['schema-required /spec/limited']],
    ['that answer nothing', level({ type: 'Limited', limited: {} }), ['schema-required /spec/limited/limitResponse']],
    ['that are exempt', level({ type: 'Exempt' }), ['schema-conflict /spec/type']],
    ['that are exempt by name', level({ type: 'Exempt', exempt: {} }, 'exempt'), []],
    [
      'that lend more than all',
      limited({ type: 'Reject' }, { lendablePercent: 101 }),
      ['schema-range /spec/limited/lendablePercent'],
    ],
    ['that reject and queue', limited({ type: 'Reject', queuing: {} }), [`schema-conflict ${queuing}`]],
    ['without queues', limited({ type: 'Queue' }), [`schema-required ${queuing}`]],
    ['with a hand for more queues than there are', queued({ queues: 4 }), [`schema-range ${queuing}/handSize`]],
    ['with too many hands', queued({ queues: 1024, handSize: 7 }), [`schema-range ${queuing}/handSize`]],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });

  it('may be limited or exempt, not both', () => {
    const both = { type: 'Exempt', exempt: {}, limited: { limitResponse: { type: 'Reject' } } };
    expect(errors(level(both, 'exempt'))).toEqual(['schema-conflict /spec/limited']);
    expect(errors(level({ ...both, type: 'Limited' }))).toEqual(['schema-conflict /spec/exempt']);
  });
});
