// `render` against `helm template`, whole processes. helm has to be on the PATH, and LONGHORN_CHART name the chart's folder.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { print, sideBySide } from './side-by-side.mjs';

const chart = process.env.LONGHORN_CHART;
const values = 'examples/values-file/values.yaml';

if (chart === undefined || spawnSync('helm', ['version']).error !== undefined) {
  console.log('render against helm: left out, for it takes helm on the PATH and the chart in LONGHORN_CHART');
} else {
  const [, release] = /^version: (.*)$/m.exec(readFileSync(join(chart, 'Chart.yaml'), 'utf8'));
  const render = ['lib/src/cli/main.js', 'render', '--release', release];
  const template = [
    'template',
    'longhorn',
    chart,
    '--namespace',
    'longhorn-system',
    '--no-hooks',
    '--kube-version',
    '1.25.0',
  ];
  for (const [title, ours, theirs] of [
    [`render ${release}, no values`, [], []],
    [`render ${release}, a values file`, ['--values', values], ['--values', values]],
  ]) {
    const medians = sideBySide({
      node: [process.execPath, ['-e', '0']],
      render: [process.execPath, [...render, ...ours]],
      helm: ['helm', [...template, ...theirs]],
    });
    print(title, medians, 'render', 'helm', '1.0');
  }
}
