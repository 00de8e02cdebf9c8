#!/usr/bin/env node
// Gives check inputs that nobody would write, and sees that it neither crashes nor hangs nor takes all memory.
//
//   node tools/fuzz.mjs [--count N] [--seed N]
//
// Inputs are mutations of the rules' own examples, of ../shared/corpus where it is, and of texts made to be hard: alias
// bombs, deep nesting, binary, huge numbers, odd Unicode. Equal seed and count give equal inputs. The work is done in a
// worker with bounded memory; a text that takes longer than two seconds for each mebibyte, and two seconds besides, fails.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createRequire } from 'node:module';
import { hardTexts, mutate } from './fuzz/mutate.mjs';
import { randomFrom } from './compare-with-helm/random.mjs';

const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } },
});
const count = Number(options.count);
const random = randomFrom(Number(options.seed));
const seeds = [...exampleTexts(), ...corpusTexts(), ...hardTexts()];

let worker;
let answered;
let failures = 0;
let slowest = 0;
start();
for (let index = 0; index < count; index++) {
  const text = index < seeds.length ? seeds[index] : mutate(seeds, random);
  const allowed = 2000 * (1 + text.length / 1048576);
  const { crash, milliseconds } = await run(text, allowed);
  slowest = Math.max(slowest, milliseconds ?? 0);
  if (crash !== undefined) fail(index, text, crash);
  else if (milliseconds > allowed)
    fail(index, text, `took ${Math.round(milliseconds)} ms for ${text.length} characters`);
  if ((index + 1) % 10_000 === 0)
    console.log(`${index + 1} inputs, ${failures} failures, slowest ${Math.round(slowest)} ms`);
}
console.log(`${count} inputs, ${failures} failures, slowest ${Math.round(slowest)} ms`);
await worker.terminate();
process.exitCode = failures === 0 ? 0 : 1;

function start() {
  worker = new Worker(new URL('./fuzz/worker.mjs', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 512 },
  });
  worker.on('message', (message) => answered(message));
  worker.on('error', (error) => answered({ crash: `the worker ended: ${error.message}` }));
}

/** A hang ends with the worker, and the next text gets a new one. */
function run(text, allowed) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => answered({ crash: `no answer within ${Math.round(allowed * 3)} ms` }), allowed * 3);
    answered = (message) => {
      clearTimeout(timer);
      if (message.crash !== undefined) {
        void worker.terminate();
        start();
      }
      resolve(message);
    };
    worker.postMessage(text);
  });
}

function fail(index, text, why) {
  failures++;
  const folder = join(tmpdir(), 'fuzz-failures');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${options.seed}-${index}.yaml`);
  writeFileSync(file, text);
  console.error(`input ${index}: ${why}\n  ${file}`);
}

function exampleTexts() {
  const { rules } = createRequire(import.meta.url)('../lib/src/explain/rules-with-examples.js');
  return rules.flatMap(({ examples }) => [...examples.bad.map(({ yaml }) => yaml), ...examples.good]);
}

function corpusTexts() {
  const folder = '../shared/corpus';
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}
