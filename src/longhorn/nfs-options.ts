import { wellFormed } from '../diagnostics/one-line';
import { readBackupUrl } from './backup-url';
import { queryPairs } from './go-url';

/** An nfs URL that Longhorn's webhook stores otherwise than written. */
export interface CompletedNfsUrl {
  readonly url: string;
  /** The options in it; "" where they are taken out. */
  readonly options: string;
}

const key = 'nfsOptions';

/**
 * The options as the webhook completes them, so that an NFS server that is gone cannot hang Longhorn.
 * Source: longhorn-manager webhook/resources/backuptarget/mutator.go mergeNFSSoftMountOptions (from 1.11.2).
 */
export function softMount(options: readonly string[]): string[] {
  const merged = options.filter((option) => option !== 'hard');
  if (!merged.includes('soft')) merged.push('soft');
  if (!merged.some((option) => option.startsWith('timeo='))) merged.push('timeo=300');
  if (!merged.some((option) => option.startsWith('retry='))) merged.push('retry=2');
  return merged;
}

/** What the webhook makes of an nfs URL; undefined where it leaves it as it is. Source: applyNFSSoftMountDefaults. */
export function completedNfsUrl(text: string): CompletedNfsUrl | undefined {
  const url = readBackupUrl(text);
  if (url?.scheme !== 'nfs') return undefined;
  const pairs = queryPairs(url.query);
  const values = pairs.flatMap(([name, value]) => (name === key ? [value] : []));
  if (values.length === 0) return undefined;
  const given = values.flatMap((value) => value.split(',')).filter((option) => option !== '');
  const options = given.length === 0 ? '' : softMount(given).join(',');
  if (given.length > 0 && options === given.join(',')) return undefined;
  const others = pairs.filter(([name]) => name !== key);
  const query = [...others, ...(options === '' ? [] : [[key, options] as const])]
    .toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${encodeURIComponent(wellFormed(name))}=${encodeURIComponent(wellFormed(value))}`)
    .join('&');
  return { url: text.replace(/\?.*$/s, '') + (query === '' ? '' : `?${query}`), options };
}
