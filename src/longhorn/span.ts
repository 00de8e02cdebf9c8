import type { Release } from './release';
import { compareVersions } from './version';

/** The first and the last release with a behaviour; absent where there is no such end among the supported ones. */
export interface Span {
  readonly since?: string;
  readonly until?: string;
}

/** Behaviours by name, and whether a release has them. */
export type Behaviour<Name extends string> = Readonly<Record<Name, boolean>>;

/** A function that tells the behaviours of a release, each release looked at once; one of several spans is enough. */
export function behaviourFrom<Name extends string>(
  spans: Readonly<Record<Name, Span | readonly Span[]>>,
): (release: Pick<Release, 'version'>) => Behaviour<Name> {
  const known = new Map<string, Behaviour<Name>>();
  return ({ version }) => {
    let behaviour = known.get(version);
    if (behaviour === undefined) {
      const entries = Object.entries<Span | readonly Span[]>(spans).map(([name, span]) => [
        name,
        [span].flat().some((one) => holds(one, version)),
      ]);
      known.set(version, (behaviour = Object.fromEntries(entries) as Behaviour<Name>));
    }
    return behaviour;
  };
}

function holds({ since, until }: Span, version: string): boolean {
  return (
    (since === undefined || compareVersions(version, since) >= 0) &&
    (until === undefined || compareVersions(version, until) <= 0)
  );
}
