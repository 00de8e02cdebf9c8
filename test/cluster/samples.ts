import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { chartInput } from '../../src/chart/chart';
import type { Release } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { installation } from '../../src/objects/installation/installation';

const folder = join(__dirname, 'samples');

/** Objects of the files in `samples`: of each kind at least one, with all fields that the server has a rule for. */
export function handWrittenSamples(): KubernetesObject[] {
  return objectsOf(folder);
}

/** The same of kinds and parts that stand in few manifests. */
export function rareSamples(): KubernetesObject[] {
  return objectsOf(join(folder, 'rare'));
}

function objectsOf(directory: string): KubernetesObject[] {
  return readdirSync(directory)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .flatMap((name) => parseAllDocuments(readFileSync(join(directory, name), 'utf8')))
    .map((document) => document.toJS() as KubernetesObject);
}

/** The objects of an installation, as our compiler makes them, but for the CustomResourceDefinitions. */
export function installationSamples(release: Release): KubernetesObject[] {
  const { input } = chartInput({}, release, 'longhorn-system');
  return plain(installation({ ...input, namespaceObject: {} }, []));
}

export function crdSamples(release: Release): KubernetesObject[] {
  return plain(crdsOf(release) as unknown as KubernetesObject[]);
}

function plain(objects: readonly KubernetesObject[]): KubernetesObject[] {
  return JSON.parse(JSON.stringify(objects)) as KubernetesObject[];
}
