import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Release } from '../longhorn/release';
import { crdsOf } from '../longhorn/release-crds';
import { WrittenYaml, writeField } from '../manifest/emit-yaml';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';

/**
 * The definitions of a release with their specs written out beforehand, when the package was built: they are most of a
 * manifest, and the same in all. Undefined where nothing was built.
 */
export function writtenCrds({ version }: Release): KubernetesObject[] | undefined {
  const file = join(__dirname, '..', 'longhorn', 'releases', `${version}.crds.written.json`);
  if (!existsSync(file)) return undefined;
  const crds = JSON.parse(readFileSync(file, 'utf8')) as (KubernetesObject & { spec: string })[];
  return crds.map((crd) => ({ ...crd, spec: new WrittenYaml(crd.spec) }));
}

/** What `writtenCrds` reads. */
export function writeCrds(release: Release): string {
  const crds = crdsOf(release) as unknown as readonly KubernetesObject[];
  return JSON.stringify(crds.map((crd) => ({ ...crd, spec: writeField(crd['spec']).text })));
}
