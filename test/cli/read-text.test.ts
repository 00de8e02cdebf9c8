import { execFileSync } from 'node:child_process';
import fs, { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readText } from '../../src/cli/read-text';

const folder = mkdtempSync(join(tmpdir(), 'read-text-'));
const pipe = join(folder, 'pipe.yaml');
execFileSync('mkfifo', [pipe]);
afterAll(() => rmSync(folder, { recursive: true }));

it('reads standard input, and waits where there is nothing yet', () => {
  const bytes = Buffer.from('a: \u00fc');
  // A read may end in the middle of a character.
  const answers = [bytes.subarray(0, 4), undefined, bytes.subarray(4), Buffer.alloc(0)];
  jest.spyOn(fs, 'readSync').mockImplementation(((_: number, into: Buffer) => {
    const answer = answers.shift();
    if (answer === undefined) throw Object.assign(new Error('nothing yet'), { code: 'EAGAIN' });
    return answer.copy(into);
  }) as typeof fs.readSync);
  expect(readText('-')).toBe('a: \u00fc');
  jest.restoreAllMocks();
});

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

it.each([
  ['UTF-16, as PowerShell writes it', Buffer.from('\ufeffa: 1\n', 'utf16le'), 'it is in UTF-16; save it in UTF-8'],
  ['another encoding', Buffer.from('a: \u00fc\n', 'latin1'), 'it is no text in UTF-8'],
  ['an archive', Buffer.from('1f8b0800', 'hex'), 'it is no text in UTF-8'],
])('does not take %s for something that it does not say', (_, bytes, message) => {
  const file = join(folder, 'other.yaml');
  writeFileSync(file, bytes);
  expect(() => readText(file)).toThrow(message);
});
