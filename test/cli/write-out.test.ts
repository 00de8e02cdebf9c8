import fs from 'node:fs';
import { writeError, writeOut } from '../../src/cli/write-out';

afterEach(() => {
  jest.restoreAllMocks();
  process.exitCode = undefined;
});

function failWith(code: string): void {
  jest.spyOn(fs, 'writeSync').mockImplementation(() => {
    throw Object.assign(new Error(`${code}: no space left on device, write`), { code });
  });
}

it('says in a line that standard output cannot be written', () => {
  failWith('ENOSPC');
  expect(() => writeOut('text')).toThrow('Standard output cannot be written: no space left on device.');
});

it('says nothing when the reader has gone', () => {
  failWith('EPIPE');
  expect(() => writeOut('text')).not.toThrow();
});

it('writes all, in as many parts as it takes', () => {
  const write = jest
    .spyOn(fs, 'writeSync')
    .mockImplementation(((_: number, bytes: Buffer, at: number) =>
      Math.min(3, bytes.length - at)) as typeof fs.writeSync);
  writeOut('four ü');
  expect(write.mock.calls.map(([, , at]) => at as unknown)).toEqual([0, 3, 6]);
});

it.each([
  ['ENOSPC', 2],
  ['EPIPE', undefined],
])('leaves a slow reader to the stream, which may fail later with %s', (code, exitCode) => {
  failWith('EAGAIN');
  jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  const stderr = jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  writeOut('text');
  const late = Object.assign(new Error(`${code}: no space left on device, write`), { code });
  process.stdout.listeners('error').at(-1)!(late);
  process.stdout.removeAllListeners('error');
  expect(process.exitCode).toBe(exitCode);
  expect(stderr).toHaveBeenCalledTimes(exitCode === 2 ? 1 : 0);
});

it('is not ended by standard error that cannot be written', () => {
  jest.spyOn(process.stderr, 'write').mockReturnValue(true);
  writeError('text');
  expect(() => process.stderr.emit('error', new Error('ENOSPC'))).not.toThrow();
});
