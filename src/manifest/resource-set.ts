import type { Resource } from './resource';

/** Objects that are meant for one cluster. */
export class ResourceSet {
  private readonly byType = new Map<string, Resource[]>();
  private readonly byName = new Map<string, Resource>();

  /**
   * @param isComplete whether nothing else exists that Longhorn would look for: what is not here is nowhere
   */
  constructor(
    readonly resources: readonly Resource[],
    readonly isComplete = false,
  ) {
    for (const resource of resources) {
      const { type } = resource;
      const same = this.byType.get(type);
      if (same === undefined) this.byType.set(type, [resource]);
      else same.push(resource);
      const key = `${type} ${resource.object.metadata?.name}`;
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
