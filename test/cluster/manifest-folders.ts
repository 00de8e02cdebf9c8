import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { shared } from '../shared';

const root = join(__dirname, '..', '..');

/** The objects of one manifest file, in their order. */
export interface ManifestFile {
  readonly name: string;
  readonly objects: readonly KubernetesObject[];
}

/** What one sync applies: the files of a folder in name order. */
export interface ManifestFolder {
  readonly name: string;
  readonly files: readonly ManifestFile[];
}

/** The reference `dist`, the `dist` of every example and, where they are at hand, Longhorn's own manifests. */
export function manifestFolders(): ManifestFolder[] {
  const examples = existsSync(join(root, 'examples')) ? readdirSync(join(root, 'examples')).sort() : [];
  const ours = ['dist', ...examples.map((example) => join('examples', example, 'dist'))];
  const folders = ours.filter((name) => existsSync(join(root, name))).map((name) => readFolder(name, join(root, name)));
  return [...folders, ...officialManifests()];
}

function officialManifests(): ManifestFolder[] {
  if (shared === undefined) return [];
  const folder = join(shared, 'upstream', 'longhorn');
  const releases = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'manifest.yaml')));
  return releases.map((release) => ({
    name: `Longhorn's own manifest of ${release}`,
    files: [readManifest(join(folder, release), 'manifest.yaml')],
  }));
}

function readFolder(name: string, folder: string): ManifestFolder {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.ya?ml$/.test(file));
  return { name, files: files.sort().map((file) => readManifest(folder, file)) };
}

function readManifest(folder: string, name: string): ManifestFile {
  const documents = parseAllDocuments(readFileSync(join(folder, name), 'utf8'));
  const objects = documents
    .map((document) => document.toJS({}) as JsonObject | null)
    .filter((object) => object !== null);
  return { name, objects: objects as unknown as KubernetesObject[] };
}
