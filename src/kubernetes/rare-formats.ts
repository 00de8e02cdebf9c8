import { canonicalIp, cidrProblem, ipProblem } from './addresses';
import { byteLength } from './bytes';
import { isDns1035Label, isDnsLabel, isDnsSubdomain, isDriverName } from './dns-names';
import type { TextFormat } from './formats';

const C_IDENTIFIER = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LONGEST_IDENTIFIER = 32;
const LONGEST_SIGNER = 571;

/** The one spelling of an address. */
function isCanonicalIp(text: string): boolean {
  return ipProblem(text) === undefined && canonicalIp(text) === text;
}

function isCanonicalCidr(text: string): boolean {
  return cidrProblem(text) === undefined && isCanonicalIp(text.slice(0, text.indexOf('/')));
}

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateSignerName. */
function isSignerName(text: string): boolean {
  const [domain, path, ...more] = text.split('/');
  if (path === undefined || more.length > 0 || text.length > LONGEST_SIGNER || domain!.length > 253) return false;
  return domain!.includes('.') && domain!.split('.').every(isDnsLabel) && path.split('.').every(isDnsSubdomain);
}

const isIdentifier = (text: string): boolean => text.length <= LONGEST_IDENTIFIER && C_IDENTIFIER.test(text);

/** The server forgets names of three parts and more. Source: kubernetes v1.36.3 pkg/apis/resource/validation, validateQualifiedName. */
function isAttributeName(text: string): boolean {
  const parts = text.split('/');
  if (parts.length === 1) return isIdentifier(text);
  return parts.length > 2 || (isDriverName(parts[0]!) && isIdentifier(parts[1]!));
}

/** Source: the same file, validatePoolName. */
function isPoolName(text: string): boolean {
  return text.length <= 253 && text.split('/').every(isDnsSubdomain);
}

const NUMBER = String.raw`(0|[1-9]\d*)`;
const PRE_RELEASE = String.raw`(0|[1-9]\d*|\d*[a-zA-Z-][0-9a-zA-Z-]*)`;
const BUILD = '[0-9a-zA-Z-]+';
const SEMANTIC_VERSION = new RegExp(
  String.raw`^${NUMBER}\.${NUMBER}\.${NUMBER}(-${PRE_RELEASE}(\.${PRE_RELEASE})*)?(\+${BUILD}(\.${BUILD})*)?$`,
);

/** A group may be missing, or empty. Source: kubernetes v1.36.3 pkg/apis/admissionregistration/validation, validateParamKind. */
function isGroupVersion(text: string): boolean {
  const [version, group = '', ...more] = text.split('/').reverse();
  return more.length === 0 && (group === '' || isDnsSubdomain(group)) && isDns1035Label(version!);
}

const CEL_RESERVED =
  'true false null in as break const continue else for function if import let loop package namespace return var void while';

/** Source: the same file, isCELIdentifier. */
function isCelIdentifier(text: string): boolean {
  return C_IDENTIFIER.test(text) && !CEL_RESERVED.split(' ').includes(text);
}

const atMost64Bytes = (text: string): boolean => byteLength(text) <= 64;

/** Formats of fields that stand in few manifests. */
export const rareFormats: Readonly<Record<string, TextFormat>> = {
  'canonical-ip': {
    test: isCanonicalIp,
    noun: 'an IP address in its one spelling',
    rule: 'an address such as 10.9.8.7 or 2001:db8::1',
  },
  'canonical-cidr': {
    test: isCanonicalCidr,
    noun: 'an address block in its one spelling',
    rule: 'a block such as 10.9.8.0/24 or 2001:db8::/64, without address bits beyond its length',
  },
  'group-version': {
    test: isGroupVersion,
    noun: 'a version',
    rule: 'group/version, such as apps/v1, or v1',
  },
  'cel-identifier': {
    test: isCelIdentifier,
    noun: 'a name in CEL',
    rule: 'letters, digits and "_", not starting with a digit, and no word of CEL itself',
  },
  'signer-name': {
    test: isSignerName,
    noun: 'the name of a signer',
    rule: 'a DNS name of two parts or more, "/" and another name, such as example.org/clients',
  },
  'attribute-name': {
    test: isAttributeName,
    noun: 'the name of an attribute',
    rule: '[driver/]name, the name at most 32 letters, digits and "_", not starting with a digit',
  },
  'full-attribute-name': {
    test: (text) => text.includes('/') && isAttributeName(text),
    noun: 'the name of an attribute with its driver',
    rule: 'driver/name, the name at most 32 letters, digits and "_", not starting with a digit',
  },
  'pool-name': {
    test: isPoolName,
    noun: 'the name of a pool',
    rule: 'DNS names with "/" between them, at most 253 characters together',
  },
  'semantic-version': {
    test: (text) => atMost64Bytes(text) && SEMANTIC_VERSION.test(text),
    noun: 'a version',
    rule: 'a version such as 1.2.3 or 1.2.3-beta.1, at most 64 characters',
  },
  'short-text': { test: atMost64Bytes, noun: 'a text of at most 64 bytes', rule: 'at most 64 bytes' },
};
