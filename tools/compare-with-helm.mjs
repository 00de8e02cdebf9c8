#!/usr/bin/env node
/**
 * Compares what this library makes of chart values with what Helm renders from the chart itself, over values that are
 * changed in every way one can think of. Needs the built library (lib/) and helm.
 *
 *   node tools/compare-with-helm.mjs --charts DIR [--release VERSION] [--seed N] [--count N] [--helm PATH] [--values FILE]
 *
 * DIR holds the unpacked charts as v<version>/chart. Equal seed and count give equal cases. With --values, the cases are
 * these values files instead, one by one. What both sides refuse counts as agreement, and what only we refuse is listed
 * with the reason; the exit code is 1 when anything differs without an error of ours.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { caseOfFile, casesFor } from './compare-with-helm/cases.mjs';
import { compare } from './compare-with-helm/compare.mjs';
import { helmRenderer } from './compare-with-helm/helm.mjs';
import { randomFrom, sample } from './compare-with-helm/random.mjs';
import { releaseFor, supportedReleases } from '../lib/src/longhorn/release.js';

const { values: options } = parseArgs({
  options: {
    charts: { type: 'string' },
    release: { type: 'string', multiple: true },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '200' },
    helm: { type: 'string', default: 'helm' },
    values: { type: 'string', multiple: true },
  },
});
if (options.charts === undefined) throw new Error('Name the folder of the charts with --charts.');

let disagreements = 0;
for (const version of options.release ?? supportedReleases()) {
  const random = randomFrom(Number(options.seed));
  const release = releaseFor(version);
  const cases = options.values?.map(caseOfFile) ?? sample(casesFor(release, random), Number(options.count), random);
  const render = helmRenderer(options.helm, join(options.charts, `v${version}`, 'chart'));
  const counts = { equal: 0, 'both refuse': 0, 'we refuse': 0, DIFFERENT: 0 };
  for (const one of cases) {
    const { verdict, detail } = compare(one, release, await render(one));
    counts[verdict]++;
    if (verdict === 'DIFFERENT' || verdict === 'we refuse')
      console.log(`${version} ${verdict}: ${one.label}\n    ${detail}`);
    if (verdict === 'DIFFERENT') disagreements++;
  }
  console.log(`${version}: ${JSON.stringify(counts)}`);
}
process.exitCode = disagreements > 0 ? 1 : 0;
