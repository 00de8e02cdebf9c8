import { readFile } from 'node:fs/promises';

/**
 * Takes the examples out of the rules: they are most of their text, and only `explain` and the tests look at them.
 * Prettier lays them out, so their end is the next line with their own indentation.
 */
export const withoutExamples = {
  name: 'without-examples',
  setup(build) {
    build.onLoad({ filter: /[\\/]src[\\/]rules[\\/][a-z-]+\.ts$/ }, async ({ path }) => {
      const text = await readFile(path, 'utf8');
      const contents = text.replace(/^  examples: \{\n[\s\S]*?\n  \},\n/m, '  examples: { bad: [], good: [] },\n');
      return { contents, loader: 'ts' };
    });
  },
};
