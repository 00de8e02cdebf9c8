import { formats } from '../../src/kubernetes/formats';

const examples: Readonly<Record<string, { readonly good: readonly string[]; readonly bad: readonly string[] }>> = {
  'dns-label': { good: ['a', '0-a', 'x'.repeat(63)], bad: ['A', '-a', 'a-', 'a.b', 'x'.repeat(64)] },
  'dns-1035-label': { good: ['a-0'], bad: ['0a', 'A', 'a-'] },
  'dns-subdomain': { good: ['a.b-c.d'], bad: ['a..b', 'A', 'a_b', 'x'.repeat(254)] },
  'ingress-host': {
    good: ['ui.example.org', '*.example.org'],
    bad: ['10.0.0.1', '010.0.0.1', 'a:80', '*a.org', 'https://a'],
  },
  'qualified-name': { good: ['app', 'example.org/App_1'], bad: ['a/b/c', 'a b', '/a', 'A.org/a', 'a/'] },
  'annotation-key': { good: ['Example.org/App'], bad: ['a b'] },
  'label-value': { good: ['', 'A_b.c'], bad: ['a=b', '-a', 'x'.repeat(64)] },
  'port-name': { good: ['http', 'a-1'], bad: ['8080', 'a--b', 'Http', 'x'.repeat(16)] },
  'env-name': { good: ['A_B', 'a.b c'], bad: ['A=B', 'ä'] },
  'config-key': { good: ['a.b-C_1'], bad: ['a/b', '.', '..a'] },
  'csi-driver-name': { good: ['driver.longhorn.io', 'Driver'], bad: ['a_b', 'x'.repeat(64)] },
  'non-empty': { good: ['a'], bad: [''] },
  'absolute-path': { good: ['/', '/a'], bad: ['', 'a'] },
  'descending-path': { good: ['a/b', '..a'], bad: ['/a', 'a/../b', '..'] },
  'dns-search': {
    good: ['.', 'example.org.', '_a.b_c', `${'x'.repeat(253)}.`],
    bad: ['x'.repeat(254), 'a b', 'A', '..'],
  },
  'dns-subdomain-start': { good: ['a', 'a-'], bad: ['A', 'a--.'] },
  'domain-path': { good: ['example.org/a', 'a/b/c'], bad: ['a', '/a', 'a/', 'A/b'] },
  'forward-path': { good: ['/a', '..a'], bad: ['..', '/a/../b'] },
  'host-pattern': { good: ['10.0.0.1', '*.example.org', 'a'], bad: ['*', 'a.*', 'A', 'x.'.repeat(127)] },
  'http-header': { good: ['X-Probe', '0'], bad: ['', 'a b', 'a_b'] },
  'kind-name': { good: ['Backup', 'b-1', '\u0130'], bad: ['1a', 'A b', 'A'.repeat(64)] },
  'local-path': { good: ['a/b'], bad: ['/a', '..a', 'a/..'] },
  'path-segment': { good: ['a:b', 'A b'], bad: ['.', '..', 'a/b', '1%'] },
  'percent-of-all': { good: ['0%', '100%'], bad: ['101%', '1', ''] },
  'simple-path': { good: ['.', '.spec.a'], bad: ['', 'spec'] },
  sysctl: { good: ['net.core.somaxconn', 'net/core/a_b'], bad: ['a..b', 'A', 'a.'] },
  'time-zone': { good: ['Europe/Berlin', 'UTC', 'US/Pacific'], bad: ['', 'europe/berlin', 'Local', 'CEST', '+01:00'] },
  percent: { good: ['25%'], bad: ['25', '%', '2.5%'] },
  'controller-path': { good: ['example.org/queue'], bad: ['queue', `example.org/${'x'.repeat(63)}`] },
  'deprecation-warning': { good: ['Use v1.', '\ud800'], bad: ['', 'a\nb', 'x'.repeat(257), '\u00a0'] },
  cron: { good: ['0 3 * * *'], bad: ['daily'] },
  ip: { good: ['10.0.0.1', '::1'], bad: ['10.0.0', '::ffff:1.2.3.4', 'fe80::1%eth0'] },
  cidr: { good: ['10.0.0.0/8'], bad: ['10.0.0.0', '10.0.0.1/8'] },
  quantity: { good: ['10Gi', '500m', ' 1.5 ', '1e3'], bad: ['10GiB', '10 Gi', 'ten', '1Gi\n', '\t1'] },
  byte: { good: ['', 'YQ==', 'YWJj\n'], bad: ['YQ', 'a?'] },
  'date-time': {
    good: ['2026-01-05T10:00:00Z', '2026-01-05T10:00:00.5+01:00'],
    bad: ['2026-01-05', '2026-13-05T10:00:00Z'],
  },
  'attribute-name': {
    good: ['model', '_a', 'Gpu.example.org/a', 'a/b/c', 'x'.repeat(32)],
    bad: ['', '0a', 'a-b', '/a', 'a/', 'a_b/c', 'x'.repeat(33)],
  },
  'full-attribute-name': { good: ['gpu.example.org/a'], bad: ['a', 'a/0'] },
  'canonical-cidr': { good: ['10.0.0.0/8', 'fd00::/112'], bad: ['fd00:0::/112', '10.0.0.1/8'] },
  'canonical-ip': { good: ['10.0.0.1', '::1'], bad: ['0::1', 'FD00::1', '::ffff:1.2.3.4'] },
  'group-version': { good: ['v1', '/v1', 'apps/v1'], bad: ['', '/', 'apps/', 'a/b/c', 'A/v1', '1'] },
  'cel-identifier': { good: ['a_B1', '_'], bad: ['', '1a', 'a-b', 'import'] },
  'pool-name': { good: ['node-1', 'a/b/c'], bad: ['', 'a//b', 'A', 'x'.repeat(254)] },
  'semantic-version': { good: ['1.2.3', '1.2.3-a.1+b'], bad: ['1.2', 'v1.2.3', '01.2.3', `1.2.3-${'x'.repeat(60)}`] },
  'short-text': { good: ['', 'x'.repeat(64)], bad: ['x'.repeat(65), 'é'.repeat(33)] },
  'signer-name': {
    good: ['example.org/a.b', 'kubernetes.io/kube-apiserver-client'],
    bad: ['', 'a', 'a/b', 'example.org/', 'example.org/a/b', 'Example.org/a', `${'x'.repeat(64)}.org/a`],
  },
  int64: { good: ['0', '-1', '9223372036854775807'], bad: ['', '1Gi', '1.5', '9223372036854775808'] },
};

describe('formats', () => {
  it('have an example each', () => {
    expect(Object.keys(examples).sort()).toEqual(Object.keys(formats).sort());
  });

  it.each(Object.entries(examples))('%s', (name, { good, bad }) => {
    expect(good.filter((text) => !formats[name]!.test(text))).toEqual([]);
    expect(bad.filter((text) => formats[name]!.test(text))).toEqual([]);
  });
});
