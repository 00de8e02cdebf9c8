import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The CRDs of each Longhorn release: `{ release, text }`, the text a JSON list of CustomResourceDefinitions. */
export function longhornCrds(root) {
  const folder = join(root, 'src', 'longhorn', 'releases');
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const match = /^(.+)\.crds\.json$/.exec(name);
      return match === null ? [] : [{ release: match[1], text: readFileSync(join(folder, name), 'utf8') }];
    });
}
