import { ipVersion } from './addresses';
import { byteLength } from './bytes';
import { isDnsLabel, isDnsSubdomain, type TextFormat } from './formats';

const test =
  (pattern: RegExp) =>
  (text: string): boolean =>
    pattern.test(text);

const uuid = (version: string, variant = '[0-9a-f]'): RegExp =>
  new RegExp(`^[0-9a-f]{8}-?[0-9a-f]{4}-?${version}[0-9a-f]{3}-?${variant}[0-9a-f]{3}-?[0-9a-f]{12}$`, 'i');

/** Leading zeros are taken, as Go did before 1.17. Source: k8s.io/utils/net ParseIPSloppy. */
function addressBits(text: string): number {
  const plain = text.replaceAll(/(^|\.)0+(?=\d+(?:\.|$))/g, '$1');
  const version = ipVersion(plain);
  return version === 4 ? 32 : version === 6 ? 128 : 0;
}

function isAddressBlock(text: string): boolean {
  const [, address = '', length = ''] = /^(.+)\/(\d+)$/s.exec(text) ?? [];
  return length !== '' && addressBits(address) > 0 && Number(length) <= addressBits(address);
}

/** Source: Go net/url ParseRequestURI. */
function isRequestUri(text: string): boolean {
  // oxlint-disable-next-line no-control-regex
  if (text === '' || /[\u0000-\u001f\u007f]/.test(text)) return false;
  const [, scheme, rest] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(text)!;
  if (text === '*') return true;
  const path = rest!.split('?')[0]!;
  if (!path.startsWith('/')) return scheme !== undefined;
  if (scheme === undefined || !path.startsWith('//')) return !/%(?![0-9a-f]{2})/i.test(path);
  const [, authority, below] = /^\/\/([^/]*)(.*)$/s.exec(path)!;
  const host = authority!.slice(authority!.lastIndexOf('@') + 1);
  const port = host.startsWith('[') ? host.slice(host.lastIndexOf(']') + 1) : host.replace(/^[^:]*/, '');
  return /^(?::\d*)?$/.test(port) && !/[\s<>"\\^`{|}]/.test(host) && !/%(?![0-9a-f]{2})/i.test(below!);
}

/** Source: Go time.Parse with the layout 2006-01-02. */
function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? [];
  if (day === undefined) return false;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** Source: kube-openapi pkg/validation/strfmt/time.go IsDateTime. */
function isDateTime(text: string): boolean {
  const [date = '', time = ''] = text.toLowerCase().split('t');
  const pattern = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:.[0-9]+)?(?:z|[+-]\d\d:\d\d)$/;
  return isDate(date) && pattern.test(time);
}

const goDuration = /^[+-]?(?:0|(?:(?:\d+\.?\d*|\.\d+)(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h))+)$/;
const units = 'ns us µs ms s m h hr d w wk'.split(' ');
const unitStarts = 'nano micro milli sec min hour day week'.split(' ');

/** Go's spelling, or any text with a number and a unit in it. Source: kube-openapi pkg/validation/strfmt/duration.go. */
function isDuration(text: string): boolean {
  if (goDuration.test(text)) return true;
  return [...text.matchAll(/\d+\s*([A-Za-z\u00b5]+)/g)].some(([, word]) => {
    const unit = word!.toLowerCase();
    return units.includes(unit) || unitStarts.some((start) => unit.startsWith(start));
  });
}

function isIsbn10(text: string): boolean {
  const digits = text.replaceAll(/[\s-]+/g, '');
  if (!/^\d{9}[\dX]$/.test(digits)) return false;
  const sum = [...digits].reduce(
    (all, digit, at) => all + (at === 9 ? 10 : at + 1) * (digit === 'X' ? 10 : Number(digit)),
    0,
  );
  return sum % 11 === 0;
}

function isIsbn13(text: string): boolean {
  const digits = text.replaceAll(/[\s-]+/g, '');
  return /^\d{13}$/.test(digits) && weighted(digits, (at) => (at % 2 === 0 ? 1 : 3)) % 10 === 0;
}

function weighted(digits: string, weight: (at: number) => number): number {
  return [...digits].reduce((sum, digit, at) => sum + weight(at) * Number(digit), 0);
}

const cardNumber =
  /^(?:4\d{12}(?:\d{3})?|5[1-5]\d{14}|6(?:011|5\d\d)\d{12}|3[47]\d{13}|3(?:0[0-5]|[68]\d)\d{11}|(?:2131|1800|35\d{3})\d{11})$/;

function isCreditCard(text: string): boolean {
  const digits = text.replaceAll(/\D+/g, '');
  if (!cardNumber.test(digits)) return false;
  const sum = [...digits].reverse().reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

const label = '[a-zA-Z0-9\\p{S}\\p{L}]';
const hostname = new RegExp(
  `^(?:${label}(?:-?${label}{0,62})?|(?:${label}(?:[a-zA-Z0-9\\p{S}\\p{L}-]{0,61}${label})?\\.)+[a-zA-Z\\p{L}]{2,63})$`,
  'u',
);

function isHostname(text: string): boolean {
  return byteLength(text) <= 255 && hostname.test(text) && text.split('.').every((part) => byteLength(part) <= 63);
}

const colourPart = '\\s*(?:0|[1-9]\\d?|1\\d\\d?|2[0-4]\\d|25[0-5])\\s*';
const block = '[A-Za-z0-9+/]';

/** Formats that a CustomResourceDefinition may ask for, and what they are called in a message. */
const tests: Readonly<Record<string, readonly [test: (text: string) => boolean, noun: string, rule: string]>> = {
  apiversion: [test(/^[^/]+(?:\/[^/]*)?$/), 'an API version', 'group/version, or the version alone'],
  kind: [(text) => isDnsLabel(text.toLowerCase()) && /^[a-z]/i.test(text), 'a kind', 'a word of letters and digits'],
  bsonobjectid: [test(/^[0-9a-f]{24}$/i), 'a BSON object id', '24 hexadecimal digits'],
  uri: [isRequestUri, 'a URI', 'a URI with a scheme, such as https://example.com/path, or an absolute path'],
  email: [test(/^[^@]*[^@\s]@[^@\s][^@]*$/s), 'an email address', 'an address such as user@example.com'],
  hostname: [isHostname, 'a host name', 'a name such as host.example.com'],
  ipv4: [(text) => text.includes('.') && addressBits(text) > 0, 'an IPv4 address', 'an address such as 10.9.8.7'],
  ipv6: [(text) => ipVersion(text) === 6, 'an IPv6 address', 'an address such as 2001:db8::1'],
  cidr: [isAddressBlock, 'an address block', 'a block such as 10.9.8.0/24'],
  mac: [
    test(
      /^[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?:(?:\1[0-9a-f]{2}){2}|(?:\1[0-9a-f]{2}){14})?$|^[0-9a-f]{4}(?:\.[0-9a-f]{4}){2}(?:\.[0-9a-f]{4}|(?:\.[0-9a-f]{4}){7})?$/i,
    ),
    'a MAC address',
    'an address such as 01:23:45:67:89:ab',
  ],
  uuid: [test(uuid('[0-9a-f]')), 'a UUID', '32 hexadecimal digits, such as 123e4567-e89b-12d3-a456-426614174000'],
  uuid3: [test(uuid('3')), 'a UUID of version 3', '32 hexadecimal digits of which the 13th is 3'],
  uuid4: [test(uuid('4', '[89ab]')), 'a UUID of version 4', '32 hexadecimal digits of which the 13th is 4'],
  uuid5: [test(uuid('5', '[89ab]')), 'a UUID of version 5', '32 hexadecimal digits of which the 13th is 5'],
  isbn: [(text) => isIsbn10(text) || isIsbn13(text), 'an ISBN', '10 or 13 digits, the last of which fits the others'],
  isbn10: [isIsbn10, 'an ISBN of 10 digits', '10 digits, the last of which fits the others'],
  isbn13: [isIsbn13, 'an ISBN of 13 digits', '13 digits, the last of which fits the others'],
  creditcard: [isCreditCard, 'a credit card number', 'a number whose last digit fits the others'],
  ssn: [test(/^\d{3}[- ]\d{2}[- ]\d{4}$/), 'a social security number', 'nine digits as in 111-22-3333'],
  hexcolor: [test(/^#?(?:[0-9a-f]{3}|[0-9a-f]{6})$/i), 'a colour', 'three or six hexadecimal digits, such as #00ff00'],
  rgbcolor: [test(new RegExp(`^rgb\\(${colourPart},${colourPart},${colourPart}\\)$`)), 'a colour', 'rgb(0,255,0)'],
  byte: [
    test(new RegExp(`^(?:${block}{4})*(?:${block}{2}==|${block}{3}=|${block}{4})$`)),
    'base64',
    'base64 with padding, and at least four characters',
  ],
  date: [isDate, 'a date', 'year, month and day, such as 2026-01-05'],
  duration: [isDuration, 'a duration', 'a number with a unit, such as 90s or 1h30m'],
  datetime: [isDateTime, 'a time', 'RFC 3339, such as 2026-01-05T10:00:00Z'],
  k8sshortname: [isDnsLabel, 'a DNS label', 'at most 63 lower case letters, digits and "-"'],
  k8slongname: [isDnsSubdomain, 'a DNS name', 'lower case letters, digits, "-" and ".", at most 253 characters'],
};

/**
 * By the names in `manifest/crd-schema.ts`. Where a format is more than a pattern it may be judged too mildly here, never
 * too strictly. Source: kube-openapi pkg/validation/strfmt.
 */
export const crdFormats: Readonly<Record<string, TextFormat>> = Object.fromEntries(
  Object.entries(tests).map(([name, [is, noun, rule]]) => [`crd:${name}`, { test: is, noun, rule }]),
);
