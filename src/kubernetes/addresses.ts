/** An address as a number of 32 or 128 bits. */
interface Address {
  readonly version: 4 | 6;
  readonly bits: bigint;
}

/** Whether and which kind of IP address a text is. Zones (`fe80::1%eth0`) are no part of an address in Kubernetes. */
export function ipVersion(text: string): 4 | 6 | undefined {
  if (isIPv4(text)) return 4;
  return isIPv6(text) ? 6 : undefined;
}

const byte = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const fourBytes = new RegExp(`^${byte}(?:\\.${byte}){3}$`);

/** Leading zeros are refused. As `node:net` reads it, which takes milliseconds to load and is not there in a browser. */
function isIPv4(text: string): boolean {
  return fourBytes.test(text);
}

/** The last four bytes may be written as in IPv4. */
function isIPv6(text: string): boolean {
  if (!text.includes(':')) return false;
  const start = text.lastIndexOf(':') + 1;
  const plain = isIPv4(text.slice(start)) ? `${text.slice(0, start)}0:0` : text;
  const halves = plain.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  const isFull = halves.length === 1 ? groups.length === 8 : halves.length === 2 && groups.length < 8;
  return isFull && groups.every((group) => /^[0-9a-f]{1,4}$/i.test(group));
}

/**
 * Why Kubernetes refuses a text as an IP address, or undefined when it takes it. The answer follows the quoted text.
 *
 * Source: apimachinery v0.36 pkg/util/validation/ip.go (IsValidIPForLegacyField, strict since Kubernetes 1.36).
 */
export function ipProblem(text: string): string | undefined {
  if (/^\d+(\.\d+){3}$/.test(text) && text.split('.').some((part) => /^0\d/.test(part)))
    return 'has a leading zero, which some programs read as octal';
  const address = parseAddress(text);
  if (address === undefined) return 'is not an IP address such as 10.9.8.7 or 2001:db8::1';
  return isMapped(address) ? 'is an IPv4 address in IPv6 spelling' : undefined;
}

/**
 * Why Kubernetes refuses a text as an address block, or undefined when it takes it. The answer follows the quoted text.
 *
 * Source: apimachinery v0.36 pkg/util/validation/ip.go (IsValidCIDRForLegacyField, strict since Kubernetes 1.36).
 */
export function cidrProblem(text: string): string | undefined {
  const [address, length, ...more] = text.split('/');
  if (length === undefined || more.length > 0)
    return 'is not an address block such as 10.9.8.0/24; a single address ends in /32, or /128 for IPv6';
  const problem = ipProblem(address!);
  if (problem !== undefined) return `has the address "${address}", which ${problem}`;
  const { version, bits } = parseAddress(address!)!;
  const width = version === 4 ? 32 : 128;
  if (!/^(0|[1-9]\d*)$/.test(length) || Number(length) > width)
    return `has the length "${length}", which is not a number from 0 to ${width}`;
  const mask = (1n << BigInt(width - Number(length))) - 1n;
  if ((bits & mask) === 0n) return undefined;
  return `has address bits beyond its length; the block is ${format({ version, bits: bits & ~mask })}/${length}`;
}

/** Whether a valid address block lies within another one and is smaller. */
export function isWithinCidr(inner: string, outer: string): boolean {
  const [address, length] = inner.split('/') as [string, string];
  const [base, prefix] = outer.split('/') as [string, string];
  const [a, b] = [parseAddress(address)!, parseAddress(base)!];
  if (a.version !== b.version || Number(length) <= Number(prefix)) return false;
  const shift = BigInt((a.version === 4 ? 32 : 128) - Number(prefix));
  return a.bits >> shift === b.bits >> shift;
}

/**
 * Whether valid address blocks, taken together, leave nobody out: all of IPv4 or all of IPv6. Two halves count as the
 * whole.
 */
export function coverEveryone(cidrs: readonly string[]): boolean {
  return coversFamily(cidrs, 4) || coversFamily(cidrs, 6);
}

function coversFamily(cidrs: readonly string[], version: 4 | 6): boolean {
  const width = version === 4 ? 32n : 128n;
  const blocks = cidrs.flatMap((cidr) => {
    const [address, length] = cidr.split('/');
    const parsed = parseAddress(address!);
    return parsed?.version === version ? [{ first: parsed.bits, size: 1n << (width - BigInt(length!)) }] : [];
  });
  let covered = 0n;
  for (const { first, size } of blocks.sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))) {
    if (first > covered) return false;
    if (first + size > covered) covered = first + size;
  }
  return covered >= 1n << width;
}

/**
 * Why the API server refuses a valid IP address as an endpoint of a Service, or undefined when it takes it. The answer
 * follows the quoted text.
 *
 * Source: kubernetes v1.36 pkg/apis/core/validation/validation.go (ValidateEndpointIP).
 */
export function endpointProblem(text: string): string | undefined {
  const { version, bits } = parseAddress(text)!;
  const inside = (block: string): boolean => {
    const [address, length] = block.split('/');
    const shift = BigInt((version === 4 ? 32 : 128) - Number(length));
    return bits >> shift === parseAddress(address!)!.bits >> shift;
  };
  return reserved[version].find(([block]) => inside(block))?.[1];
}

const reserved: Readonly<Record<4 | 6, readonly (readonly [block: string, problem: string])[]>> = {
  4: [
    ['0.0.0.0/32', 'stands for no address'],
    ['127.0.0.0/8', 'is a loopback address: each node would reach itself'],
    ['169.254.0.0/16', 'is a link-local address, which differs from node to node'],
    ['224.0.0.0/24', 'is a link-local multicast address'],
  ],
  6: [
    ['::/128', 'stands for no address'],
    ['::1/128', 'is a loopback address: each node would reach itself'],
    ['fe80::/10', 'is a link-local address, which differs from node to node'],
    ['ff02::/16', 'is a link-local multicast address'],
  ],
};

/** Whether a text is an address that leads back to the machine itself, IPv4 in IPv6 spelling included. */
export function isLoopbackIp(text: string): boolean {
  const address = parseAddress(text);
  if (address === undefined) return false;
  const { bits } = address;
  return address.version === 4 || isMapped(address) ? (bits & 0xff000000n) >> 24n === 127n : bits === 1n;
}

/** A valid address in the one spelling that the API server takes for IPv6 (RFC 5952). */
export function canonicalIp(text: string): string {
  return format(parseAddress(text)!);
}

function parseAddress(text: string): Address | undefined {
  const version = ipVersion(text);
  if (version === undefined) return undefined;
  if (version === 4) return { version, bits: joinBits(text.split('.').map(Number), 8) };
  const plain = text.replace(/\d+\.\d+\.\d+\.\d+$/, (tail) => {
    const [a, b, c, d] = tail.split('.').map(Number) as [number, number, number, number];
    return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
  });
  const [head, tail] = plain.split('::').map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head!.length - (tail?.length ?? 0);
  const groups = [...head!, ...Array.from({ length: missing }, () => '0'), ...(tail ?? [])];
  return {
    version,
    bits: joinBits(
      groups.map((group) => Number.parseInt(group, 16)),
      16,
    ),
  };
}

function joinBits(groups: readonly number[], width: number): bigint {
  return groups.reduce((bits, group) => (bits << BigInt(width)) | BigInt(group), 0n);
}

function isMapped({ version, bits }: Address): boolean {
  return version === 6 && bits >> 32n === 0xffffn;
}

function format({ version, bits }: Address): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => (bits >> shift) & 0xffn).join('.');
  const groups = Array.from({ length: 8 }, (_, index) => ((bits >> BigInt(112 - 16 * index)) & 0xffffn).toString(16));
  const runs = [...groups.join(':').matchAll(/(?:^|(?<=:))0(?::0)+(?=:|$)/g)];
  const longest = runs.reduce<RegExpExecArray | undefined>(
    (best, run) => (run[0].length > (best?.[0].length ?? 0) ? run : best),
    undefined,
  );
  if (longest === undefined) return groups.join(':');
  const text = groups.join(':');
  const [before, after] = [text.slice(0, longest.index), text.slice(longest.index + longest[0].length)];
  return `${before === '' ? ':' : before}${after === '' ? ':' : after}`;
}
