import {
  hostProblems,
  loadBalancerAddressProblems,
  nodePortProblems,
  sourceRangeProblems,
} from '../../src/objects/ui-exposure-problems';

test.each([
  ['https://Longhorn.example.com:8443/ui', 'Write longhorn.example.com.'],
  ['longhorn.example.com:8443', 'Write longhorn.example.com.'],
  ['Longhorn.example.com', 'Write longhorn.example.com.'],
  ['10.9.8.7', 'Write a DNS name such as longhorn.example.com, without scheme, port or path.'],
  ['a_b', 'Write a DNS name such as longhorn.example.com, without scheme, port or path.'],
  ['*', 'Write a DNS name such as longhorn.example.com, without scheme, port or path.'],
])('host %p', (host, hint) => {
  expect(hostProblems(host)).toMatchObject([{ code: 'ui-host-invalid', hint }]);
});

test('hosts, ports and addresses that are fine', () => {
  expect(['longhorn', '*.example.com', 'a.b.c'].flatMap(hostProblems)).toEqual([]);
  expect([undefined, 30000, 32767].flatMap(nodePortProblems)).toEqual([]);
  expect([undefined, '10.9.8.7', '2001:db8::1'].flatMap(loadBalancerAddressProblems)).toEqual([]);
});

test('a bad range is named alone, since nobody knows what it lets in', () => {
  expect(sourceRangeProblems(['0.0.0.0/0', 'x'], false).map(({ code }) => code)).toEqual(['ui-source-range-invalid']);
  expect(sourceRangeProblems(['0.0.0.0/0'], false)[0]!.message).toBe(
    "The source ranges 0.0.0.0/0 open Longhorn's UI, which has no login, to everybody.",
  );
  expect(sourceRangeProblems(['0.0.0.0/0'], true)).toEqual([]);
});
