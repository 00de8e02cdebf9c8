import { supportedReleases } from './release';
import type { Lifetime } from './release-lifetime';
import { compareVersions } from './version';

/** Why a release lacks what others have. */
export type Absence =
  | { readonly kind: 'gone'; readonly last: string }
  | {
      readonly kind: 'to come';
      /** Such as "it came with release 1.11.3". */
      readonly reason: string;
      /** Those to install instead, such as "1.11.3 or later". */
      readonly releases: string;
    };

/** By a lifetime that the release is no part of: it is over, has not begun, or is interrupted. */
export function absence({ since, until, without = [] }: Lifetime, version: string): Absence {
  if (until !== undefined && compareVersions(version, until) > 0) return { kind: 'gone', last: until };
  const isEarly = since !== undefined && compareVersions(version, since) < 0;
  const next = isEarly
    ? since
    : supportedReleases().find((other) => isAfter(other, version) && !without.includes(other))!;
  const came = since === undefined ? [] : [`came with release ${since}`];
  const missing = isEarly ? [] : [`is missing from ${without.join(', ')}`];
  return {
    kind: 'to come',
    reason: `it ${[...came, ...missing].join(' and ')}`,
    releases: `${spanFrom(next, until)}${except(without.filter((other) => isAfter(other, next)))}`,
  };
}

function spanFrom(first: string, last: string | undefined): string {
  if (last === undefined) return `${first} or later`;
  return first === last ? first : `${first} to ${last}`;
}

function except(without: readonly string[]): string {
  return without.length === 0 ? '' : `, but not ${without.join(', ')}`;
}

function isAfter(version: string, other: string): boolean {
  return compareVersions(version, other) > 0;
}
