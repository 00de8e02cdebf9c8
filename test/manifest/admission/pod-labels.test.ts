import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const job = (selector: JsonObject) =>
  object('batch/v1', 'Job', {
    spec: {
      manualSelector: true,
      selector,
      template: {
        metadata: { labels: { app: 'a' } },
        spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a' }] },
      },
    },
  });

describe('labels of the pods of a Job that selects them itself', () => {
  it.each<[string, JsonObject, string[]]>([
    ['are the same', { matchLabels: { app: 'a' } }, []],
    ['are any', {}, []],
    ['are others', { matchLabels: { app: 'b' } }, ['schema-conflict /spec/template/metadata/labels']],
    [
      'are excluded',
      { matchExpressions: [{ key: 'app', operator: 'DoesNotExist' }] },
      ['schema-conflict /spec/template/metadata/labels'],
    ],
  ])('%s', (_, selector, expected) => {
    expect(errors(job(selector))).toEqual(expected);
  });

  it('have no part in the name, which may then be longer', () => {
    const { metadata: _, ...rest } = job({ matchLabels: { app: 'a' } });
    const named = { ...rest, metadata: { name: 'a'.repeat(64) } } as unknown as ReturnType<typeof job>;
    expect(errors(named)).toEqual([]);
  });
});
