import { errors, object } from './samples';

describe('runtime class', () => {
  it('has an overhead and a place', () => {
    const of = (fields: object) => errors(object('node.k8s.io/v1', 'RuntimeClass', { handler: 'a', ...fields }));
    expect(of({ overhead: { podFixed: { cpu: '100m' } } })).toEqual([]);
    expect(of({ overhead: { podFixed: { cpu: '-1' } } })).toEqual(['schema-range /overhead/podFixed/cpu']);
    const toleration = { key: 'a', operator: 'Exists' };
    expect(of({ scheduling: { tolerations: [toleration, toleration] } })).toEqual([
      'schema-duplicate /scheduling/tolerations/1',
    ]);
    expect(of({ scheduling: { nodeSelector: { a: 'b c' } } })).toEqual(['schema-format /scheduling/nodeSelector/a']);
  });
});
