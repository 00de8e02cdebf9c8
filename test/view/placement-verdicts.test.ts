import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { releaseFor } from '../../src/longhorn/release';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { typeOf, type Resource } from '../../src/manifest/resource';
import { ResourceSet } from '../../src/manifest/resource-set';
import { rules } from '../../src/rules';
import { demandTypes } from '../../src/view/demand';
import { LonghornView } from '../../src/view/longhorn-view';
import { describeWithShared } from '../shared';

type Fields = Readonly<Record<string, unknown>>;

interface Case {
  readonly id: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly nodes: readonly (Fields & {
    readonly name: string;
    readonly disks?: readonly (Fields & { id: string })[];
  })[];
  readonly volumes: readonly (Fields & { readonly name: string; readonly numberOfReplicas: number })[];
  readonly verdict: { readonly placements: readonly Fields[] };
}

const release = releaseFor('1.12.1');
const namespace = 'longhorn-system';
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function resource(kind: string, name: string, rest: Fields, apiVersion = 'longhorn.io/v1beta2'): Resource {
  const object = { apiVersion, kind, metadata: { name, namespace, ...(rest['metadata'] as object) } };
  const whole = { ...rest, ...object } as unknown as KubernetesObject;
  return {
    object: whole,
    type: typeOf(whole),
    file: '',
    locate: () => ({ file: '', line: 1, column: 1 }),
    inside: () => undefined,
  };
}

function cluster({ nodes, settings = {} }: Case): Resource[] {
  return [
    ...Object.entries(settings).map(([name, value]) => resource('Setting', kebab(name), { value: String(value) })),
    ...nodes.flatMap(({ disks = [], name, tags, v2Disabled, zone = '', ...node }) => [
      resource('Node', name, { metadata: { labels: labels(String(zone), v2Disabled === true) } }, 'v1'),
      resource('Node', name, {
        spec: {
          allowScheduling: node['allowScheduling'] ?? true,
          evictionRequested: node['evictionRequested'],
          tags,
          disks: Object.fromEntries(
            disks.map(({ id, type, ...disk }) => [id, { allowScheduling: true, diskType: type, ...disk }]),
          ),
        },
      }),
    ]),
  ];
}

function labels(zone: string, isV2Disabled: boolean): Record<string, string> {
  return {
    'topology.kubernetes.io/zone': zone,
    ...(isV2Disabled ? { 'node.longhorn.io/disable-v2-data-engine': 'true' } : {}),
  };
}

const ids = [
  'engine-has-disks',
  'replicas-have-nodes',
  'replicas-have-open-disks',
  'replicas-have-zones',
  'selector-tag-exists',
  'selector-tags-together',
];

describeWithShared("what Longhorn's own scheduler did", (shared) => {
  const lines = gunzipSync(readFileSync(join(shared, 'verdicts', 'placement.jsonl.gz')))
    .toString()
    .trim()
    .split('\n');
  const placementRules = rules.filter(({ id }) => ids.includes(id));
  const found = new Map<string, number>();
  const wrong: string[] = [];
  for (const one of lines.map((line) => JSON.parse(line) as Case)) {
    const context = { resources: new ResourceSet(cluster(one), true), release };
    const longhorn = new LonghornView(context.resources, release);
    for (const volume of one.volumes) {
      const tried = one.verdict.placements.filter((placement) => placement['volume'] === volume.name);
      // Replicas that exist already and linked clones follow other rules.
      if ('replicas' in volume || 'linkedCloneOf' in volume || tried.some(({ pending }) => pending === true)) continue;
      const isPlaced = tried.filter(({ node }) => node !== undefined).length === volume.numberOfReplicas;
      for (const rule of placementRules) {
        for (const finding of rule.check(resource('Volume', volume.name, { spec: volume }), { ...context, longhorn })) {
          if ('unknown' in finding) continue;
          found.set(rule.id, (found.get(rule.id) ?? 0) + 1);
          if (isPlaced && !finding.message.includes('while no disk is nearly full')) {
            wrong.push(`${one.id} ${volume.name}: ${finding.message}`);
          }
        }
      }
    }
  }

  it('never succeeded where a rule says that there is no place', () => {
    expect(wrong).toEqual([]);
  });

  it.each(placementRules.map(({ id }) => id))('made %s find something', (id) => {
    expect(found.get(id) ?? 0).toBeGreaterThan(20);
  });

  it('is asked about by each of these rules', () => {
    expect(placementRules.map(({ id }) => id)).toEqual(ids);
    expect(placementRules.every(({ types }) => demandTypes.every((type) => types.includes(type)))).toBe(true);
  });
});
