import { parseGoInt } from '../longhorn/go-number';
import { storedSize } from '../longhorn/volume-limits';
import { intOf, isSet, mapOf, textOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import { keptForView } from './kept';
import type { LonghornView } from './longhorn-view';

/**
 * A volumes.longhorn.io object after Longhorn's mutating webhook, which is what its validating one looks at. A field is
 * undefined where the manifests do not tell what comes of it.
 * Source: longhorn-manager webhook/resources/volume/mutator.go.
 */
export interface VolumeView {
  /** As written. */
  readonly spec: JsonObject;
  readonly dataEngine: string;
  /** Undefined also where Longhorn does not find out, for want of a data engine. */
  readonly replicas: number | undefined;
  /** Whether the number of replicas is that of a setting. */
  readonly hasDefaultReplicas: boolean;
  readonly dataLocality: string;
  readonly hasDefaultLocality: boolean;
  readonly accessMode: string | undefined;
  /** In bytes, rounded up to 2 MiB. */
  readonly size: bigint | undefined;
  readonly backupBlockSize: bigint | undefined;
  readonly snapshotMaxCount: number | undefined;
  readonly snapshotMaxSize: bigint | undefined;
  readonly isSharded: boolean;
  readonly isStandby: boolean;
  readonly isMigratable: boolean;
  readonly isEncrypted: boolean;
  readonly cloneMode: string;
  readonly dataSource: string;
  readonly fromBackup: string;
  readonly backupTargetName: string;
}

/** Where a clone's data comes from. */
export interface DataSource {
  readonly volume: string;
  /** "" for the volume as it is. */
  readonly snapshot: string;
}

const mebibyte = 1n << 20n;

/** The volume of a manifest; undefined where it has no spec, which the schema check says. */
export const volumeOf = keptForView(makeVolume, (view: LonghornView) => view);

function makeVolume({ object }: Resource, { settings }: LonghornView): VolumeView | undefined {
  if (!isSet(object['spec'])) return undefined;
  const spec = mapOf(object['spec']);
  const engine = textOf(spec['dataEngine']);
  const dataEngine = engine === '' ? 'v1' : engine;
  const isSharded = mapOf(spec['dataLayout'])['type'] === 'sharded';
  const isStandby = spec['Standby'] === true;
  const fromBackup = textOf(spec['fromBackup']);
  const dataSource = textOf(spec['dataSource']);
  const written = { replicas: intOf(spec['numberOfReplicas']), dataLocality: textOf(spec['dataLocality']) };
  const ofSetting = numberIn(settings.valueFor('default-replica-count', engine === 'v2' ? 'v2' : 'v1'));
  const defaultReplicas = isSharded ? 1 : engine === '' ? undefined : ofSetting;
  const accessMode = textOf(spec['accessMode']);
  return {
    spec,
    dataEngine,
    replicas: written.replicas === 0 ? defaultReplicas : written.replicas,
    hasDefaultReplicas: written.replicas === 0,
    dataLocality:
      written.dataLocality !== ''
        ? written.dataLocality
        : isSharded
          ? 'disabled'
          : settings.value('default-data-locality'),
    hasDefaultLocality: written.dataLocality === '',
    accessMode: accessMode !== '' ? accessMode : fromBackup === '' ? 'rwo' : undefined,
    size: sizeOf(spec, fromBackup),
    backupBlockSize: blockSize(),
    snapshotMaxCount: countOf(spec['snapshotMaxCount'], settings.value('snapshot-max-count')),
    snapshotMaxSize: int64Of(spec['snapshotMaxSize']),
    isSharded,
    isStandby,
    isMigratable: spec['migratable'] === true,
    isEncrypted: spec['encrypted'] === true,
    cloneMode: textOf(spec['cloneMode']),
    dataSource,
    fromBackup,
    backupTargetName: textOf(spec['backupTargetName']) || 'default',
  };

  /** That of a standby volume is the one of its backup. */
  function blockSize(): bigint | undefined {
    if (isStandby) return undefined;
    const given = int64Of(spec['backupBlockSize']);
    if (given !== 0n) return given;
    const setting = parseGoInt(settings.value('default-backup-block-size')) ?? 0n;
    return setting === 0n ? 2n * mebibyte : setting * mebibyte;
  }
}

/** `vol://volume` or `snap://volume/snapshot`; undefined for anything else. Source: types/data_source.go. */
export function readDataSource(text: string): DataSource | undefined {
  const [, volume] = /^vol:\/\/((?:(?!:\/\/).)+)$/s.exec(text) ?? [];
  if (volume !== undefined) return { volume, snapshot: '' };
  const [, of, snapshot] = /^snap:\/\/([^/]+)\/([^/]+)$/.exec(text) ?? [];
  return of === undefined || snapshot === undefined ? undefined : { volume: of, snapshot };
}

/** A number that JSON writes as a text; zero where it is absent, undefined where it is none. */
function int64Of(value: unknown): bigint | undefined {
  return isSet(value) ? parseGoInt(textOf(value)) : 0n;
}

function sizeOf(spec: JsonObject, fromBackup: string): bigint | undefined {
  const size = int64Of(spec['size']);
  // A backup or a source decides instead.
  if (size === undefined || fromBackup !== '') return undefined;
  if (size === 0n && spec['cloneMode'] === 'linked-clone') return undefined;
  return storedSize(size);
}

function countOf(value: unknown, setting: string): number | undefined {
  const count = intOf(value);
  return count === 0 ? numberIn(setting) : count;
}

function numberIn(text: string): number | undefined {
  const value = parseGoInt(text.trim());
  return value === undefined ? undefined : Number(value);
}
