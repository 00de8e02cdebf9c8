import { check } from '../../src/check/check';
import { withoutSkipped } from '../../src/check/skipped';

const source = { file: 'a', line: 2, column: 1 };
const finding = (code: string, consequence: 'refused' | 'ignored') =>
  ({ code, consequence, severity: 'error', message: '', source }) as const;
const [type, unknown] = [finding('schema-type', 'refused'), finding('chart-value-unknown', 'ignored')];

it('leaves out what is skipped, and lists what would be refused', () => {
  expect(withoutSkipped([type, unknown], ['schema-type', 'chart-value-unknown', 'setting-known'])).toEqual({
    findings: [],
    notChecked: [{ file: 'a', line: 2, reason: 'schema-type is skipped, and would be refused here' }],
  });
  expect(withoutSkipped([type, unknown], [])).toEqual({ findings: [type, unknown], notChecked: [] });
});

it('takes codes of findings beside rules, and no others', () => {
  const files = [{ path: 'v.yaml', text: 'longhornUI: { theme: dark, replicas: two }\n' }];
  const { findings, notChecked } = check(files, { skip: ['chart-value-unknown', 'schema-type'] });
  expect(findings).toEqual([]);
  expect(notChecked).toHaveLength(1);
  expect(() => check(files, { skip: ['schema-typ'] })).toThrow(/no rule "schema-typ"/);
  expect(() => check(files, { rules: ['schema-type'] })).toThrow(/no rule "schema-type"/);
});
