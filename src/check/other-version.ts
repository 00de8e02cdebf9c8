import type { Diagnostic } from '../diagnostics/diagnostic';
import { formerSettingLifetime, isAtMost, isOlder } from '../longhorn/release-lifetime';
import type { Resource } from '../manifest/resource';
import { textOf } from '../manifest/json-view';

/**
 * Whether a finding by a known release is true of a version that is not one of them, where it is about the name of a
 * setting: an older version may have one that is gone, and a newer one may have others.
 */
export function isTrueOf(version: string, { code }: Diagnostic, { object }: Resource): boolean {
  if (code !== 'setting-current' && code !== 'setting-known') return true;
  const until = formerSettingLifetime(textOf(object.metadata?.name))?.until;
  return until === undefined ? code === 'setting-current' || isOlder(version) : !isAtMost(version, until);
}
