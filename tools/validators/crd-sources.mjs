import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The CRDs of each Longhorn release: `{ release, text }`, the text a JSON list of CustomResourceDefinitions. */
export function longhornCrds(root) {
  const own = join(root, 'src', 'longhorn', 'releases');
  const found = files(own, /^(.+)\.crds\.json$/);
  if (found.length > 0) return found;
  const upstream = join(root, '..', 'shared', 'upstream', 'longhorn');
  if (!existsSync(upstream)) return [];
  return readdirSync(upstream)
    .filter((name) => existsSync(join(upstream, name, 'crds.json')))
    .sort()
    .map((name) => ({
      release: name.replace(/^v/, ''),
      text: readFileSync(join(upstream, name, 'crds.json'), 'utf8'),
    }));
}

function files(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const match = pattern.exec(name);
      return match === null
        ? []
        : [{ release: match[1].replace(/^v/, ''), text: readFileSync(join(folder, name), 'utf8') }];
    });
}
