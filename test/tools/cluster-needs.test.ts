import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** The tools are modules of another kind than the tests. */
function evaluate(expression: string): unknown {
  const program = `import { apiServer, lackingForCluster } from './tools/cluster-needs.mjs'; console.log(JSON.stringify(${expression} ?? null));`;
  const options = { cwd: root, encoding: 'utf8' as const, env: { ...process.env, XDG_CACHE_HOME: '/cache' } };
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', program], options));
}

const lacking = (isBuilt: boolean, ...commands: string[]): unknown =>
  evaluate(
    `lackingForCluster({ isBuilt: ${isBuilt}, isOnPath: (name) => ${JSON.stringify(commands)}.includes(name) })`,
  );

test('etcd and Go are needed, and Go only until the server is built', () => {
  expect(lacking(false, 'etcd', 'go')).toBeNull();
  expect(lacking(true, 'etcd')).toBeNull();
  expect(lacking(false, 'etcd')).toBe('This machine lacks Go 1.26 or newer, to build kube-apiserver.');
  expect(lacking(false)).toMatch(/^This machine lacks etcd \(.*\), and Go 1\.26 or newer/);
});

test('the server is looked for where the tests keep it', () => {
  expect(evaluate('apiServer().binary')).toMatch(/^\/cache\/cdk8s-longhorn\/kube-apiserver-v\d+\.\d+\.\d+$/);
});

test('no test installs anything on the machine', () => {
  const files = readdirSync(join(root, 'test', 'cluster')).filter((name) => name.endsWith('.ts'));
  const texts = files.map((name) => readFileSync(join(root, 'test', 'cluster', name), 'utf8'));
  expect(texts.filter((text) => /(?:exec|spawn)\w*\(\s*'apt/.test(text))).toEqual([]);
});
