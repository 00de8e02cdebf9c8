import { check } from '../../src/check/check';

const values = (persistence: object) =>
  check([{ path: 'longhorn/values.yaml', text: JSON.stringify({ persistence }) }], { release: '1.12.1' }).findings;
const jobList = [{ name: 'backup', isGroup: true }];

test.each([
  ['a list of jobs', { recurringJobSelector: { enable: true, jobList } }, ['error risk chart-value-type']],
  ['a list instead of a word', { defaultDataLocality: ['disabled'] }, ['error risk chart-value-type']],
  ['text with a line break', { reclaimPolicy: 'Retain\n' }, ['error refused chart-value-text']],
  ['a word of another kind', { defaultDataLocality: 'near' }, ['error risk class-choice-known']],
  [
    'two values',
    { defaultDataLocality: [], reclaimPolicy: 'Keep' },
    ['error risk chart-value-type', 'error refused schema-enum'],
  ],
])('%s is said once for each value', (_, persistence, expected) => {
  expect(values(persistence).map(({ code, consequence, severity }) => `${severity} ${consequence} ${code}`)).toEqual(
    expected,
  );
});

it('says too that the key is given twice', () => {
  const text = 'persistence:\n  defaultDataLocality: [disabled]\n  defaultDataLocality: [disabled]\n';
  const { findings } = check([{ path: 'longhorn/values.yaml', text }], { release: '1.12.1' });
  expect(findings.map(({ code }) => code)).toEqual(['duplicate-key', 'chart-value-type']);
});

it('says how to mend the value', () => {
  expect(values({ recurringJobSelector: { enable: true, jobList } })[0]!.hint).toMatch(/^Write it as one text: '\[/);
});
