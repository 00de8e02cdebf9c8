/** `node:net`, loaded when an address is met: most manifests hold none, and loading it takes milliseconds. */
function net(): typeof import('node:net') {
  return require('node:net') as typeof import('node:net');
}

/** Whether a text is an IP address, of either version. */
export function isIpAddress(text: string): boolean {
  return net().isIP(text) !== 0;
}

/** Whether a text is an address block `address/length`. */
export function isIpBlock(text: string): boolean {
  const [address, length, ...more] = text.split('/');
  if (address === undefined || length === undefined || more.length > 0 || !/^(0|[1-9]\d*)$/.test(length)) return false;
  const version = net().isIP(address);
  return version !== 0 && Number(length) <= (version === 4 ? 32 : 128);
}

/** Whether a valid block lies within another one and is smaller. */
export function isWithinIpBlock(inner: string, outer: string): boolean {
  const [address, length] = inner.split('/') as [string, string];
  const [base, prefix] = outer.split('/') as [string, string];
  const { BlockList, isIP } = net();
  if (isIP(address) !== isIP(base) || Number(length) <= Number(prefix)) return false;
  const family = isIP(base) === 4 ? 'ipv4' : 'ipv6';
  const block = new BlockList();
  block.addSubnet(base, Number(prefix), family);
  return block.check(address, family);
}
