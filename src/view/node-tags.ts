import { tagProblems } from '../objects/tags';
import type { LonghornView } from './longhorn-view';

/** The tags that the nodes and disks of a set of manifests have. */
export interface NodeTags {
  readonly disk: ReadonlySet<string>;
  readonly node: ReadonlySet<string>;
  /** Whether every tag is one: what another tool fills in may be any. */
  readonly areReadable: boolean;
}

/** Worked out once for each set: every class and every volume is held against it. */
export function allNodeTags(longhorn: LonghornView): NodeTags {
  return longhorn.once(allNodeTags, () => {
    const disk = new Set(longhorn.nodes.flatMap(({ disks }) => disks.flatMap(({ tags }) => tags)));
    const node = new Set(longhorn.nodes.flatMap(({ tags }) => tags));
    return { disk, node, areReadable: tagProblems([...disk, ...node], '').length === 0 };
  });
}
