import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Jest's globalSetup: compiles the schemas once for all tests, and nothing at all when they are fresh. */
export default function buildValidators(): void {
  const root = join(__dirname, '..');
  execFileSync(
    process.execPath,
    [join(root, 'tools', 'build-validators.mjs'), join(root, 'src', 'manifest', 'validators')],
    { stdio: 'inherit' },
  );
}
