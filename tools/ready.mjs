// Makes a clone ready to run: installs what the lock file names and builds lib/, each only when something changed.
// `npm start` and `npm test` come through here, so that a fresh clone needs nothing but Node.
import { execSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const builtValidators = join('src', 'manifest', 'validators');

const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

const newestIn = (path) => {
  const status = statSync(path, { throwIfNoEntry: false });
  if (status === undefined) return 0;
  if (!status.isDirectory()) return status.mtimeMs;
  // What synthesis and the build write themselves is no source.
  const entries = readdirSync(path).filter((name) => name !== 'dist');
  const paths = entries.map((name) => join(path, name)).filter((entry) => entry !== builtValidators);
  return Math.max(status.mtimeMs, ...paths.map(newestIn));
};

// npm writes it when it is done, whoever called it.
if (changedAt('package-lock.json') > changedAt('node_modules/.package-lock.json'))
  execSync('npm ci --no-audit --no-fund', { stdio: 'inherit' });

const sources = ['src', 'imports', 'examples', 'tools', 'package.json', 'tsconfig.json', 'tsconfig.build.json'];
const built = changedAt('lib/.built');
if (sources.some((source) => newestIn(source) > built)) {
  execSync('node tools/build.mjs', { stdio: 'inherit' });
  writeFileSync('lib/.built', '');
}
