import { check } from '../../src/check/check';
import { splitByCluster } from '../../src/check/scopes';
import type { Resource } from '../../src/manifest/resource';

const at = (file: string, name = 'a', type = '/ConfigMap'): Resource =>
  ({ object: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name } }, type, file }) as Resource;

const clusters = (...resources: Resource[]) =>
  splitByCluster(resources).map((own) => own.map(({ file }) => file).sort());

describe('splitByCluster', () => {
  it('keeps together what holds no object twice', () => {
    expect(clusters(at('a/x.yaml'), at('b/y.yaml', 'b'))).toEqual([['a/x.yaml', 'b/y.yaml']]);
  });

  it('parts folders that hold the same object, each with what is for all', () => {
    expect(clusters(at('clusters/eu/x.yaml'), at('clusters/us/x.yaml'), at('base/y.yaml', 'b'))).toEqual([
      ['base/y.yaml', 'clusters/eu/x.yaml'],
      ['base/y.yaml', 'clusters/us/x.yaml'],
    ]);
  });

  it('takes variants of one name for those of one cluster', () => {
    const apps = ['one', 'two', 'three'].flatMap((app) =>
      ['dev', 'prod'].map((variant) => at(`${app}/overlays/${variant}/x.yaml`, app)),
    );
    expect(clusters(...apps)).toEqual([
      ['one/overlays/dev/x.yaml', 'three/overlays/dev/x.yaml', 'two/overlays/dev/x.yaml'],
      ['one/overlays/prod/x.yaml', 'three/overlays/prod/x.yaml', 'two/overlays/prod/x.yaml'],
    ]);
  });

  it('parts variants of variants', () => {
    expect(clusters(at('eu/dev/x.yaml'), at('eu/prod/x.yaml'), at('us/prod/x.yaml'), at('us/dev/x.yaml'))).toHaveLength(
      4,
    );
  });

  it('looks at the namespace of all but Longhorn, of which a cluster has one', () => {
    const inNamespace = (file: string, namespace: string, type: string): Resource => ({
      ...at(file, 'a', type),
      object: { apiVersion: 'v1', kind: 'X', metadata: { name: 'a', namespace } },
    });
    expect(clusters(inNamespace('a/x', 'one', '/ConfigMap'), inNamespace('b/x', 'two', '/ConfigMap'))).toHaveLength(1);
    expect(
      clusters(inNamespace('a/x', 'one', 'longhorn.io/Node'), inNamespace('b/x', 'two', 'longhorn.io/Node')),
    ).toHaveLength(2);
  });

  it('bears many variants of many apps', () => {
    const many = Array.from({ length: 40 }, (_, app) =>
      Array.from({ length: 10 }, (_unused, variant) => at(`${app}/overlays/${variant}/x.yaml`, `app-${app}`)),
    ).flat();
    expect(splitByCluster(many)).toHaveLength(10);
  });
});

it('finds of what clusters share only what is wrong for all of them', () => {
  const setting = (value: string) =>
    `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: v2-data-engine, namespace: longhorn-system }\nvalue: "${value}"\n`;
  const node =
    'apiVersion: longhorn.io/v1beta2\nkind: Node\nmetadata: { name: a, namespace: longhorn-system }\nspec: { name: a, allowScheduling: true, disks: { d: { path: /dev/sdb, diskType: block, allowScheduling: true } } }\n';
  const codes = (eu: string, us: string) =>
    check([
      { path: 'base/node.yaml', text: node },
      { path: 'clusters/eu/setting.yaml', text: setting(eu) },
      { path: 'clusters/us/setting.yaml', text: setting(us) },
    ])
      .findings.filter(({ severity }) => severity === 'error')
      .map(({ code }) => code);
  expect(codes('false', 'false')).toEqual(['block-disk-needs-v2']);
  expect(codes('false', 'true')).toEqual([]);
});
