import { isIpAddress, isIpBlock, isWithinIpBlock } from '../../src/kubernetes/ip-block';

describe('addresses', () => {
  it('knows an address', () => {
    expect(isIpAddress('10.9.8.7')).toBe(true);
    expect(isIpAddress('2001:db8::1')).toBe(true);
    expect(isIpAddress('10.9.8')).toBe(false);
    expect(isIpAddress('010.9.8.7')).toBe(false);
  });

  it.each([
    ['10.0.0.0/8', true],
    ['2001:db8::/64', true],
    ['10.0.0.0', false],
    ['10.0.0.0/33', false],
    ['10.0.0.0/08', false],
    ['10.0.0.0/8/8', false],
    ['host/8', false],
  ])('knows whether %s is a block: %p', (text, expected) => {
    expect(isIpBlock(text)).toBe(expected);
  });

  it.each([
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['192.168.0.0/16', '10.0.0.0/8', false],
    ['2001:db8:1::/48', '2001:db8::/32', true],
    ['2001:db8::/48', '10.0.0.0/8', false],
  ])('knows whether %s is a part of %s: %p', (inner, outer, expected) => {
    expect(isWithinIpBlock(inner, outer)).toBe(expected);
  });
});
