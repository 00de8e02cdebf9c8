import Ajv from 'ajv';
import { runWith } from './fake-host';

it.each(['config', 'node', 'storage-class', 'values'])('prints the schema %s', async (name) => {
  const { code, stderr, stdout } = await runWith(['schema', name]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  const schema = JSON.parse(stdout) as Record<string, unknown>;
  expect(new Ajv({ strict: false }).validateSchema(schema)).toBe(true);
  expect(schema['title']).toEqual(expect.any(String));
  // Lists of words stand on one line, and nothing is lost by it.
  expect(stdout).toContain('["');
  expect(stdout).toMatch(/\n}\n$/);
});

it('goes by the release', async () => {
  const of = async (release: string): Promise<string> =>
    (await runWith(['schema', 'values', '--release', release])).stdout;
  const [old, now] = [await of('1.10.0'), await of('v1.12.1')];
  expect(old).toContain('release 1.10.0');
  expect([old, now].map((text) => text.includes('csiStorageCapacityTracking'))).toEqual([false, true]);
});

it.each([
  [['schema'], 'Name one schema: config, node, storage-class, values.\n'],
  [['schema', 'values', 'node'], 'Name one schema: config, node, storage-class, values.\n'],
  [['schema', 'value'], 'There is no schema "value". Did you mean "values"?\n'],
  [['schema', 'x'], 'There is no schema "x". Name one of config, node, storage-class, values.\n'],
  [['x'], 'There is no command "x". See: cdk8s-longhorn --help.\n'],
  [['schema', 'values', '--releas', 'x'], expect.stringContaining('There is no option "--releas" for schema.')],
])('%j is wrong usage', async (args, message) => {
  expect(await runWith(args)).toEqual({ code: 2, stdout: '', stderr: message });
});

it('refuses a release that is not known', async () => {
  const { code, stderr } = await runWith(['schema', 'node', '--release', '1.9.0']);
  expect(code).toBe(2);
  expect(stderr).toContain('1.9.0');
});

it('has help', async () => {
  expect((await runWith(['schema', '--help'])).stdout).toContain('yaml-language-server');
  expect((await runWith(['--help'])).stdout).toContain('  schema ');
});
