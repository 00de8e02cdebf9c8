import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { chartInput } from '../../src/chart/chart';
import type { ChartTable } from '../../src/chart/chart-value';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { installation } from '../../src/objects/installation/installation';
import { describeWithShared } from '../shared';

/** Objects of a manifest file as plain data. */
function objectsIn(file: string): KubernetesObject[] {
  return parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1' })
    .map((document) => document.toJS() as KubernetesObject)
    .filter((object) => object !== null);
}

/** Helm's own two labels, which no manifest of ours carries. */
function withoutHelmLabels<T>(value: T): T {
  if (Array.isArray(value)) return value.map(withoutHelmLabels) as T;
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(
    ([key]) => key !== 'helm.sh/chart' && key !== 'app.kubernetes.io/managed-by',
  );
  return Object.fromEntries(entries.map(([key, item]) => [key, withoutHelmLabels(item)])) as T;
}

const isCrd = (object: KubernetesObject): boolean => object.kind === 'CustomResourceDefinition';
const name = ({ kind, metadata }: KubernetesObject): string => `${kind}/${metadata.namespace ?? ''}/${metadata.name}`;

describeWithShared('the objects of an installation', (shared) => {
  for (const version of supportedReleases()) {
    test(`equal the manifest of ${version}`, () => {
      const { input } = chartInput({}, releaseFor(version), 'longhorn-system');
      const expected = objectsIn(join(shared, `upstream/longhorn/v${version}/manifest.yaml`)).filter(
        (object) => !isCrd(object),
      );
      const actual = JSON.parse(
        JSON.stringify(installation({ ...input, namespaceObject: {} }, [])),
      ) as KubernetesObject[];
      expect(actual.map(name)).toEqual(expected.map(name));
      expect(actual).toEqual(expected);
    });
  }

  const sets = join(shared, 'upstream/helm');
  for (const file of readdirSync(join(sets, 'values')).sort()) {
    const set = file.replace('.yaml', '');
    const [document] = objectsIn(join(sets, 'values', file));
    for (const version of supportedReleases()) {
      test(`equal what Helm renders of ${set} for ${version}`, () => {
        const { diagnostics, input } = chartInput(
          document as unknown as ChartTable,
          releaseFor(version),
          'longhorn-system',
        );
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        const rendered = join(sets, 'rendered', set, `v${version}.yaml`);
        if (!existsSync(rendered)) return expect(errors).not.toEqual([]);
        expect(errors).toEqual([]);
        const expected = withoutHelmLabels(objectsIn(rendered));
        const actual = JSON.parse(JSON.stringify(installation(input, []))) as KubernetesObject[];
        expect(actual.map(name)).toEqual(expected.map(name));
        expect(actual).toEqual(expected);
      });
    }
  }
});
