import { groupBy } from '../diagnostics/group-by';
import type { Resource } from './resource';

/** Objects that are meant for one cluster. */
export class ResourceSet {
  private readonly byType: ReadonlyMap<string, readonly Resource[]>;
  private readonly byName = new Map<string, Resource>();

  /**
   * @param isComplete whether nothing else exists that Longhorn would look for: what is not here is nowhere
   */
  constructor(
    readonly resources: readonly Resource[],
    readonly isComplete = false,
  ) {
    this.byType = groupBy(resources, ({ type }) => type);
    for (const resource of resources) {
      const name = resource.object.metadata?.name as unknown;
      if (typeof name !== 'string' && typeof name !== 'number') continue;
      const key = `${resource.type} ${name}`;
      if (!this.byName.has(key)) this.byName.set(key, resource);
    }
  }

  /** All of a type, such as `longhorn.io/Node` or `/Service`, in the order in which they were read. */
  ofType(type: string): readonly Resource[] {
    return this.byType.get(type) ?? [];
  }

  /** The first object of this type and name, in whatever namespace. */
  find(type: string, name: string): Resource | undefined {
    return this.byName.get(`${type} ${name}`);
  }
}
