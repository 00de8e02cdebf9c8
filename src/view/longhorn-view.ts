import { groupBy } from '../diagnostics/group-by';
import type { Release } from '../longhorn/release';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { backupTargetsOf, type BackupTargetEntry } from './backup-targets-view';
import { nodesOf, type NodeView } from './nodes-view';
import { SettingsView } from './settings-view';
import { storageClassesOf, type StorageClassView } from './storage-classes-view';

/** What a set of manifests means to Longhorn, each part worked out when it is first asked for. */
export class LonghornView {
  private readonly parts = new Map<unknown, unknown>();

  constructor(
    private readonly resources: ResourceSet,
    private readonly release: Release,
  ) {}

  get settings(): SettingsView {
    return this.once(SettingsView, () => new SettingsView(this.resources, this.release));
  }

  get nodes(): readonly NodeView[] {
    return this.once(nodesOf, () => nodesOf(this.resources));
  }

  get storageClasses(): readonly StorageClassView[] {
    return this.once(storageClassesOf, () => storageClassesOf(this.resources));
  }

  get backupTargets(): readonly BackupTargetEntry[] {
    return this.once(backupTargetsOf, () => backupTargetsOf(this.resources));
  }

  /** Those that are, or are named in, this resource. */
  backupTargetsIn(resource: Resource): readonly BackupTargetEntry[] {
    const byResource = this.once(backupTargetsByResource, () => backupTargetsByResource(this.backupTargets));
    return byResource.get(resource) ?? [];
  }

  get recurringJobs(): readonly Resource[] {
    return this.resources.ofType('longhorn.io/RecurringJob');
  }

  /** Anything else that rules work out of the whole set, once for each set. */
  once<T>(key: unknown, make: () => T): T {
    if (!this.parts.has(key)) this.parts.set(key, make());
    return this.parts.get(key) as T;
  }
}

function backupTargetsByResource(entries: readonly BackupTargetEntry[]): Map<Resource, BackupTargetEntry[]> {
  return groupBy(entries, ({ resource }) => resource);
}
