import type { IConstruct } from 'constructs';
import type { ILonghorn } from './i-longhorn';

const metadataType = 'cdk8s-longhorn:installation';

/** Notes the installation that an object was given by name, wherever in the tree it stands. */
export function noteInstallation(construct: IConstruct, longhorn: ILonghorn): void {
  construct.node.addMetadata(metadataType, longhorn);
}

/** The installation that the object was given by name, if any. */
export function namedInstallation(construct: IConstruct): ILonghorn | undefined {
  return construct.node.metadata.find(({ type }) => type === metadataType)?.data as ILonghorn | undefined;
}
