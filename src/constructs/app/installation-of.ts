import type { IConstruct } from 'constructs';
import { newestRelease } from '../../longhorn/release';
import type { ILonghorn } from '../i-longhorn';
import { namedInstallation } from '../named-installation';

/** Finds the installation that an object is for, and the release that goes with it. */
export interface InstallationFinder {
  readonly installationOf: (construct: IConstruct) => IConstruct | undefined;
  readonly releaseOf: (construct: IConstruct) => string;
}

/**
 * An object is for the installation that its construct was given, else for the one nearest to it in the tree.
 *
 * @param release for objects that no installation is near: those that have no more than the app in common with one; left
 * out, they count to the first installation of the app, or else to the newest release
 */
export function findInstallations(installations: readonly IConstruct[], release?: string): InstallationFinder {
  const nearest = new Map<IConstruct, IConstruct>();
  for (const installation of installations) {
    const scopes = installation.node.scopes.slice(release === undefined ? 0 : 1);
    for (const scope of scopes) if (!nearest.has(scope)) nearest.set(scope, installation);
    nearest.set(installation, installation);
  }
  const installationOf = (construct: IConstruct): IConstruct | undefined => {
    const named = namedInstallation(construct);
    if (named !== undefined) return named;
    for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
      const installation = nearest.get(at);
      if (installation !== undefined) return installation;
    }
    return undefined;
  };
  const otherwise = release ?? newestRelease();
  return {
    installationOf,
    releaseOf: (construct) => (installationOf(construct) as ILonghorn | undefined)?.release ?? otherwise,
  };
}
