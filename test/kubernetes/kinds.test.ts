import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { groupOf, isNamespaced, scopeOf } from '../../src/kubernetes/kinds';
import { describeWithShared } from '../shared';

describe('kinds', () => {
  it.each([
    ['v1', 'Service', true],
    ['v1', 'Namespace', false],
    ['apps/v1', 'DaemonSet', true],
    ['apiextensions.k8s.io/v1', 'CustomResourceDefinition', false],
    ['storage.k8s.io/v1', 'StorageClass', false],
    ['longhorn.io/v1beta2', 'Volume', true],
    ['gateway.networking.k8s.io/v1', 'HTTPRoute', true],
    ['monitoring.coreos.com/v1', 'ServiceMonitor', true],
    ['route.openshift.io/v1', 'Route', true],
    ['snapshot.storage.k8s.io/v1', 'VolumeSnapshotClass', false],
    ['example.org/v1', 'Thing', undefined],
    ['longhorn.io/v1beta1', 'Volume', undefined],
  ])('knows the scope of %s %s: %p', (apiVersion, kind, namespaced) => {
    expect(isNamespaced(apiVersion, kind)).toBe(namespaced);
  });

  it('names the scope', () => {
    expect(scopeOf('v1', 'Secret')).toBe('namespaced');
    expect(scopeOf('v1', 'PersistentVolume')).toBe('cluster');
    expect(scopeOf('v2', 'Secret')).toBeUndefined();
  });

  it('takes the group from an apiVersion', () => {
    expect(groupOf('v1')).toBe('');
    expect(groupOf('apps/v1')).toBe('apps');
  });
});

describeWithShared('kinds of upstream', (folder) => {
  it('has every core kind with its scope', () => {
    const { kinds } = JSON.parse(readFileSync(join(folder, 'upstream', 'kubernetes', 'v1.36.3.json'), 'utf8')) as {
      kinds: { group: string; version: string; kind: string; namespaced: boolean }[];
    };
    for (const { group, version, kind, namespaced } of kinds) {
      expect([kind, isNamespaced(group === '' ? version : `${group}/${version}`, kind)]).toEqual([kind, namespaced]);
    }
  });

  it("has every kind of Longhorn's CRDs with its scope", () => {
    const releases = readdirSync(join(folder, 'upstream', 'longhorn')).filter((name) => name.startsWith('v'));
    for (const release of releases) {
      const file = join(folder, 'upstream', 'longhorn', release, 'crds.json');
      const crds = JSON.parse(readFileSync(file, 'utf8')) as {
        spec: { scope: string; names: { kind: string }; versions: { name: string; served: boolean }[] };
      }[];
      for (const { spec } of crds) {
        for (const { name } of spec.versions.filter(({ served }) => served)) {
          expect([spec.names.kind, isNamespaced(`longhorn.io/${name}`, spec.names.kind)]).toEqual([
            spec.names.kind,
            spec.scope === 'Namespaced',
          ]);
        }
      }
    }
  });
});
