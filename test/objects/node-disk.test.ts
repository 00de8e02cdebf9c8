import { posix } from 'node:path';
import {
  canPatchDisk,
  cleanDiskPath,
  diskNameFromPath,
  diskProblems,
  diskSpec,
  filledInDiskFields,
  isDevicePath,
  type DiskInput,
} from '../../src/objects/node-disk';

const disk: DiskInput = {
  name: 'ssd',
  path: '/mnt/ssd',
  type: 'filesystem',
  allowScheduling: true,
  evictionRequested: false,
  reserved: 0,
  tags: [],
};

test.each([
  ['/var/lib/longhorn/', 'var-lib-longhorn'],
  ['/mnt/ssd-1', 'mnt-ssd-1'],
  ['/dev/disk/by-id/nvme-eui.0123', 'dev-disk-by-id-nvme-eui.0123'],
  ['0000:00:1e.0', '0000-00-1e.0'],
  ['/mnt/my disk~1', 'mnt-my-disk-1'],
])('the disk at %s is called %s', (path, name) => {
  expect(diskNameFromPath(path)).toBe(name);
});

test.each([
  ['/mnt//data/', '/mnt/data'],
  ['/mnt/x/../data', '/mnt/data'],
  ['/', '/'],
  ['0000:00:1e.0', '0000:00:1e.0'],
])('%s is compared as %s', (path, clean) => {
  expect(cleanDiskPath(path)).toBe(clean);
});

test('a path is cleaned as POSIX does', () => {
  const parts = ['', '.', '..', 'a', 'b c'];
  const paths = parts.flatMap((a) =>
    parts.flatMap((b) => parts.flatMap((c) => parts.map((d) => [a, b, c, d].join('/')))),
  );
  for (const path of paths) {
    const expected = posix.normalize(path);
    expect([path, cleanDiskPath(path)]).toEqual([path, expected.length > 1 ? expected.replace(/\/$/, '') : expected]);
  }
});

test('a device is something under /dev or a PCI address in lower case', () => {
  expect(['/dev/nvme0n1', '/dev/disk/by-id/x', '0000:00:1e.0'].map(isDevicePath)).toEqual([true, true, true]);
  expect(['/mnt/nvme', '0000:00:1E.0', '/devices', 'nvme0n1'].map(isDevicePath)).toEqual([false, false, false, false]);
});

test('a filesystem disk has a type and no driver', () => {
  expect(diskSpec({ ...disk, tags: ['ssd', 'fast', 'ssd'], reserved: 1024 })).toEqual({
    path: '/mnt/ssd',
    diskType: 'filesystem',
    allowScheduling: true,
    evictionRequested: false,
    storageReserved: 1024,
    tags: ['fast', 'ssd'],
  });
});

test('a block disk has a driver', () => {
  expect(diskSpec({ ...disk, type: 'block', path: '/dev/sdb' })).toMatchObject({
    diskType: 'block',
    diskDriver: 'auto',
  });
});

test.each<[string, Partial<DiskInput>, string]>([
  ['a relative path', { path: 'mnt/ssd' }, 'disk-path-absolute'],
  ['no path', { path: '' }, 'disk-path-absolute'],
  ['the root', { path: '//' }, 'disk-path-invalid'],
  ['a device without being a block disk', { path: '/dev/sdb' }, 'disk-path-of-its-type'],
  ['a driver without being a block disk', { driver: 'aio' }, 'disk-driver-on-block-only'],
  ['a directory as block disk', { type: 'block' }, 'disk-path-of-its-type'],
  ['a PCI address in capitals', { type: 'block', path: '0000:00:1E.0' }, 'disk-path-of-its-type'],
  ['nvme by device path', { type: 'block', path: '/dev/nvme0n1', driver: 'nvme' }, 'disk-path-of-its-type'],
  ['a slash in its name', { name: 'mnt/ssd' }, 'disk-name-invalid'],
  ['a tilde in its name', { name: 'ssd~1' }, 'disk-name-invalid'],
  ['no name', { name: '' }, 'disk-name-invalid'],
  ['a tag with a blank', { tags: ['fast disks'] }, 'tag-invalid'],
])('refused: %s', (_what, change, code) => {
  expect(diskProblems({ ...disk, ...change }).map((problem) => problem.code)).toEqual([code]);
});

test('a place in a disk with a strange name is a JSON pointer', () => {
  expect(diskProblems({ ...disk, name: 'a/b~c' })[0]!.path).toBe('/spec/disks/a~1b~0c');
});

test('nvme takes a PCI address', () => {
  expect(diskProblems({ ...disk, type: 'block', path: '0000:00:1e.0', driver: 'nvme' })).toEqual([]);
});

test.each([
  ['disk', true],
  ['', true],
  ['my disk', true],
  ['a/b', false],
  ['a~b', true],
  ['a~1b', false],
  ['a"b', false],
  ['a\\b', false],
  ['disk/tags', false],
])("the patch of Longhorn's webhook finds the disk %j: %s", (name, isFound) => {
  expect(canPatchDisk(name, { [name]: {}, ...(name === 'disk' ? {} : { disk: { tags: [] } }) })).toBe(isFound);
});

test.each([
  [{ path: '/a' }, ['tags', 'diskType']],
  [{ tags: ['a'], diskType: 'filesystem' }, ['tags']],
  [{ tags: [], diskType: 'block' }, ['diskDriver']],
  [{ tags: [], diskType: 'block', diskDriver: 'aio' }, []],
  [{ tags: [], diskType: '' }, ['diskType']],
])("of %j Longhorn's webhook writes %j", (fields, written) => {
  expect(filledInDiskFields(fields)).toEqual(written);
});
