/** What annotations of objects, and comments in files of chart values, are called that pass over findings. */
export const ignoreName = 'cdk8s-longhorn/ignore';

/** Where an entry begins: a reason may hold a semicolon, or an address such as https://example.org, and go on in a line. */
const nextEntry =
  /;\s*(?=[a-z0-9-]+\s*:(?!\/\/)|[a-z0-9]+-[a-z0-9-]+\s*(?:;|$)|$)|\n\s*(?=[a-z0-9]+-[a-z0-9-]+\s*:(?!\/\/)|$)/;

/**
 * What `rule-id: reason; other-rule: reason`, or a line for each, asks to pass over: rule to reason. An empty reason does not count, and is
 * here so that it can be said.
 */
export function ignoredRules(text: string): ReadonlyMap<string, string> {
  if (text.trim() === '') return new Map();
  return new Map(
    text
      .split(nextEntry)
      .filter((part) => part.trim() !== '')
      .map((part) => {
        const [rule = '', ...reason] = part.split(':');
        return [rule.trim(), reason.join(':').trim()];
      }),
  );
}
