import { runWith } from './fake-host';

const render = (text: string, ...more: string[]) =>
  runWith(['render', '--release', '1.12.1', '--values', '-', ...more], { '-': text });

test.each(['', 'null\n', '# nothing\n', '---\n'])('render warns of values that are %j', async (text) => {
  const { code, stderr, stdout } = await render(text);
  expect(code).toBe(0);
  expect(stderr).toContain(
    'stdin:1:1  warning  There are no values in stdin: everything is as without.  [values-empty]',
  );
  expect(stdout).toContain('kind: DaemonSet');
  const strict = await render(text, '--strict');
  expect([strict.code, strict.stdout]).toEqual([1, '']);
});

test('render takes values that are meant to be none', async () => {
  expect((await render('{}\n', '--strict')).code).toBe(0);
});

test('render warns of an empty file', async () => {
  const { code, stderr } = await runWith(['render', '--release', '1.12.1', '-f', 'v.yaml'], { 'v.yaml': '' });
  expect(code).toBe(0);
  expect(stderr).toContain('There are no values in v.yaml');
});

test.each(['', ' \n'])('check refuses standard input that is %j', async (text) => {
  const { code, stderr, stdout } = await runWith(['check', '-'], { '-': text });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toContain('Standard input is empty: there is nothing to check.');
});
