import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';
import { describeWithShared } from '../shared';

function objectsOf(file: string): KubernetesObject[] {
  return parseAllDocuments(readFileSync(file, 'utf8'), { version: '1.1' })
    .map((document) => document.toJS() as KubernetesObject | null)
    .filter((object) => object !== null);
}

/** Findings and the kinds that could not be checked, each once. */
function outcome(file: string, release: string): { objects: number; findings: string[]; unchecked: string[] } {
  const objects = objectsOf(file);
  const results = objects.map((object) => [object, checkSchema(object, { release })] as const);
  const findings = results.flatMap(([, result]) =>
    result.checked ? result.diagnostics.map(({ message, resource }) => `${resource}: ${message}`) : [],
  );
  const unchecked = [...new Set(results.flatMap(([{ kind }, result]) => (result.checked ? [] : [kind])))];
  return { objects: objects.length, findings, unchecked };
}

describeWithShared('what Longhorn publishes', (folder) => {
  const releases = readdirSync(join(folder, 'upstream', 'longhorn')).filter((name) => name.startsWith('v'));

  it.each(releases)('finds nothing wrong with the official manifest of %s', (release) => {
    const { objects, findings, unchecked } = outcome(
      join(folder, 'upstream', 'longhorn', release, 'manifest.yaml'),
      release,
    );
    expect(objects).toBeGreaterThan(40);
    expect(findings).toEqual([]);
    expect(unchecked).toEqual([]);
  });

  const rendered = join(folder, 'upstream', 'helm', 'rendered');
  it.each(readdirSync(rendered))('finds nothing wrong with what the chart renders from %s', (set) => {
    for (const name of readdirSync(join(rendered, set)).filter((file) => file.endsWith('.yaml'))) {
      const { findings, unchecked } = outcome(join(rendered, set, name), basename(name, '.yaml'));
      expect(findings).toEqual([]);
      expect(unchecked.filter((kind) => kind !== 'ServiceMonitor' && kind !== 'HTTPRoute')).toEqual([]);
    }
  });
});
