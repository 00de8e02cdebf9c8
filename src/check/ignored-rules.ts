/**
 * What `rule-id: reason; other-rule: reason` asks to pass over: rule to reason. An empty reason does not count, and is
 * here so that it can be said.
 */
export function ignoredRules(text: string): ReadonlyMap<string, string> {
  if (text.trim() === '') return new Map();
  return new Map(
    text.split(';').map((part) => {
      const [rule = '', ...reason] = part.split(':');
      return [rule.trim(), reason.join(':').trim()];
    }),
  );
}
