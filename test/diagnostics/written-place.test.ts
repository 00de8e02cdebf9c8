import { transformSync } from '@swc/core';
import { placesIn, writtenPlaces, writtenStack } from '../../src/diagnostics/written-place';

/** The comments vanish, so that lines move. */
const program = `/* one
   two */
interface Shape { readonly side: number }
export function area({ side }: Shape): number {
  return side * fail();
}
`;

function compiled(sourceMaps: 'inline' | true, sourceRoot?: string) {
  const { code, map = '' } = transformSync(program, {
    filename: 'src/main.ts',
    sourceMaps,
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022', preserveAllComments: false },
    module: { type: 'commonjs' },
  });
  const line = code.split('\n').findIndex((text) => text.includes('return side')) + 1;
  const column = code.split('\n')[line - 1]!.indexOf('fail') + 1;
  const json = map === '' ? '' : JSON.stringify({ ...JSON.parse(map), sources: ['main.ts'], sourceRoot });
  return { code, json, line, column };
}

function reader(files: Readonly<Record<string, string>>): (path: string) => string {
  return (path) => {
    if (!Object.hasOwn(files, path)) throw new Error(`ENOENT: ${path}`);
    return files[path]!;
  };
}

it('finds the line of the program in a map beside the file', () => {
  const { code, column, json, line } = compiled(true, '../src');
  const read = reader({
    '/app/lib/main.js': `${code}\n//# sourceMappingURL=main.js.map\n`,
    '/app/lib/main.js.map': json,
  });
  expect(line).not.toBe(5);
  expect(writtenPlaces(read)({ file: '/app/lib/main.js', line, column })).toEqual({
    file: '/app/src/main.ts',
    line: 5,
    column: 17,
  });
});

it('finds it in a map inside the file, which is read once', () => {
  const { code, column, line } = compiled('inline');
  const read = jest.fn(reader({ '/app/main.js': code }));
  const written = writtenPlaces(read);
  expect(written({ file: '/app/main.js', line, column })).toMatchObject({ line: 5, column: 17 });
  written({ file: '/app/main.js', line, column: 1 });
  expect(read).toHaveBeenCalledTimes(1);
});

it.each([
  ['no file', {}],
  ['no map', { '/app/main.js': 'fail();\n' }],
  ['a map that is not there', { '/app/main.js': 'fail();\n//# sourceMappingURL=main.js.map' }],
  ['a map that is none', { '/app/main.js': 'fail();\n//# sourceMappingURL=data:application/json;base64,e30' }],
  ['broken JSON', { '/app/main.js': '//# sourceMappingURL=a', '/app/a': '{' }],
])('leaves the place with %s', (_, files) => {
  const place = { file: '/app/main.js', line: 1, column: 1 };
  expect(writtenPlaces(reader(files))(place)).toEqual(place);
});

const stack = `Error: no (/such/thing:1)
    at Object.<anonymous> (/app/main.js:3:7)
    at file:///app/other.mjs:1:2
    at async C:\\app\\main.js:4:5
    at node:internal/main:12:3
    at new Promise (<anonymous>)`;

it('reads the places of a stack', () => {
  expect(placesIn(stack)).toEqual([
    { file: '/app/main.js', line: 3, column: 7 },
    { file: '/app/other.mjs', line: 1, column: 2 },
    { file: 'C:\\app\\main.js', line: 4, column: 5 },
  ]);
});

it.each([
  ['at file:///sp%20ace/app.mjs:5:1', '/sp ace/app.mjs'],
  ['at area (file:///%C3%BC/app.mjs?again:5:1)', '/\u00fc/app.mjs'],
  ['at file:///a%2Fb.mjs:5:1', 'file:///a%2Fb.mjs'],
  ['at /par(en)/app.js:5:1', '/par(en)/app.js'],
  ['at Object.<anonymous> (/par(en)/app.js:5:1)', '/par(en)/app.js'],
  ['at async area (file:///a)%20b(/app.mjs:5:1)', '/a) b(/app.mjs'],
  ['at new Area [as area] (C:\\Program Files (x86)\\app.js:5:1)', 'C:\\Program Files (x86)\\app.js'],
])('knows the file in "%s"', (call, file) => {
  expect(placesIn(`Error: no\n    ${call}\n    at node:internal/main:12:3`)).toEqual([{ file, line: 5, column: 1 }]);
});

it('finds no place in evaluated code', () => {
  expect(placesIn('Error: no\n    at eval (eval at area (/app/main.js:3:7), <anonymous>:1:1)')).toEqual([]);
});

it('names the written lines in a stack', () => {
  const shown = writtenStack(stack, (place) => ({ ...place, file: place.file.replace('main.js', 'main.ts'), line: 9 }));
  expect(shown).toContain('at Object.<anonymous> (/app/main.ts:9:7)\n');
  expect(shown).toContain('at async C:\\app\\main.ts:9:5\n');
  expect(shown).toContain('at new Promise (<anonymous>)');
});
