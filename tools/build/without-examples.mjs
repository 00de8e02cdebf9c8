import { readFile } from 'node:fs/promises';

/**
 * Takes the examples out of the rules: they are most of their text, and only `explain` and the tests look at them.
 * Prettier lays them out, so their end is the next line with their own indentation.
 */
const leaveExamples = (text) =>
  text.replace(/^  examples: \{\n[\s\S]*?\n  \},\n/m, '  examples: { bad: [], good: [] },\n');

/** What no finding says, but only reports on rules do. */
const pageText = /^  (summary|why|evidence):\s*(?:'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"),\n/gm;

export const withoutExamples = changedRules('without-examples', leaveExamples);

/** For apps, which print findings, and no pages about rules. */
export const withoutPages = changedRules('without-pages', (text) =>
  leaveExamples(text).replace(pageText, "  $1: '',\n"),
);

function changedRules(name, change) {
  const load = async ({ path }) => ({ contents: change(await readFile(path, 'utf8')), loader: 'ts' });
  return { name, setup: (build) => build.onLoad({ filter: /[\\/]src[\\/]rules[\\/][a-z0-9-]+\.ts$/ }, load) };
}
