import { run } from '../../src/cli/run';
import { noModule } from './fake-host';

async function explain(...ids: string[]): Promise<{ code: number; output: string }> {
  let output = '';
  const write = (text: string): void => void (output += text);
  const code = await run(['explain', ...ids], {
    cwd: '/',
    isTerminal: false,
    errorIsTerminal: false,
    stdout: write,
    stderr: write,
    importModule: noModule,
    readText: () => '',
  });
  return { code, output };
}

it('prints the page of a rule', async () => {
  expect((await explain('setting-known')).output).toMatch(/^# setting-known\n/);
});

it('says what finds things that no rule finds', async () => {
  const { code, output } = await explain('chart-value-removed', 'schema-type');
  expect(code).toBe(0);
  expect(output).toMatch(/chart-value-removed is no rule.* chart.*\nschema-type is no rule.* schemas/);
});

it('answers for what constructs refuse', async () => {
  const { code, output } = await explain('ui-auth-needs-ingress', 'prop-newer');
  expect(code).toBe(0);
  expect(output).toMatch(/^ui-auth-needs-ingress is no rule.* constructs .*\nprop-newer is no rule/);
});

it('refuses a name that nothing goes by', async () => {
  expect(await explain('setting-knwon')).toEqual({
    code: 2,
    output: 'There is no rule "setting-knwon". Did you mean "setting-known"?\n',
  });
  expect((await explain('weather')).output).toBe('There is no rule "weather". Without a name all are listed.\n');
});
