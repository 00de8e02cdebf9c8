import { notWritten, summary } from '../../src/cli/summary';

const found = (...severities: ('error' | 'warning' | 'info')[]) => severities.map((severity) => ({ severity }));

test('counts what there is', () => {
  expect(summary('dist', 1, true)).toBe('dist: 1 file\n');
  expect(summary('dist', 2, false, found('info', 'warning', 'warning'))).toBe(
    'dist: 2 files, unchanged, 2 warnings, 1 info\n',
  );
  expect(notWritten('dist', found('error', 'warning'))).toBe('dist: not written, 1 error, 1 warning\n');
});
