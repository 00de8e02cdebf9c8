import { readDisksAnnotation, readTagsAnnotation } from '../../src/objects/default-disks';

test('disks are read with keys in any letter case, null as absent, and others named', () => {
  const text = '[{"PATH":"/mnt/ssd","allowscheduling":true,"tags":null,"schedulable":true},null]';
  expect(readDisksAnnotation(text)).toEqual({
    items: [
      { fields: { path: '/mnt/ssd', allowScheduling: true }, strangers: ['schedulable'] },
      { fields: {}, strangers: [] },
    ],
  });
});

test('null is a list without disks', () => {
  expect(readDisksAnnotation('null')).toEqual({ items: [] });
});

test.each([
  ['', '', 'is not JSON'],
  ['[{path: /mnt/ssd}]', '', 'is not JSON'],
  ['{"disks":[]}', '', 'is not a JSON list'],
  ['["/mnt/ssd"]', '/0', 'holds "/mnt/ssd", where a disk is expected'],
  ['[[]]', '/0', 'holds [], where a disk is expected'],
  ['[{"path":1}]', '/0/path', 'holds 1 for path, which has to be a text'],
  [
    '[{},{"allowScheduling":"true"}]',
    '/1/allowScheduling',
    'holds "true" for allowScheduling, which has to be a boolean',
  ],
  ['[{"storageReserved":1.5}]', '/0/storageReserved', 'holds 1.5 for storageReserved, which has to be a whole number'],
  [
    '[{"storageReserved":1e30}]',
    '/0/storageReserved',
    'holds 1e+30 for storageReserved, which has to be a whole number',
  ],
  ['[{"tags":"ssd"}]', '/0/tags', 'holds "ssd" for tags, which has to be a list of texts'],
  ['[{"tags":[1]}]', '/0/tags', 'holds [1] for tags, which has to be a list of texts'],
])('%s is read as no disk at all', (text, path, problem) => {
  expect(readDisksAnnotation(text)).toEqual({ items: [], problem: { path, problem } });
});

test.each([
  ['["a","b"]', ['a', 'b']],
  ['[null]', ['']],
  ['null', []],
])('the tags %s are read', (text, items) => {
  expect(readTagsAnnotation(text)).toEqual({ items });
});

test.each([
  ['a,b', '', 'is not JSON'],
  ['"a"', '', 'is not a JSON list'],
  ['["a",1]', '/1', 'holds 1, where a text is expected'],
])('the tags %s are not', (text, path, problem) => {
  expect(readTagsAnnotation(text)).toEqual({ items: [], problem: { path, problem } });
});
