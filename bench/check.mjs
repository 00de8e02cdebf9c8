// `check` with all its rules against `kubeconform -strict` with the same schemas, whole processes: the manifest of a
// release, 20,000 mixed objects in one file, and the same in 2,000 files. kubeconform has to be on the PATH.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeJsonSchemas } from './json-schemas.mjs';
import { mixedObjects } from './mixed-objects.mjs';
import { print, printRatio, sideBySide } from './side-by-side.mjs';

const release = '1.12.1';
const main = 'lib/src/cli/main.js';

if (spawnSync('kubeconform', ['-v']).error !== undefined) {
  console.log('check against kubeconform: left out, for it takes kubeconform on the PATH');
} else {
  const folder = mkdtempSync(join(tmpdir(), 'bench-check-'));
  try {
    compare(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function compare(folder) {
  const writtenOut = writeJsonSchemas(join(folder, 'written-out'), release, 'out');
  const published = writeJsonSchemas(join(folder, 'published'), release, 'once');
  const manifest = join(folder, 'manifest.yaml');
  writeFileSync(manifest, execFileSync(process.execPath, [main, 'render', '--release', release]));
  const documents = mixedObjects(20_000);
  const one = join(folder, 'all.yaml');
  writeFileSync(one, documents.join('---\n'));
  const many = join(folder, 'many');
  mkdirSync(many);
  for (let file = 0; file < 2000; file++) {
    writeFileSync(join(many, `${file}.yaml`), documents.slice(file * 10, file * 10 + 10).join('---\n'));
  }
  const kubeconform = (location, path) => ['kubeconform', ['-strict', '-schema-location', location, path]];
  for (const [title, path, target, rounds] of [
    [`the manifest of ${release}, 51 objects`, manifest, '0.5', 15],
    ['20,000 objects in one file', one, '1.0', 7],
    ['20,000 objects in 2,000 files', many, '1.0', 7],
  ]) {
    const medians = sideBySide(
      {
        node: [process.execPath, ['-e', '0']],
        check: [process.execPath, [main, 'check', '--release', release, path]],
        kubeconform: kubeconform(published, path),
        'kubeconform, written out': kubeconform(writtenOut, path),
      },
      rounds,
    );
    print(`check: ${title}`, medians, 'check', 'kubeconform', target);
    printRatio(medians, 'check', 'kubeconform, written out', target);
  }
  const { maxRSS } = resourceUsage(['check', one]);
  console.log(`  memory of check for one file: ${Math.round(maxRSS / 1024)} MB (target: less than 500)`);
}

/** What a run of ours took, as the operating system counts it. */
function resourceUsage(args) {
  const script = `process.on('exit', () => require('node:fs').writeSync(2, JSON.stringify(process.resourceUsage())))`;
  const run = spawnSync(
    process.execPath,
    ['-e', `${script};process.argv.splice(1,0,'${main}');require('./${main}')`, '--', ...args],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return JSON.parse(run.stderr.slice(run.stderr.indexOf('{"userCPUTime"')));
}
