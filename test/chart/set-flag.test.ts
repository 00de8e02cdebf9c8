import { parseSetFlag } from '../../src/chart/set-flag';
import { SetFlagError } from '../../src/chart/set-flag-text';
import { fileValues, jsonValues, textValues, type ValueReader } from '../../src/chart/set-flag-values';
import type { ChartTable } from '../../src/chart/chart-value';

const read = (text: string, values: ChartTable = {}, readValue?: ValueReader): ChartTable => {
  parseSetFlag(text, values, readValue);
  return values;
};

// What helm 3 makes of the same texts.
test.each<[string, ChartTable]>([
  ['', {}],
  ['a=1', { a: 1n }],
  ['a=1,b=x', { a: 1n, b: 'x' }],
  ['a=1,', { a: 1n }],
  ['a=', { a: '' }],
  ['a=x=y', { a: 'x=y' }],
  ['a.b.c=1', { a: { b: { c: 1n } } }],
  ['a=true,b=FALSE,c=Null', { a: true, b: false, c: null }],
  ['a=0,b=007,c=+5,d=-3,e=1.5,f=1e3,g=0x10', { a: 0n, b: '007', c: 5n, d: -3n, e: '1.5', f: '1e3', g: '0x10' }],
  ['a=99999999999999999999', { a: '99999999999999999999' }],
  ['a={x,1,true}', { a: ['x', 1n, true] }],
  ['a={x},b=1', { a: ['x'], b: 1n }],
  ['a={x,}', { a: ['x', ''] }],
  ['a= {x}', { a: ' {x}' }],
  ['a=[]', { a: '[]' }],
  ['a[0]=x', { a: ['x'] }],
  ['a[2]=x', { a: [null, null, 'x'] }],
  ['a[0].b=1,a[0].c=2', { a: [{ b: 1n, c: 2n }] }],
  ['a[1][0]=x', { a: [null, ['x']] }],
  ['a=x\\,y,b\\.c=1,d\\=e=2', { a: 'x,y', 'b.c': 1n, 'd=e': 2n }],
  ['a=x\\', { a: 'x' }],
  ['a={x}b=1', { a: ['x'], b: 1n }],
  ['a={x}}=1', { a: ['x'], '}': 1n }],
  ['a={x\\},{y}', { a: ['x}', '{y'] }],
  ['a={ x , y=z,w.v}', { a: [' x ', ' y=z', 'w.v'] }],
  ['a= 1, b =x ', { a: ' 1', ' b ': 'x ' }],
  ['a=,b.c=', { a: '', b: { c: '' } }],
  ['a[+1]=x,a[-0]=y,b[\\1][01]=', { a: ['y', 'x'], b: [null, [null, '']] }],
  ['a[0].b=x=', { a: [{ b: 'x=' }] }],
  ['a=fal\u017fe,b=-007,c=+-5', { a: false, b: -7n, c: '+-5' }],
  ['a=1,a=null', { a: null }],
  ['nodeSelector.kubernetes\\.io/os=linux', { nodeSelector: { 'kubernetes.io/os': 'linux' } }],
])('%j', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('changes the lists and tables that are there', () => {
  const values: ChartTable = { a: { b: 1 }, list: [{ name: 'x' }] };
  expect(read('a.c=2,list[0].key=k,list[1].name=y', values)).toEqual({
    a: { b: 1, c: 2n },
    list: [{ name: 'x', key: 'k' }, { name: 'y' }],
  });
});

test.each<[string, ChartTable]>([
  ['a', {}],
  ['a.b', {}],
  ['a.', {}],
  ['a,b=1', {}],
  [',a=1', {}],
  ['=1', {}],
  ['a.=1', {}],
  ['__proto__.b=1', {}],
  ['a={x', {}],
  ['a={}', {}],
  ['a={{x},y}', {}],
  ['a=1,,b=2', {}],
  ['a[0][0]', {}],
  ['a[0].b.c=', {}],
  ['a[70000].b=1', {}],
  ['a[0]', {}],
  ['a[x]=1', {}],
  ['a[-1]=1', {}],
  ['a[65537]=1', {}],
  ['a[0]b=1', {}],
  ['a[0].b=', {}],
  ['a=9223372036854775807', {}],
  [`${'a.'.repeat(31)}a=1`, {}],
  ['a.b=1', { a: 'text' }],
  [`a${'[0]'.repeat(20_000)}=1`, {}],
  ['a.b=1', { a: null }],
  ['a[0]=1', { a: {} }],
  ['a[0][0]=1', { a: ['text'] }],
])('refuses %j over %j', (text, values) => {
  expect(() => read(text, values)).toThrow(SetFlagError);
});

test('takes the deepest key that Helm takes', () => {
  expect(() => read(`${'a.'.repeat(30)}a=1`)).not.toThrow();
});

test('empties what an item of a list has already', () => {
  expect(read('a[0].b=', { a: [{ b: 'x', c: 1 }] })).toEqual({ a: [{ b: '', c: 1 }] });
});

test.each<[string, ChartTable]>([
  ['a=1,b=true,c=null,d=007', { a: '1', b: 'true', c: 'null', d: '007' }],
  ['a={1,null},b.c[1]=0', { a: ['1', 'null'], b: { c: [null, '0'] } }],
  ['a=9223372036854775807', { a: '9223372036854775807' }],
  ['a=x\\,y,b=', { a: 'x,y', b: '' }],
])('--set-string %j', (text, expected) => {
  expect(read(text, {}, textValues)).toEqual(expected);
});

test.each<[string, ChartTable]>([
  ['a={"b":1},c[1]=[1,"x"]', { a: { b: 1 }, c: [null, [1, 'x']] }],
  ['a={"b":{"c":1}},a.b.d=null', { a: { b: { c: 1, d: null } } }],
  ['a="x,y=z\\"}",b="{"', { a: 'x,y=z"}', b: '{' }],
  ['a=,b=  ,c= 1 ,d[0].e=', { a: null, b: null, c: 1, d: [{ e: null }] }],
  ['a=1 b=2', { a: 1, b: 2 }],
  ['a=[1]b=01=2', { a: [1], b: 0, '1': 2 }],
  ['a=truex=1-2=3', { a: true, x: 1, '-2': 3 }],
  ['a=1 , b=2', { a: 1, ' b': 2 }],
  ['a=\u00a0\u2028[1]\u3000', { a: [1] }],
  ['a={"b":1,"b":{}},c=1e3', { a: { b: {} }, c: 1000 }],
  ['a="\\ud800",b="\\ud83d\\ude00"', { a: '\ufffd', b: '\u{1f600}' }],
])('--set-json %j', (text, expected) => {
  expect(read(text, {}, jsonValues)).toEqual(expected);
});

test('a table of --set-json takes the place of the one that is there', () => {
  expect(read('a={"c":2},l[0]=[]', { a: { b: 1 }, l: ['x', 'y'] }, jsonValues)).toEqual({ a: { c: 2 }, l: [[], 'y'] });
});

test.each(
  'a|{"a":1}|a=x|a=True|a={"b":1|a=[1}|a={b:1}|a=1.|a=1e999|a=[-1e999]|a=1,,b=2|a="\t"|a=\ufeff1|a=[1,]|=1|a=-'.split(
    '|',
  ),
)('--set-json refuses %j', (text) => {
  expect(() => read(text, {}, jsonValues)).toThrow(SetFlagError);
});

test('--set-json does not go deeper than a values file', () => {
  const nested = (depth: number) => `a=${'['.repeat(depth)}${']'.repeat(depth)}`;
  expect(() => read(nested(400), {}, jsonValues)).not.toThrow();
  expect(() => read(nested(50_000), {}, jsonValues)).toThrow('too deep');
});

test('--set-json says that text takes quotes', () => {
  expect(() => read('a=x', {}, jsonValues)).toThrow('No JSON begins at x. Text takes double quotes there.');
  expect(() => read('a=nulls', {}, jsonValues)).toThrow('Key "s" has no value.');
  expect(() => read("a={'b':1}", {}, jsonValues)).toThrow(/^No JSON begins at \{'b':1\}\.$/);
});

test('--set-file reads the file of each path', () => {
  const readPaths: string[] = [];
  const reader = fileValues((path) => {
    readPaths.push(path);
    return `text of ${path}`;
  });
  expect(read('a=x,b={y,z\\,},c=', {}, reader)).toEqual({
    a: 'text of x',
    b: ['text of y', 'text of z,'],
    c: '',
  });
  expect(readPaths).toEqual(['x', 'y', 'z,']);
});
