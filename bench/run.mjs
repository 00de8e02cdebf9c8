// All comparisons, one after the other: `npm run bench`.
import { execFileSync } from 'node:child_process';

for (const script of ['render', 'compile', 'fleet', 'check', 'library']) {
  execFileSync(process.execPath, [`bench/${script}.mjs`], { stdio: 'inherit' });
}
