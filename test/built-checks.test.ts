import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkClusters } from '../src/check/check-clusters';
import { derivedResources } from '../src/check/derived';
import { readFiles } from '../src/check/read-files';
import { Suppressions } from '../src/check/suppressions';
import { releaseFor } from '../src/longhorn/release';
import { checkableKinds } from '../src/manifest/validators';
import { rules } from '../src/rules';

// The check of apps is built into two files, of which one is read when something seldom turns up.
const built = require('../lib/src/check/check-clusters') as { readonly checkClusters: typeof checkClusters };

/** Everything that is found in the objects, but for the objects themselves. */
function found(check: typeof checkClusters, text: string, version = '1.12.1', isComplete = false) {
  const { resources } = readFiles([{ path: 'example.yaml', text }]);
  const options = { release: releaseFor(version), isComplete, isOn: () => true };
  const all = [...resources, ...resources.flatMap(derivedResources)];
  const { findings, undecided, unknownKinds } = check(all, () => options, new Suppressions());
  return {
    findings: findings.map((finding) => ({ ...finding, resource: undefined })),
    undecided: undecided.map((question) => ({ ...question, resource: undefined })),
    unknownKinds: [...unknownKinds.keys()],
  };
}

test.each(rules)('$id: as the sources say it', ({ examples: { bad, good } }) => {
  const examples = [...bad, ...good.map((yaml) => ({ yaml, release: undefined, isComplete: undefined }))];
  for (const { isComplete, release, yaml } of examples)
    expect(found(built.checkClusters, yaml, release, isComplete)).toEqual(
      found(checkClusters, yaml, release, isComplete),
    );
});

const kinds = checkableKinds('1.12.1').map((name) => name.split(' ') as [string, string]);

test.each(kinds)('%s %s: as the sources refuse it', (apiVersion, kind) => {
  const [head, name] = [`apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: `, 'Not_A_Name'];
  for (const text of [`${head}${name}\nspec: 5\n`, `${head}${name}\nspec: {}\n`, `${head}a\nunknown: 1\n`])
    expect(found(built.checkClusters, text)).toEqual(found(checkClusters, text));
});

test.each([
  'apiVersion: v1\nkind: LimitRange\nmetadata: { name: a }\nspec: { limits: [{ type: Pod, default: { cpu: 1 } }] }\n',
  'apiVersion: v1\nkind: Endpoints\nmetadata: { name: a }\nsubsets: [{ addresses: [{ ip: 127.0.0.1 }] }]\n',
  'apiVersion: batch/v1\nkind: Job\nmetadata: { name: a }\nspec: { template: { spec: { containers: [{ name: a, image: a }] } } }\n',
  'apiVersion: policy/v1beta1\nkind: PodSecurityPolicy\nmetadata: { name: a }\n',
])('%s', (text) => {
  const { findings } = found(checkClusters, text);
  expect(findings.length).toBeGreaterThan(0);
  expect(found(built.checkClusters, text).findings).toEqual(findings);
});

test('the reference app reads one of the two files', () => {
  const folder = mkdtempSync(join(tmpdir(), 'built-checks-'));
  const script = `require('./lib/examples/reference-cluster/main.js'); console.log(Object.keys(require.cache).join('\\n'));`;
  const environment = { ...process.env, CDK8S_OUTDIR: folder };
  const read = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8', env: environment });
  rmSync(folder, { recursive: true });
  expect(read).toContain('check-clusters.js');
  expect(read).not.toContain('seldom.js');
});
