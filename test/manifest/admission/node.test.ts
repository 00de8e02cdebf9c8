import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, object } from './samples';

const node = (spec: JsonObject) => errors(object('v1', 'Node', { spec }));

describe('address blocks of a node', () => {
  it('are one of each family', () => {
    expect(node({ podCIDRs: ['10.1.0.0/24', 'fd00::/64'] })).toEqual([]);
    expect(node({ podCIDRs: ['10.1.0.0/24', '10.2.0.0/24'] })).toEqual(['schema-conflict /spec/podCIDRs']);
    expect(node({ podCIDRs: ['10.1.0.0/24', 'fd00::/64', 'fd01::/64'] })).toEqual(['schema-conflict /spec/podCIDRs']);
    expect(node({ podCIDRs: ['10.1.0.1/24', null] as never })).toEqual([
      'schema-format /spec/podCIDRs/0',
      'schema-format /spec/podCIDRs/1',
      'schema-conflict /spec/podCIDRs',
    ]);
  });

  it('are nothing beside an older field that says something else', () => {
    expect(node({ podCIDR: '10.1.0.0/24', podCIDRs: ['a', 'b'] })).toEqual([]);
    expect(node({ podCIDR: 'a', podCIDRs: ['a'] })).toContain('schema-format /spec/podCIDRs/0');
  });
});
