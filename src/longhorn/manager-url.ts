/**
 * Why Longhorn refuses an address of its UI, as the end of a sentence; undefined when it takes it.
 * Source: longhorn-manager types/types.go ValidateManagerURL, and Go's net/url Parse, whose refusals it shares.
 */
export function managerUrlProblem(text: string): string | undefined {
  if (text === '') return undefined;
  if (/[^ -~\u0080-\u{10ffff}]/u.test(text)) return 'has a control character';
  const [, scheme, rest] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(text)!;
  if (!['http', 'https'].includes(scheme?.toLowerCase() ?? '')) return 'does not begin with http:// or https://';
  const [address, ...fragments] = rest!.split('#');
  if (fragments.join('#') !== '') return 'has a fragment';
  const [place, ...queries] = address!.split('?');
  if (queries.join('?') !== '') return 'has a query';
  const [, authority, path] = /^(?:\/\/([^/]*))?(.*)$/s.exec(place!)!;
  return hostProblem(authority ?? '') ?? (path === '' || path === '/' ? undefined : 'has a path');
}

function hostProblem(authority: string): string | undefined {
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  if (host === '') return 'has no host';
  // What Go takes in a host: ASCII of this kind, escapes of other characters, and other characters as they are.
  if (!/^([\w\-.~!$&'()*+,;=:[\]<>"\u0080-\u{10ffff}]|%25|%[89a-f][0-9a-f])*$/iu.test(host)) {
    return `has "${host}", which is no host`;
  }
  const port = host.startsWith('[') ? host.slice(host.lastIndexOf(']') + 1) : /(:[^:]*)?$/.exec(host)![0];
  return /^(:[0-9]*)?$/.test(port) ? undefined : `has "${port.replace(/^:/, '')}", which is no port`;
}
