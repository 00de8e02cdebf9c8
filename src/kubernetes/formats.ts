import { cidrProblem, ipProblem } from './addresses';
import { byteLength } from './bytes';
import { isCronSchedule } from './cron';
import { isDns1035Label, isDnsLabel, isDnsSubdomain, isDriverName, isLabelValue, isQualifiedName } from './dns-names';
import { isPrintable, lowerCase, trimmedQuantity } from './go-text';
import { parseQuantity } from './quantity';
import { rareFormats } from './rare-formats';

export { isDnsLabel, isDnsSubdomain, isLabelValue, isQualifiedName };

/** How a text must be written, and how to say so. */
export interface TextFormat {
  readonly test: (text: string) => boolean;
  /** Follows "is not" in a message. */
  readonly noun: string;
  /** The rule, for the hint. */
  readonly rule: string;
}

const SEARCH_DOMAIN = /^_?[a-z0-9]([-_a-z0-9]*[a-z0-9])?(\._?[a-z0-9]([-_a-z0-9]*[a-z0-9])?)*$/;
const SYSCTL = /^([a-z0-9]([-_a-z0-9]*[a-z0-9])?[./])*[a-z0-9]([-_a-z0-9]*[a-z0-9])?$/;
const URL_PATH = /^[A-Za-z0-9/\-._~%!$&'()*+,;=:]+$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d([.,]\d+)?(Z|[+-]\d\d:\d\d)$/;
const INT64_MAXIMUM = 9223372036854775807n;

function isPortName(text: string): boolean {
  return text.length <= 15 && isDnsLabel(text) && /[a-z]/.test(text) && !text.includes('--');
}

function isInt64(text: string): boolean {
  if (!/^-?\d+$/.test(text)) return false;
  const value = BigInt(text);
  return value <= INT64_MAXIMUM && value >= -INT64_MAXIMUM - 1n;
}

/** With or without `*` in place of the first label. */
function isHostPattern(text: string): boolean {
  return text.length <= 253 && isDnsSubdomain(text.startsWith('*.') ? text.slice(2) : text);
}

/** What looks like an address is none, leading zeros or not. */
function isIngressHost(text: string): boolean {
  return isHostPattern(text) && ipProblem(text.replace(/(?<=^|\.)0+(?=\d)/g, '')) !== undefined;
}

function isSearchDomain(text: string): boolean {
  return text.length <= 253 && SEARCH_DOMAIN.test(text);
}

/** Part of a URL, as names are that no other rule restricts. */
export function isPathSegment(text: string): boolean {
  return text !== '.' && text !== '..' && !/[/%]/.test(text);
}

function isForwardPath(text: string): boolean {
  return !text.split('/').includes('..');
}

function isDescendingPath(text: string): boolean {
  return !text.startsWith('/') && isForwardPath(text);
}

/** Loaded when a time zone turns up: few manifests have one. */
function isTimeZone(text: string): boolean {
  const { names } = require('./time-zones.json') as typeof import('./time-zones.json');
  return names.split(' ').includes(text);
}

/** `example.org/path`, as controllers are named. */
export function isDomainPath(text: string): boolean {
  const slash = text.indexOf('/');
  return slash > 0 && isDnsSubdomain(text.slice(0, slash)) && URL_PATH.test(text.slice(slash + 1));
}

/**
 * The formats that the published schemas and `schemas/constraints.json` name. A field of a core kind may always be
 * empty here: that is the zero value, which "required" judges.
 * Source: kubernetes v1.36.3 apimachinery pkg/util/validation, pkg/api/resource/quantity.go, pkg/apis/core/validation.
 */
export const formats: Readonly<Record<string, TextFormat>> = {
  'dns-label': {
    test: isDnsLabel,
    noun: 'a DNS label',
    rule: 'at most 63 lower case letters, digits and "-", with a letter or digit at both ends',
  },
  'dns-1035-label': {
    test: isDns1035Label,
    noun: 'a DNS label',
    rule: 'at most 63 lower case letters, digits and "-", starting with a letter and ending with a letter or digit',
  },
  'dns-subdomain': {
    test: isDnsSubdomain,
    noun: 'a DNS name',
    rule: 'lower case letters, digits, "-" and ".", with a letter or digit at both ends of each part, at most 253 characters',
  },
  'kind-name': {
    test: (text) => isDns1035Label(lowerCase(text)),
    noun: 'the name of a kind',
    rule: 'at most 63 letters, digits and "-", starting with a letter',
  },
  'simple-path': { test: (text) => text.startsWith('.'), noun: 'a path', rule: 'a path that starts with "."' },
  // What may still be completed: the end is free.
  'dns-subdomain-start': {
    test: (text) => isDnsSubdomain(text.replace(/-$/, 'a')),
    noun: 'a DNS name',
    rule: 'lower case letters, digits, "-" and ".", with a letter or digit at both ends of each part, at most 253 characters',
  },
  'dns-search': {
    test: (text) => text === '.' || isSearchDomain(text.replace(/\.$/, '')),
    noun: 'a search domain',
    rule: 'a DNS name, optionally with "_"',
  },
  'host-pattern': {
    test: isHostPattern,
    noun: 'a host name',
    rule: 'a DNS name without scheme or port, optionally starting with "*."',
  },
  'ingress-host': {
    test: isIngressHost,
    noun: 'a host name',
    rule: 'a DNS name without scheme, port or address, optionally starting with "*."',
  },
  'qualified-name': {
    test: isQualifiedName,
    noun: 'a qualified name',
    rule: '[DNS name/]name, the name at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
  },
  'annotation-key': {
    test: (text) => isQualifiedName(lowerCase(text)),
    noun: 'a qualified name',
    rule: '[DNS name/]name, the name at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends',
  },
  'label-value': {
    test: isLabelValue,
    noun: 'a label value',
    rule: 'at most 63 letters, digits, "-", "_" and ".", with a letter or digit at both ends, or empty',
  },
  'port-name': {
    test: isPortName,
    noun: 'a port name',
    rule: 'at most 15 lower case letters, digits and single "-", with at least one letter; a port number is written without quotes',
  },
  'path-segment': {
    test: isPathSegment,
    noun: 'a name that can be part of a URL',
    rule: 'a name without "/" and "%"',
  },
  'domain-path': {
    test: isDomainPath,
    noun: 'a name with a domain',
    rule: 'a DNS name, "/" and a path, such as example.org/ingress-controller',
  },
  'controller-path': {
    test: (text) => text.length <= 63 && isDomainPath(text),
    noun: 'a name with a domain of at most 63 characters',
    rule: 'a DNS name, "/" and a path, such as example.org/queue',
  },
  'deprecation-warning': {
    test: (text) => text !== '' && byteLength(text) <= 256 && isPrintable(text),
    noun: 'a warning',
    rule: 'one line of at most 256 bytes that can be printed, or leave it out',
  },
  'absolute-path': {
    test: (text) => text.startsWith('/'),
    noun: 'an absolute path',
    rule: 'a path that starts with "/"',
  },
  'forward-path': { test: isForwardPath, noun: 'a path without ".."', rule: 'the path without ".."' },
  'descending-path': {
    test: isDescendingPath,
    noun: 'a relative path without ".."',
    rule: 'a path that neither starts with "/" nor has ".." in it',
  },
  'local-path': {
    test: (text) => isDescendingPath(text) && !text.startsWith('..'),
    noun: 'a relative path without ".."',
    rule: 'a path that neither starts with "/" or ".." nor has ".." in it',
  },
  'http-header': {
    test: (text) => /^[-A-Za-z0-9]+$/.test(text),
    noun: 'the name of an HTTP header',
    rule: 'letters, digits and "-"',
  },
  sysctl: {
    test: (text) => text.length <= 253 && SYSCTL.test(text),
    noun: 'the name of a kernel parameter',
    rule: 'lower case letters, digits, "-" and "_" in parts divided by ".", such as net.core.somaxconn',
  },
  'time-zone': {
    test: isTimeZone,
    noun: 'a time zone',
    rule: 'a name of the IANA database, such as Europe/Berlin or Etc/UTC',
  },
  'env-name': {
    test: (text) => /^[ -<>-~]+$/.test(text),
    noun: 'an environment variable name',
    rule: 'printable ASCII characters other than "="',
  },
  'config-key': {
    test: (text) => text.length <= 253 && /^[-._a-zA-Z0-9]+$/.test(text) && text !== '.' && !text.startsWith('..'),
    noun: 'a data key',
    rule: 'letters, digits, "-", "_" and "."',
  },
  'csi-driver-name': {
    test: isDriverName,
    noun: 'a CSI driver name',
    rule: 'a DNS name of at most 63 characters',
  },
  'non-empty': { test: (text) => text !== '', noun: 'a key', rule: 'at least one character' },
  percent: {
    test: (text) => /^[0-9]+%$/.test(text),
    noun: 'a percentage',
    rule: 'a whole number without quotes, or a percentage such as "25%"',
  },
  'percent-of-all': {
    test: (text) => /^[0-9]+%$/.test(text) && Number(text.slice(0, -1)) <= 100,
    noun: 'a percentage up to 100%',
    rule: 'a whole number without quotes, or a percentage from "0%" to "100%"',
  },
  cron: {
    test: isCronSchedule,
    noun: 'a cron schedule',
    rule: 'five fields (minute, hour, day, month, weekday 0-6) or a word such as "@daily"',
  },
  ip: {
    test: (text) => ipProblem(text) === undefined,
    noun: 'an IP address',
    rule: 'an address such as 10.9.8.7 or 2001:db8::1',
  },
  cidr: {
    test: (text) => cidrProblem(text) === undefined,
    noun: 'an address block',
    rule: 'a block such as 10.9.8.0/24, without address bits beyond its length',
  },
  quantity: {
    test: (text) => parseQuantity(trimmedQuantity(text)) !== undefined,
    noun: 'a quantity',
    rule: 'a number with an optional unit, such as 500m, 1.5, 10Gi or 2G',
  },
  byte: {
    test: (text) => BASE64.test(text.replace(/[\r\n]/g, '')),
    noun: 'base64',
    rule: 'base64 with padding; write plain text under stringData (Secret) or data (ConfigMap)',
  },
  'date-time': { test: (text) => DATE_TIME.test(text), noun: 'a time', rule: 'RFC 3339, such as 2026-01-05T10:00:00Z' },
  ...rareFormats,
  int64: { test: isInt64, noun: 'a whole number', rule: 'digits without a unit, in quotes, such as "10737418240"' },
};
