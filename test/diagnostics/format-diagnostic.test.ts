import { formatDiagnostic } from '../../src/diagnostics/format-diagnostic';

it('takes two lines, whatever names are in it', () => {
  const name = 'a\n\u001b[31m\ud800';
  const text = formatDiagnostic({
    code: 'x',
    severity: 'error',
    message: `${name} is wrong.`,
    hint: `Leave ${name} out.`,
    source: { file: name, line: 1, column: 2 },
  });
  const shown = 'a\\u000a\\u001b[31m\ufffd';
  expect(text).toBe(`${shown}:1:2  error  ${shown} is wrong.  [x]\n  hint: Leave ${shown} out.`);
});
