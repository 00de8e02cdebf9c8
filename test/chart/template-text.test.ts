import { evaluatedText } from '../../src/chart/template-text';

const values: Readonly<Record<string, string>> = {
  '.x': 'X',
  '.none': '',
  '.one': '1',
  '.colon': ':',
  '.quote': "it's",
  '.space': ' X',
};
const evaluated = (text: string, column = 0) => evaluatedText(text, column, (expression) => values[expression]);

test.each([
  ['no action', 'no action'],
  ['{{ .x }}', 'X'],
  ['{{.x}} and {{ $.x }}', 'X and X'],
  ['a {{- .x -}} b', 'aXb'],
  ['{{- .x -}}', 'X'],
  ['{{ "{{ $labels.node }}" }} is down', '{{ $labels.node }} is down'],
  ['{{`{{ $labels.node }}`}} is down', '{{ $labels.node }} is down'],
  ['{{ "a \\"b\\" \\\\" }}', 'a "b" \\'],
  ['a\tb {{ .x }}', 'a\tb X'],
  ['}} {{ .x }}', '}} X'],
])('%j becomes %j', (text, result) => {
  expect(evaluated(text)).toEqual({ text: result });
});

test.each([
  ['a\n{{ .x }}\n', 'a\nX\n'],
  ['a\n{{ .none }}', 'a'],
  ['a\n{{ .none }}\n', 'a\n'],
  ['a\n{{ .none }}\n\n', 'a\n\n\n'],
  ['a\n  {{- .x }}\nb', 'aX\nb'],
])('a block %j becomes %j', (text, result) => {
  expect(evaluated(text)).toEqual({ text: result });
});

test.each([
  ['{{ .unknown }}', '{{ .unknown }}'],
  ['{{ .x | upper }}', '{{ .x | upper }}'],
  ['{{ "line\\n" }}', '{{ "line\\n" }}'],
  ['{{ .x', '{{ .x'],
  ['{{`a {{ .x }}', '{{`a {{ .x }}'],
  ['{{-.x}}', '{{-.x}}'],
  // The space that is trimmed goes on in the YAML around the text.
  ['a {{ .x -}}', '{{ .x -}}'],
  ['{{- .x }}\na', '{{- .x }}'],
  // Quotes are escaped in a text that has to be escaped itself.
  ['\t{{ "x" }}', '{{ "x" }}'],
])('of %j, %j takes Helm', (text, unknown) => {
  expect(evaluated(text)).toEqual({ unknown });
});

it('leaves quoted spaces to Helm where a long line may be folded in them', () => {
  const text = 'a {{ "b c" }}';
  expect(evaluated(text, 67)).toEqual({ text: 'a b c' });
  expect(evaluated(text, 68)).toEqual({ unknown: '{{ "b c" }}' });
});

test.each([
  ['1{{ .none }}', '1'],
  ['a{{ .colon }}', 'a:'],
  ['a {{ .none }}', 'a '],
  ['{{ .quote }}', "it's"],
  ['a\n{{ .space }}', 'a\n X'],
])('%j would be read as something else than %j', (text, broken) => {
  expect(evaluated(text)).toEqual({ broken });
});
