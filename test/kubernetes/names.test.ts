import { nameProblem } from '../../src/kubernetes/names';
import type { NameKind } from '../../src/kubernetes/names';

const accepted: Readonly<Record<NameKind, readonly string[]>> = {
  dnsLabel: ['a', '1', 'a-b', '1-b', 'x'.repeat(63)],
  dns1035Label: ['a', 'a-b', 'a1', 'x'.repeat(63)],
  dnsSubdomain: ['a', 'a.b', '1.2.3.4', 'a-b.c', `${'x'.repeat(100)}.y`, 'x'.repeat(253)],
  labelKey: ['a', 'A_b.c-1', 'example.com/Name', 'x'.repeat(63)],
  labelValue: ['', 'a', 'A_b.c-1', 'x'.repeat(63)],
};

const refused: readonly (readonly [kind: NameKind, text: string, problem: string])[] = [
  ['dnsLabel', '', 'is empty'],
  ['dnsLabel', 'My-disk', 'contains "M", and only lower case letters, digits and "-" are allowed'],
  ['dnsLabel', 'a.b', 'contains ".", and only lower case letters, digits and "-" are allowed'],
  ['dnsLabel', 'a\n', 'contains "\\n", and only lower case letters, digits and "-" are allowed'],
  ['dnsLabel', '-a', 'starts with "-", and such a name starts and ends with a lower case letter or digit'],
  ['dnsLabel', 'a-', 'ends with "-", and such a name starts and ends with a lower case letter or digit'],
  ['dnsLabel', 'x'.repeat(64), 'has 64 characters, and at most 63 are allowed'],
  [
    'dns1035Label',
    '1a',
    'starts with "1", and such a name starts with a lower case letter and ends with one or a digit',
  ],
  ['dnsSubdomain', '', 'is empty'],
  ['dnsSubdomain', 'a..b', 'has an empty part before, between or after its dots'],
  ['dnsSubdomain', 'a.', 'has an empty part before, between or after its dots'],
  ['dnsSubdomain', 'a_b', 'contains "_", and only lower case letters, digits and "-" are allowed'],
  [
    'dnsSubdomain',
    'a.-b',
    'has the part "-b", which starts with "-", and such a name starts and ends with a lower case letter or digit',
  ],
  ['dnsSubdomain', 'x'.repeat(254), 'has 254 characters, and a DNS name has at most 253'],
  ['labelKey', '', 'is empty'],
  ['labelKey', 'a/b/c', 'has more than one "/"'],
  ['labelKey', '/b', 'has the prefix "", which is empty'],
  ['labelKey', 'a/', 'has the name "" after its prefix, which is empty'],
  [
    'labelKey',
    'A.com/b',
    'has the prefix "A.com", which has the part "A", which contains "A", and only lower case letters, digits and "-" are allowed',
  ],
  ['labelKey', 'a b', 'contains " ", and only letters, digits, "-", "_" and "." are allowed'],
  ['labelValue', '.a', 'starts with ".", and such a name starts and ends with a letter or digit'],
  ['labelValue', 'x'.repeat(64), 'has 64 characters, and at most 63 are allowed'],
];

describe('nameProblem', () => {
  const pairs = Object.entries(accepted).flatMap(([kind, texts]) =>
    texts.map((text) => [kind as NameKind, text] as const),
  );

  it.each(pairs)('takes as %s %p', (kind, text) => {
    expect(nameProblem(kind, text)).toBeUndefined();
  });

  it.each(refused)('refuses as %s %p', (kind, text, problem) => {
    expect(nameProblem(kind, text)).toBe(problem);
  });
});
