import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** Renders cases with helm itself, from a copy of the chart without its CRDs, which take most of the time. */
export function helmRenderer(helm, chart) {
  const folder = mkdtempSync(join(tmpdir(), 'compare-with-helm-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const copy = join(folder, 'chart');
  cpSync(chart, copy, { recursive: true, filter: (file) => basename(file) !== 'crds.yaml' });
  return ({ files, sets }) => {
    const fileFlags = files.flatMap((values, index) => {
      const file = join(folder, `values-${index}.yaml`);
      writeFileSync(file, valuesText(values));
      return ['-f', file];
    });
    const setFlags = sets.flatMap((text) => ['--set', text]);
    return run(helm, ['template', 'longhorn', copy, ...fixed, ...fileFlags, ...setFlags]);
  };
}

const fixed = ['-n', 'longhorn-system', '--kube-version', '1.25.0', '--no-hooks'];

/** JSON is YAML, but for characters that YAML takes for line breaks or refuses. */
export function valuesText(values) {
  if (typeof values === 'string') return values;
  return JSON.stringify(values).replaceAll(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function run(command, flags) {
  return new Promise((resolve) => {
    execFile(command, flags, { maxBuffer: 1 << 26 }, (error, stdout, stderr) =>
      resolve(error === null ? { manifest: stdout } : { error: stderr || error.message }),
    );
  });
}
