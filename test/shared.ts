import { existsSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(__dirname, '..', '..', 'shared');

/** Upstream data and recorded verdicts that lie beside the checkout on the team's machines; absent elsewhere. */
export const shared: string | undefined = existsSync(join(folder, 'upstream')) ? folder : undefined;

/** Runs the suite with the path of the shared data, or reports it as skipped where there is none. */
export function describeWithShared(name: string, suite: (folder: string) => void): void {
  if (shared === undefined) describe.skip(`${name} (needs ../shared)`, () => it('compares with upstream', () => {}));
  else describe(name, () => suite(shared!));
}
