import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { check } from '../../src/check/check';
import { describeWithShared } from '../shared';

/** The mistake that each repair took away: what finds it, in which file, on which line. */
const found: Readonly<Record<string, readonly [code: string, file: string, line: number]>> = {
  f05: ['class-strict-local-binding', 'storageclass-kopiur-staging.yaml', 25],
  f06: ['class-strict-local-any-node', 'storageclass-flash.yaml', 57],
  f09: ['class-strict-local-one-replica', 'storage-class.yaml', 12],
  f13: ['chart-value-type', 'values.yaml', 30],
  f20: ['chart-value-type', 'helmrelease.yaml', 27],
  f25: ['chart-value-type', 'helmrelease.yaml', 31],
  f30: ['chart-setting-value', 'helmrelease.yaml', 38],
  f32: ['chart-setting-value', 'values.yaml', 20],
  f34: ['schema-unknown-field', 'settings.yaml', 6],
  f35: ['setting-default-disk', 'values.yaml', 6],
  f38: ['recurring-job-selected', 'recurring-backup-plex.yaml', 10],
  f39: ['recurring-job-spec-name', 'recurring-backup-plex.yaml', 6],
  f40: ['schema-unknown-field', 'recurring-job-daily.yaml', 13],
  f41: ['selector-tag-no-label', 'storageclass-longhorn-cicd.yaml', 14],
  f46: ['chart-value-removed', 'helmrelease.yaml', 31],
  f50: ['chart-value-removed', 'values.yaml', 18],
  f52: ['chart-value-removed', 'helmrelease.yaml', 33],
  f56: ['backup-target-url-server', 'helmrelease.yaml', 90],
  f62: ['selector-tag-no-label', 'helmrelease.yaml', 31],
  f64: ['disk-path-on-node', 'values.yaml', 4],
  f72: ['values-comment-substituted', 'values.yaml', 4],
};

/** What the files before the repair do not tell. */
const notInTheFiles: Readonly<Record<string, string>> = {
  f01: 'the StorageClass that is named in the kustomization is not among the files',
  f02: 'how many nodes the cluster has',
  f04: 'a change of an immutable field: the file is sound before and after',
  f08: 'how many disks have the tag',
  f37: 'nothing was wrong: the crons were moved beside those of another system',
  f47: 'the object that was left out is named nowhere',
  f48: 'the chart that is pinned reads the values',
  f63: 'which taints the nodes have',
  f66: 'that the cluster runs the data engine v2 only',
};

function filesBelow(folder: string) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .map((path) => ({ path: relative(folder, path), text: readFileSync(path, 'utf8') }));
}

describeWithShared('commits that repaired a mistake', (shared) => {
  const folder = join(shared, 'corpus', 'fixes');
  const findings = (name: string) => check(filesBelow(join(folder, name))).findings;
  const names = new Set(readdirSync(folder).map((name) => name.slice(0, 3)));

  it('are all judged', () => {
    expect([...names].filter((name) => !(name in found) && !(name in notInTheFiles))).toEqual([]);
  });

  it.each(Object.entries(found))('%s: %j', (name, [code, file, line]) => {
    if (!names.has(name)) return;
    const places = (when: string) =>
      findings(`${name}-${when}`)
        .filter((finding) => finding.code === code)
        .map(({ message, source }) => ({ file: source!.file.split('/').at(-1), line: source!.line, message }));
    const before = places('before');
    expect(before).toContainEqual({ file, line, message: expect.any(String) });
    const { message } = before.find((place) => place.file === file && place.line === line)!;
    expect(places('after').map((place) => place.message)).not.toContain(message);
  });
});
