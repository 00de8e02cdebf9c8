import { check } from '../../src/check/check';
import { rules } from '../../src/rules';

/** A manifest may lack any name: it is refused for that, and what else is said of it has to be a sentence. */
test.each(rules.map((rule) => [rule.id, rule] as const))('%s has words for objects without a name', (_, rule) => {
  for (const { isComplete = false, release = '1.12.1', yaml } of rule.examples.bad) {
    const text = yaml.replaceAll(/^( *metadata: \{ ?)name: [^,}]+(?:, )?/gm, '$1');
    const { findings } = check([{ path: 'a.yaml', text }], { release, isComplete });
    for (const { hint, message } of findings) expect(`${message} ${hint}`).not.toMatch(/\bundefined\b|\[object/);
  }
});
