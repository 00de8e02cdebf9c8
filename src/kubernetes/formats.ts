import { isCronSchedule } from './cron';
import { isIpAddress, isIpBlock } from './ip-block';
import { parseQuantity } from './quantity';

/** How a text must be written, and how to say so. */
export interface TextFormat {
  readonly test: (text: string) => boolean;
  /** Follows "is not" in a message. */
  readonly noun: string;
  /** The rule, for the hint. */
  readonly rule: string;
}

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED_PART = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const DATE_TIME =
  /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:[0-5]\d([.,]\d+)?(Z|[+-]\d\d:\d\d)$/;
const INT64_MAXIMUM = 9223372036854775807n;

export const isDnsLabel = (text: string): boolean => text.length <= 63 && LABEL.test(text);
export const isDnsSubdomain = (text: string): boolean => text.length <= 253 && SUBDOMAIN.test(text);
export const isLabelValue = (text: string): boolean => text === '' || (text.length <= 63 && QUALIFIED_PART.test(text));

/** `[prefix/]name`, as label keys, taints and topology keys are written. */
export function isQualifiedName(text: string): boolean {
  const parts = text.split('/');
  const name = parts.pop()!;
  return parts.length < 2 && parts.every(isDnsSubdomain) && name.length <= 63 && QUALIFIED_PART.test(name);
}

function isPortName(text: string): boolean {
  return text.length <= 15 && LABEL.test(text) && /[a-z]/.test(text) && !text.includes('--');
}

function isInt64(text: string): boolean {
  if (!/^-?\d+$/.test(text)) return false;
  const value = BigInt(text);
  return value <= INT64_MAXIMUM && value >= -INT64_MAXIMUM - 1n;
}

function isIngressHost(text: string): boolean {
  return !isIpAddress(text) && isDnsSubdomain(text.startsWith('*.') ? text.slice(2) : text);
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
    test: (text) => text.length <= 63 && LABEL_1035.test(text),
    noun: 'a DNS label',
    rule: 'at most 63 lower case letters, digits and "-", starting with a letter and ending with a letter or digit',
  },
  'dns-subdomain': {
    test: isDnsSubdomain,
    noun: 'a DNS name',
    rule: 'lower case letters, digits, "-" and ".", with a letter or digit at both ends of each part, at most 253 characters',
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
    test: (text) => isQualifiedName(text.toLowerCase()),
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
    test: (text) => text.length <= 63 && isDnsSubdomain(text.toLowerCase()),
    noun: 'a CSI driver name',
    rule: 'a DNS name of at most 63 characters',
  },
  'non-empty': { test: (text) => text !== '', noun: 'a key', rule: 'at least one character' },
  percent: {
    test: (text) => /^[0-9]+%$/.test(text),
    noun: 'a percentage',
    rule: 'a whole number without quotes, or a percentage such as "25%"',
  },
  cron: {
    test: isCronSchedule,
    noun: 'a cron schedule',
    rule: 'five fields (minute, hour, day, month, weekday 0-6) or a word such as "@daily"',
  },
  ip: { test: isIpAddress, noun: 'an IP address', rule: 'an address such as 10.9.8.7 or 2001:db8::1' },
  cidr: { test: isIpBlock, noun: 'an address block', rule: 'a block such as 10.9.8.0/24' },
  quantity: {
    test: (text) => parseQuantity(text.trim()) !== undefined,
    noun: 'a quantity',
    rule: 'a number with an optional unit, such as 500m, 1.5, 10Gi or 2G',
  },
  byte: {
    test: (text) => BASE64.test(text.replace(/[\r\n]/g, '')),
    noun: 'base64',
    rule: 'base64 with padding; write plain text under stringData (Secret) or data (ConfigMap)',
  },
  'date-time': { test: (text) => DATE_TIME.test(text), noun: 'a time', rule: 'RFC 3339, such as 2026-01-05T10:00:00Z' },
  int64: { test: isInt64, noun: 'a whole number', rule: 'digits without a unit, in quotes, such as "10737418240"' },
};
