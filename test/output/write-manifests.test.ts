import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';
import { writeManifests } from '../../src/output/write-manifests';

let folder: string;
let output: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'write-manifests-'));
  output = join(folder, 'dist');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const namespace = { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'a' } };
const config = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };

test('one file for each stage; what an earlier run wrote goes away', () => {
  const names = ['00-longhorn.k8s.yaml', '10-longhorn.k8s.yaml'];
  expect(writeManifests(output, 'longhorn', [config, namespace], [])).toEqual({ files: names, changed: true });
  expect(writeManifests(output, 'longhorn', [namespace, config], [])).toEqual({ files: names, changed: false });
  expect(writeManifests(output, 'longhorn', [namespace], [])).toEqual({ files: [names[0]], changed: true });
  expect(readdirSync(output)).toEqual([names[0]]);
});

test.each(['kustomization.yaml', '00-storage.k8s.yaml'])('%s in the folder is not touched', (name) => {
  mkdirSync(output);
  writeFileSync(join(output, name), 'apiVersion: v1\n');
  expect(() => writeManifests(output, 'longhorn', [namespace], [])).toThrow(DiagnosticsError);
  expect(readdirSync(output)).toEqual([name]);
  expect(readFileSync(join(output, name), 'utf8')).toBe('apiVersion: v1\n');
});

test('an input in the folder is not touched, whatever its name', () => {
  mkdirSync(output);
  const input = join(output, '00-longhorn.k8s.yaml');
  writeFileSync(input, 'apiVersion: v1\n');
  expect(() => writeManifests(output, 'longhorn', [namespace], [input])).toThrow('an input of this command');
  expect(readFileSync(input, 'utf8')).toBe('apiVersion: v1\n');
});
