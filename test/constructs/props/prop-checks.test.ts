import { Duration } from 'cdk8s';
import type { PropCheck } from '../../../src/constructs/props/prop-check';
import * as checks from '../../../src/constructs/props/prop-checks';

enum Word {
  ONE = 'one',
  TWO = 'two',
}

const found = (check: PropCheck, value: unknown) => check(value, 'a.b').map(({ message }) => message);

test.each<[string, PropCheck, unknown[]]>([
  ['number', checks.number, [1, 0.5, Number.NaN]],
  ['text', checks.text, ['', 'x']],
  ['flag', checks.flag, [true, false]],
  ['mapping', checks.mapping, [{}, { a: 1 }]],
  ['texts', checks.texts, [{}, { a: 'b', c: undefined }]],
  ['listOf', checks.listOf(checks.text), [[], ['a']]],
  ['wholeNumber', checks.wholeNumber(1, 3), [1, 3]],
  ['oneOf', checks.oneOf(Word), ['one', Word.TWO]],
  ['having', checks.having('toMilliseconds', 'x'), [Duration.days(1)]],
  ['named', checks.named('dnsLabel'), ['longhorn-system']],
  ['wholeSeconds', checks.wholeSeconds(0), [Duration.seconds(0), Duration.millis(2000), Duration.minutes(5)]],
  ['absolutePath', checks.absolutePath, ['/var/lib/kubelet']],
  ['diskPath', checks.diskPath, ['/mnt/a', '/dev/sdb', '0000:00:1e.0']],
  [
    'registry',
    checks.registry,
    ['', 'docker.io', 'localhost:5000', 'registry.example.com/mirror/x-y', '10.0.0.1:5000'],
  ],
  ['cidr', checks.cidr, ['10.0.0.0/8', 'fd00::/8']],
  ['countOrPercent', checks.countOrPercent, ['1', '50%']],
])('%s takes what it should', (_, check, values) => {
  expect(values.flatMap((value) => found(check, value))).toEqual([]);
});

test.each<[PropCheck, unknown, string]>([
  [checks.number, '14', 'a.b is "14", which is no number.'],
  [checks.text, 5, 'a.b is 5, which is no text.'],
  [checks.text, null, 'a.b is null, which is no text.'],
  [checks.flag, 'true', 'a.b is "true", which is neither true nor false.'],
  [checks.mapping, ['x'], 'a.b is a list, which is no mapping.'],
  [checks.texts, { c: 1 }, 'a.b.c is 1, which is no text.'],
  [checks.listOf(checks.text), 'x', 'a.b is "x", which is no list.'],
  [checks.listOf(checks.text), ['x', {}], 'a.b.1 is a mapping, which is no text.'],
  [checks.wholeNumber(1), 0, 'a.b is 0, which is below 1.'],
  [checks.wholeNumber(1, 20), 25, 'a.b is 25, which is above 20.'],
  [checks.wholeNumber(1), 1.5, 'a.b is 1.5, which is no whole number.'],
  [checks.wholeNumber(1), '3', 'a.b is "3", which is no whole number.'],
  [checks.oneOf(Word), 'on', 'a.b is "on", which is none of one, two.'],
  [checks.having('toMilliseconds', 'a Duration, such as x'), '5m', 'a.b is "5m", which is no Duration.'],
  [checks.named('dnsLabel'), 'My', 'a.b is "My", which contains "M", '],
  [
    checks.wholeSeconds(0),
    Duration.millis(1500),
    'a.b is a Duration, which is 1.5 seconds and no whole number of them.',
  ],
  [checks.wholeSeconds(1), Duration.seconds(0), 'a.b is a Duration, which is below 1 second.'],
  [checks.absolutePath, 'var/lib', 'a.b is "var/lib", which is no absolute path.'],
  [checks.diskPath, 'var/lib', 'a.b is "var/lib", which is neither an absolute path nor a PCI address.'],
  [checks.registry, 'https://registry.example.com', 'which has a scheme in front.'],
  [checks.registry, 'registry.example.com/', 'which container runtimes do not read as a registry.'],
  [checks.cidr, '10.0.0.1/8', 'a.b is "10.0.0.1/8", which '],
  [checks.countOrPercent, 'half', 'a.b is "half", which is neither a number nor a percentage.'],
])('%#: %j', (check, value, message) => {
  expect(found(check, value)).toEqual([expect.stringContaining(message)]);
});
