import { textOfBytes } from '../kubernetes/bytes';

/**
 * URLs as Go reads them, which takes much that other readers refuse.
 * Source: Go's package net/url, functions Parse and ParseRequestURI.
 */

/** The parts of a URL; "" for those that it lacks. */
export interface GoUrl {
  /** In lower case, whatever was written. */
  readonly scheme: string;
  /** What stands before the "@" of the host, in front of a ":"; undefined without an "@". */
  readonly user: string | undefined;
  readonly hasPassword: boolean;
  /** With its port, and the brackets of an IPv6 address. */
  readonly host: string;
  /** Escapes resolved. */
  readonly path: string;
  /** As written, without the "?". */
  readonly query: string;
}

/** Why Go does not read the text, as the end of a sentence. */
export interface GoUrlProblem {
  readonly problem: string;
}

/** url.Parse. */
export function parseGoUrl(text: string): GoUrl | GoUrlProblem {
  const [address, fragment] = cut(text, '#');
  const url = parse(address, false);
  return 'problem' in url ? url : (escapeProblem(fragment) ?? url);
}

/** url.ParseRequestURI: no fragment, and never relative. */
export function parseGoRequestUri(text: string): GoUrl | GoUrlProblem {
  return parse(text, true);
}

/** Values of a key in a query, each with its escapes resolved. Source: url.ParseQuery. */
export function queryValues(query: string, key: string): string[] {
  return queryPairs(query).flatMap(([name, value]) => (name === key ? [value] : []));
}

/** Keys and values of a query; pairs that Go cannot read are left out, as they are there. */
export function queryPairs(query: string): [key: string, value: string][] {
  return query.split('&').flatMap((part): [string, string][] => {
    if (part === '' || part.includes(';') || escapeProblem(part) !== undefined) return [];
    const [name, value] = cut(part, '=');
    return [[unescape(name.replaceAll('+', ' ')), unescape(value.replaceAll('+', ' '))]];
  });
}

/** Host without port and brackets. Source: URL.Hostname. */
export function hostnameOf(host: string): string {
  const [, bracketed] = /^\[(.*)\]/.exec(host) ?? [];
  return bracketed ?? host.replace(/:[0-9]*$/, '');
}

function parse(text: string, isRequest: boolean): GoUrl | GoUrlProblem {
  // oxlint-disable-next-line no-control-regex
  if (/[\0-\x1f\x7f]/.test(text)) return { problem: 'has a control character, such as a line feed' };
  if (text.startsWith(':')) return { problem: 'has nothing in front of its first ":"' };
  const [, written = '', afterScheme = text] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(text)!;
  const scheme = written.toLowerCase();
  const [place, query] = cut(afterScheme, '?');
  if (!place.startsWith('/')) return withoutSlash(place, isRequest, { ...empty, scheme, query });
  const { host, path, user } = partsOf(place, scheme !== '', isRequest);
  const problem = hostProblem(host) ?? userProblem(user) ?? escapeProblem(path);
  if (problem !== undefined) return problem;
  return {
    scheme,
    user: user && unescape(cut(user, ':')[0]),
    hasPassword: user?.includes(':') === true,
    host: unescape(host),
    path: unescape(path),
    query,
  };
}

/** What goes on with a slash after the scheme: with two of them there is a host. */
function partsOf(
  place: string,
  hasScheme: boolean,
  isRequest: boolean,
): { user: string | undefined; host: string; path: string } {
  const hasHost = place.startsWith('//') && (hasScheme || (!isRequest && !place.startsWith('///')));
  if (!hasHost) return { user: undefined, host: '', path: place };
  const [, authority = '', path = ''] = /^\/\/([^/]*)(.*)$/s.exec(place)!;
  const mark = authority.lastIndexOf('@');
  return { user: mark < 0 ? undefined : authority.slice(0, mark), host: authority.slice(mark + 1), path };
}

const empty: GoUrl = { scheme: '', user: undefined, hasPassword: false, host: '', path: '', query: '' };

/** What does not go on with a slash after the scheme has neither host nor path, or is a path from where one stands. */
function withoutSlash(place: string, isRequest: boolean, url: GoUrl): GoUrl | GoUrlProblem {
  if (url.scheme !== '') return url;
  if (isRequest) return { problem: place === '' ? 'is empty' : 'does not begin with a scheme such as "https://"' };
  if (place.split('/')[0]!.includes(':')) return { problem: 'has a ":" in its first part, which is no scheme' };
  return escapeProblem(place) ?? { ...url, path: unescape(place) };
}

function cut(text: string, separator: string): [before: string, after: string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ''] : [text.slice(0, index), text.slice(index + 1)];
}

function hostProblem(host: string): GoUrlProblem | undefined {
  // What Go takes in a host: ASCII of this kind, escapes of other characters, and other characters as they are.
  if (!/^([\w\-.~!$&'()*+,;=:[\]<>"\u0080-\u{10ffff}]|%25|%[89a-f][0-9a-f])*$/iu.test(host)) {
    return { problem: `has "${host}", which is no host` };
  }
  if (host.startsWith('[') && !host.includes(']')) return { problem: 'has a "[" without "]"' };
  const port = host.startsWith('[') ? host.slice(host.lastIndexOf(']') + 1) : /(:[^:]*)?$/.exec(host)![0];
  return /^(:[0-9]*)?$/.test(port) ? undefined : { problem: `has "${port.replace(/^:/, '')}", which is no port` };
}

function userProblem(user: string | undefined): GoUrlProblem | undefined {
  if (user === undefined) return undefined;
  if (!/^[\w\-.:~!$&'()*+,;=%@]*$/.test(user)) return { problem: `has "${user}" in front of the "@"` };
  return escapeProblem(user);
}

function escapeProblem(text: string): GoUrlProblem | undefined {
  const [escape] = /%(?![0-9a-f]{2}).{0,2}/is.exec(text) ?? [];
  return escape === undefined ? undefined : { problem: `has "${escape}", which is no escape` };
}

function unescape(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) =>
    textOfBytes(Array.from(escapes.slice(1).split('%'), (digits) => Number.parseInt(digits, 16))),
  );
}
