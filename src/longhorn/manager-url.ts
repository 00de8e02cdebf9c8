import { parseGoUrl } from './go-url';

/**
 * Why Longhorn refuses an address of its UI, as the end of a sentence; undefined when it takes it.
 * Source: longhorn-manager types/types.go ValidateManagerURL.
 */
export function managerUrlProblem(text: string): string | undefined {
  if (text === '') return undefined;
  const url = parseGoUrl(text);
  if ('problem' in url) return url.problem;
  if (!['http', 'https'].includes(url.scheme)) return 'does not begin with http:// or https://';
  if (url.host === '') return 'has no host';
  if (url.path !== '' && url.path !== '/') return 'has a path';
  if (url.query !== '') return 'has a query';
  return text.replace(/^[^#]*#?/, '') === '' ? undefined : 'has a fragment';
}
