import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Chart, Duration, Testing } from 'cdk8s';
import type { DataEngine } from '../../src/constructs/data-engine';
import type { DataLocality } from '../../src/constructs/data-locality';
import type { ReplicaAutoBalance } from '../../src/constructs/longhorn-settings';
import { StorageClass } from '../../src/constructs/storage-class';
import type { StorageClassProps } from '../../src/constructs/storage-class-props';
import { releaseFor } from '../../src/longhorn/release';
import type { JsonObject } from '../../src/kubernetes/kubernetes-object';
import { parameterConflicts } from '../../src/objects/storage-class-conflicts';
import { parameterProblems } from '../../src/objects/storage-class-parameters';
import { parseManifests } from '../../src/source/parse-manifest';
import { describeWithShared } from '../shared';
import { FakeLonghorn } from './fake-longhorn';

type Props = Omit<StorageClassProps, 'longhorn'>;

describeWithShared('public configurations', (shared) => {
  const folder = join(shared, 'corpus', 'storage-classes');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.ya?ml$/.test(name));
  const classes = files.flatMap((name) =>
    parseManifests(readFileSync(join(folder, name), 'utf8'), name).documents.flatMap(({ value }) => {
      const {
        kind,
        parameters = {},
        provisioner,
      } = (value ?? {}) as { kind?: string; provisioner?: string; parameters?: JsonObject };
      const texts = Object.values(parameters ?? {}).every((text) => typeof text === 'string' && !/[{$]\{/.test(text));
      return kind === 'StorageClass' && provisioner === 'driver.longhorn.io' && texts
        ? [{ name, parameters: parameters as Record<string, string> }]
        : [];
    }),
  );
  const release = releaseFor('1.12.1');
  const sound = classes.filter(
    ({ parameters }) =>
      [...parameterProblems(release, parameters), ...parameterConflicts(parameters, release)].length === 0,
  );

  test('few are refused: for a parameter that is ignored, a selector of labels instead of tags, strict locality', () => {
    expect(classes.length).toBeGreaterThan(50);
    expect(sound.length).toBeGreaterThan(classes.length * 0.85);
    const codes = classes.flatMap(({ parameters }) =>
      [...parameterProblems(release, parameters), ...parameterConflicts(parameters, release)].map(({ code }) => code),
    );
    expect(new Set(codes)).toEqual(
      new Set(['class-parameter-known', 'class-strict-local-one-replica', 'selector-tag-valid']),
    );
  });

  test('typed props say the same as each of the sound ones', () => {
    for (const { name, parameters } of sound) {
      const chart = new Chart(Testing.app(), 'c');
      const storageClass = new StorageClass(chart, 'class', {
        longhorn: new FakeLonghorn(chart),
        ...propsOf(parameters),
      });
      expect([name, meaning(storageClass.parameters)]).toEqual([name, meaning(parameters)]);
    }
  });
});

/** Typed props for the parameters of a class, as somebody who moves it here would write them. */
function propsOf(parameters: Record<string, string>): Props {
  const flag = (text: string | undefined) =>
    text === undefined || text === 'ignored' ? undefined : ['true', 'enabled'].includes(text);
  const { backupTargetName, dataEngine, dataLocality, fsType, mkfsParams, replicaAutoBalance } = parameters;
  const secretName = parameters['csi.storage.k8s.io/node-stage-secret-name'];
  const values = {
    replicas: parameters['numberOfReplicas'] === undefined ? undefined : Number(parameters['numberOfReplicas']),
    staleReplicaTimeout:
      parameters['staleReplicaTimeout'] === undefined
        ? undefined
        : Duration.minutes(Number(parameters['staleReplicaTimeout'])),
    dataLocality: dataLocality as DataLocality | undefined,
    dataEngine: dataEngine as DataEngine | undefined,
    fsType,
    mkfsParams,
    backupTargetName,
    replicaAutoBalance: replicaAutoBalance as ReplicaAutoBalance | undefined,
    diskSelector: parameters['diskSelector']?.split(','),
    nodeSelector: parameters['nodeSelector']?.split(','),
    recurringJobs:
      parameters['recurringJobSelector'] === undefined
        ? undefined
        : (JSON.parse(parameters['recurringJobSelector']) as { name: string }[]),
    migratable: flag(parameters['migratable']),
    disableRevisionCounter: flag(parameters['disableRevisionCounter']),
    unmapMarkSnapChainRemoved: flag(parameters['unmapMarkSnapChainRemoved']),
    nfsOptions: parameters['nfsOptions']?.split(','),
    shareManagerNodeSelector:
      parameters['shareManagerNodeSelector'] === undefined
        ? undefined
        : Object.fromEntries(parameters['shareManagerNodeSelector'].split(';').map((pair) => pair.split(':'))),
    encryption:
      flag(parameters['encrypted']) === true && secretName !== undefined
        ? { secretName, secretNamespace: parameters['csi.storage.k8s.io/node-stage-secret-namespace'] }
        : undefined,
    fromBackup: parameters['fromBackup'] === '' ? undefined : parameters['fromBackup'],
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Props;
}

/** Parameters without those that say what Longhorn does anyway, JSON without blanks, the key Secret once. */
function meaning(parameters: Record<string, string>): Record<string, unknown> {
  const entries = Object.entries(parameters)
    .filter(([name, value]) => !(value === '' || value === 'ignored' || (name === 'encrypted' && value === 'false')))
    .filter(([name]) => !/^csi\.storage\.k8s\.io\/(provisioner|node-publish|node-expand)-secret/.test(name))
    .map(([name, value]) => [name, name === 'recurringJobSelector' ? (JSON.parse(value) as unknown) : value]);
  return Object.fromEntries(entries) as Record<string, unknown>;
}
