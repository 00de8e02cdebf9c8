import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../../src/cli/read-text';

const folder = mkdtempSync(join(tmpdir(), 'read-text-'));
const pipe = join(folder, 'pipe.yaml');
execFileSync('mkfifo', [pipe]);
afterAll(() => rmSync(folder, { recursive: true }));

it('reads a file', () => {
  writeFileSync(join(folder, 'a.yaml'), 'ü\n');
  expect(readText(join(folder, 'a.yaml'))).toBe('ü\n');
});

it('does not wait for a pipe, nor read a device without end', () => {
  expect(() => readText(pipe)).toThrow('it is a pipe');
  expect(() => readText('/dev/zero')).toThrow('it is a device');
});

it('reads what the shell gives a name to', () => {
  expect(readText('/dev/null')).toBe('');
});

it.each([
  [folder, 'EISDIR'],
  [join(folder, 'none'), 'ENOENT'],
])('leaves %s to the system', (path, code) => {
  expect(() => readText(path)).toThrow(expect.objectContaining({ code }));
});
