import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const job = (...rules: JsonObject[]) =>
  object('batch/v1', 'Job', {
    spec: {
      completionMode: 'Indexed',
      completions: 5,
      successPolicy: { rules },
      template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a' }] } },
    },
  });
const path = '/spec/successPolicy/rules';

describe('success policy of a Job', () => {
  it.each<[string, JsonObject[], string[]]>([
    ['count and indexes', [{ succeededCount: 2, succeededIndexes: '0,2-3' }], []],
    ['no indexes', [{ succeededIndexes: '' }], []],
    ['no rules', [], [`schema-required ${path}`]],
    ['nothing', [{}], [`schema-required ${path}/0/succeededCount`]],
    ['a negative count', [{ succeededCount: -1 }], [`schema-range ${path}/0/succeededCount`]],
    ['more than there are', [{ succeededCount: 6 }], [`schema-range ${path}/0/succeededCount`]],
    ['more than are named', [{ succeededCount: 2, succeededIndexes: '4' }], [`schema-range ${path}/0/succeededCount`]],
    ['an index too high', [{ succeededIndexes: '5' }], [`schema-format ${path}/0/succeededIndexes`]],
    ['indexes that fall', [{ succeededIndexes: '2,1' }], [`schema-format ${path}/0/succeededIndexes`]],
    ['a range that falls', [{ succeededIndexes: '2-1' }], [`schema-format ${path}/0/succeededIndexes`]],
    ['words', [{ succeededIndexes: 'all' }], [`schema-format ${path}/0/succeededIndexes`]],
  ])('%s', (_, rules, expected) => {
    expect(errors(job(...rules))).toEqual(expected);
  });
});
