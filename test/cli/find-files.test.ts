import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFiles } from '../../src/cli/find-files';

const folder = mkdtempSync(join(tmpdir(), 'find-files-'));
mkdirSync(join(folder, 'closed'));
mkdirSync(join(folder, 'node_modules'));
for (const name of ['a.yaml', 'b.txt', 'closed/c.yaml', 'node_modules/d.yaml']) writeFileSync(join(folder, name), '');
execFileSync('mkfifo', [join(folder, 'pipe.yaml')]);
symlinkSync('nowhere', join(folder, 'dangling.yaml'));
symlinkSync('loop.yaml', join(folder, 'loop.yaml'));
afterAll(() => rmSync(folder, { recursive: true }));

const a = join(folder, 'a.yaml');
const closed = join(folder, 'closed');

function readFolder(path: string) {
  if (path === closed) throw Object.assign(new Error('denied'), { code: 'EACCES' });
  return readdirSync(path, { withFileTypes: true });
}

it('passes over pipes, and links that lead nowhere', () => {
  expect(findFiles([folder]).all).toEqual([a, join(closed, 'c.yaml')]);
});

it('goes on beside a folder that cannot be looked into', () => {
  const found = findFiles([folder], readFolder);
  expect(found.all).toEqual([a]);
  expect([...found.closed]).toEqual([[closed, 'its permissions forbid it']]);
});

it('refuses a named folder that cannot be looked into', () => {
  expect(() => findFiles([a, closed], readFolder)).toThrow(`"${closed}" cannot be read: its permissions forbid it.`);
});

it('takes a file once, whatever the names that it is given by', () => {
  const link = join(folder, 'link');
  symlinkSync('a.yaml', link);
  expect(findFiles([a, `${folder}/./a.yaml`, link, closed, `${closed}/../closed`, '-', '-']).all).toEqual([
    a,
    join(closed, 'c.yaml'),
    '-',
  ]);
  rmSync(link);
});

it('tells what is named from what lies below a folder', () => {
  expect([...findFiles([a, folder, '-']).named]).toEqual([a, '-']);
});
