// Times whole processes in turns, so that all see the same machine, and compares their medians.
import { spawnSync } from 'node:child_process';

// Node 20 reads these certificates at every start, whatever it runs: longer than all the rest of a start takes.
if (process.env.NODE_EXTRA_CA_CERTS !== undefined) console.log('NODE_EXTRA_CA_CERTS is left out of all commands.');
delete process.env.NODE_EXTRA_CA_CERTS;

/**
 * Median wall time in milliseconds of each command, run in turns.
 *
 * @param commands name to [program, arguments, options of spawn]
 */
export function sideBySide(commands, rounds = 15) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, [program, args, options = {}]] of Object.entries(commands)) {
      const start = process.hrtime.bigint();
      const { status, stderr } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'], ...options });
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
      // The first round warms the file cache.
      if (round > 0) times[name].push(Number(process.hrtime.bigint() - start) / 1e6);
    }
  }
  return Object.fromEntries(Object.entries(times).map(([name, list]) => [name, median(list)]));
}

function median(list) {
  return list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
}

export function print(title, medians, numerator, denominator, target) {
  console.log(`\n${title}`);
  for (const [name, milliseconds] of Object.entries(medians)) console.log(`  ${name}: ${milliseconds.toFixed(0)} ms`);
  printRatio(medians, numerator, denominator, target);
}

export function printRatio(medians, numerator, denominator, target) {
  const ratio = medians[numerator] / medians[denominator];
  console.log(`  ${numerator} / ${denominator}: ${ratio.toFixed(2)} (target: at most ${target})`);
}
