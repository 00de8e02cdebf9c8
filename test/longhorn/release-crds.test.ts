import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { newestRelease, releaseFor, supportedReleases } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import type { JsonObject } from '../../src/kubernetes/kubernetes-object';
import { describeWithShared } from '../shared';

type Node = Record<string, unknown>;
const nameOf = (crd: JsonObject): string => (crd.metadata as { name: string }).name;

/** Where a schema has the keyword `description`; properties that happen to have this name do not count. */
function prose(schema: Node, path: string): string[] {
  const below = Object.entries(schema).flatMap(([keyword, value]) => {
    if (keyword === 'properties') {
      return Object.entries(value as Node).flatMap(([name, inner]) => prose(inner as Node, `${path}.${name}`));
    }
    const nested = keyword === 'items' || keyword === 'additionalProperties';
    return nested && typeof value === 'object' ? prose(value as Node, `${path}[]`) : [];
  });
  return 'description' in schema ? [path, ...below] : below;
}

function versionsOf(crd: JsonObject): Node[] {
  return (crd.spec as { versions: Node[] }).versions;
}

function schemaOf(version: Node): Node {
  return (version.schema as { openAPIV3Schema: Node }).openAPIV3Schema;
}

describe('crdsOf', () => {
  it.each(supportedReleases())('%s: every definition, without prose', (version) => {
    const crds = crdsOf(releaseFor(version));
    expect(crds.length).toBeGreaterThanOrEqual(version === '1.12.1' ? 25 : version === '1.12.0' ? 23 : 22);
    for (const crd of crds) {
      expect(crd.kind).toBe('CustomResourceDefinition');
      expect((crd.metadata as { labels: unknown }).labels).toEqual({ 'longhorn-manager': '' });
      expect(Object.keys((crd.metadata as { annotations: object }).annotations)).toEqual([
        'controller-gen.kubebuilder.io/version',
      ]);
      expect(versionsOf(crd).flatMap((one) => prose(schemaOf(one), nameOf(crd)))).toEqual([]);
    }
  });

  it('keeps a property that is called description', () => {
    const crd = crdsOf(releaseFor(newestRelease())).find((one) => nameOf(one) === 'supportbundles.longhorn.io')!;
    const schema = schemaOf(versionsOf(crd)[0]!) as { properties: { spec: { properties: Node; required: string[] } } };
    expect(schema.properties.spec.properties.description).toEqual({ type: 'string' });
    expect(schema.properties.spec.required).toContain('description');
  });

  it('reads each release once', () => {
    const release = releaseFor('1.11.0');
    expect(crdsOf(release)).toBe(crdsOf(release));
  });
});

describeWithShared('the official manifest', (folder) => {
  it.each(supportedReleases())('%s has the same definitions in the same order', (version) => {
    const upstream = join(folder, 'upstream', 'longhorn', `v${version}`);
    const crds = crdsOf(releaseFor(version));
    const reference = JSON.parse(readFileSync(join(upstream, 'crds.json'), 'utf8')) as JsonObject[];
    for (const { metadata } of reference as { metadata: { labels: Record<string, string> } }[]) {
      for (const key of Object.keys(metadata.labels).filter((label) => label.startsWith('app.'))) {
        delete metadata.labels[key];
      }
    }
    expect(crds).toEqual(reference);
    const documents = parseAllDocuments(readFileSync(join(upstream, 'manifest.yaml'), 'utf8'));
    const inOrder = documents
      .map((document) => document.toJS() as JsonObject | null)
      .filter((document) => document?.kind === 'CustomResourceDefinition')
      .map((document) => nameOf(document!));
    expect(crds.map(nameOf)).toEqual(inOrder);
  });
});
