import { isIP } from 'node:net';
import {
  canonicalIp,
  cidrProblem,
  coverEveryone,
  endpointProblem,
  ipProblem,
  ipVersion,
} from '../../src/kubernetes/addresses';

describe('ipVersion', () => {
  it.each([
    ['10.9.8.7', 4],
    ['2001:db8::1', 6],
    ['::', 6],
    ['fe80::1%eth0', undefined],
    ['010.9.8.7', undefined],
    ['10.9.8', undefined],
    ['nas.example.com', undefined],
    ['[::1]', undefined],
    ['', undefined],
  ])('reads %p as %p', (text, version) => {
    expect(ipVersion(text)).toBe(version);
  });
});

test('addresses are those that node:net knows', () => {
  const addresses = [
    '1.2.3.4',
    '255.255.255.255',
    '1:2:3:4:5:6:7:8',
    '::',
    'a::F',
    '::ffff:1.2.3.4',
    '1:2:3:4:5:6:1.2.3.4',
  ];
  const pieces = [
    '',
    ':',
    '::',
    '.',
    '0',
    '00',
    '9',
    '256',
    '1.2.3.4',
    'ffff',
    '12345',
    'g',
    ' ',
    '\n',
    '%',
    '/',
    '[',
    'A:',
  ];
  const texts = addresses.flatMap((address) =>
    Array.from({ length: address.length + 1 }, (_, at) => at).flatMap((at) =>
      pieces.flatMap((piece) => [
        address.slice(0, at) + piece + address.slice(at),
        address.slice(0, at) + piece + address.slice(at + 1),
        piece + address.slice(at),
        address.slice(0, at) + piece,
      ]),
    ),
  );
  expect(texts.filter((text) => isIP(text) > 0).length).toBeGreaterThan(500);
  const different = texts.filter((text) => !text.includes('%') && (ipVersion(text) ?? 0) !== isIP(text));
  expect(different).toEqual([]);
});

describe('ipProblem', () => {
  it.each(['10.9.8.7', '0.0.0.0', '2001:DB8:0::1', '::1.2.3.4'])('takes %p', (text) => {
    expect(ipProblem(text)).toBeUndefined();
  });

  it.each([
    ['010.9.8.7', 'has a leading zero, which some programs read as octal'],
    ['::ffff:1.2.3.4', 'is an IPv4 address in IPv6 spelling'],
    ['0:0:0:0:0:ffff:102:304', 'is an IPv4 address in IPv6 spelling'],
    ['10.9.8.256', 'is not an IP address such as 10.9.8.7 or 2001:db8::1'],
    [' 10.9.8.7', 'is not an IP address such as 10.9.8.7 or 2001:db8::1'],
  ])('refuses %p', (text, problem) => {
    expect(ipProblem(text)).toBe(problem);
  });
});

describe('cidrProblem', () => {
  it.each(['10.9.8.0/24', '10.9.8.7/32', '0.0.0.0/0', '::/0', '2001:db8::/32', '2001:db8::1/128'])(
    'takes %p',
    (text) => {
      expect(cidrProblem(text)).toBeUndefined();
    },
  );

  it.each([
    ['10.9.8.7', 'is not an address block such as 10.9.8.0/24; a single address ends in /32, or /128 for IPv6'],
    ['10.9.8.7/24', 'has address bits beyond its length; the block is 10.9.8.0/24'],
    ['2001:db8::1:1/112', 'has address bits beyond its length; the block is 2001:db8::1:0/112'],
    ['10.9.8.0/33', 'has the length "33", which is not a number from 0 to 32'],
    ['10.9.8.0/024', 'has the length "024", which is not a number from 0 to 32'],
    ['2001:db8::/129', 'has the length "129", which is not a number from 0 to 128'],
    ['10.9.08.0/24', 'has the address "10.9.08.0", which has a leading zero, which some programs read as octal'],
    ['example/24', 'has the address "example", which is not an IP address such as 10.9.8.7 or 2001:db8::1'],
  ])('refuses %p', (text, problem) => {
    expect(cidrProblem(text)).toBe(problem);
  });
});

describe('coverEveryone', () => {
  it.each([
    [['0.0.0.0/0']],
    [['::/0']],
    [['10.0.0.0/8', '0.0.0.0/0']],
    [['128.0.0.0/1', '0.0.0.0/1']],
    [['0.0.0.0/1', '128.0.0.0/2', '192.0.0.0/2']],
  ])('finds everyone in %p', (cidrs) => {
    expect(coverEveryone(cidrs)).toBe(true);
  });

  it.each([[[]], [['10.0.0.0/8']], [['0.0.0.0/1', '192.0.0.0/2']], [['0.0.0.0/1', '::/1']]])(
    'finds limits in %p',
    (cidrs) => {
      expect(coverEveryone(cidrs)).toBe(false);
    },
  );
});

describe('endpointProblem', () => {
  it.each(['10.9.8.7', '192.168.1.10', '2001:db8::1', 'fd00::1', '224.0.1.1', 'ff05::1'])('takes %p', (text) => {
    expect(endpointProblem(text)).toBeUndefined();
  });

  it.each(['0.0.0.0', '127.0.0.1', '127.9.9.9', '169.254.169.254', '224.0.0.1', '::', '::1', 'fe80::1', 'ff02::1'])(
    'refuses %p',
    (text) => {
      expect(endpointProblem(text)).toMatch(/^(is|stands for)/);
    },
  );
});

describe('canonicalIp', () => {
  it.each([
    ['10.9.8.7', '10.9.8.7'],
    ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
    ['2001:db8:0:1:0:0:0:1', '2001:db8:0:1::1'],
    ['2001:0:0:1:0:0:0:0', '2001:0:0:1::'],
    ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
    ['0:0:0:0:0:0:0:0', '::'],
    ['fe80::0', 'fe80::'],
  ])('writes %p as %p', (text, canonical) => {
    expect(canonicalIp(text)).toBe(canonical);
  });
});
