import { parseSetFlag, SetFlagError } from '../../src/chart/set-flag';
import type { ChartTable } from '../../src/chart/chart-value';

const read = (text: string, values: ChartTable = {}): ChartTable => {
  parseSetFlag(text, values);
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
  ['a={x}b=1', {}],
  ['a[0]', {}],
  ['a[x]=1', {}],
  ['a[-1]=1', {}],
  ['a[65537]=1', {}],
  ['a[0]b=1', {}],
  ['a[0].b=', {}],
  ['a=9223372036854775807', {}],
  [`${'a.'.repeat(31)}a=1`, {}],
  ['a.b=1', { a: 'text' }],
  ['a.b=1', { a: null }],
  ['a[0]=1', { a: {} }],
  ['a[0][0]=1', { a: ['text'] }],
])('refuses %j over %j', (text, values) => {
  expect(() => read(text, values)).toThrow(SetFlagError);
});

test('takes the deepest key that Helm takes', () => {
  expect(() => read(`${'a.'.repeat(30)}a=1`)).not.toThrow();
});
