/**
 * Whether a path is what the pattern names, or lies below it: `*` stands for anything but `/`, `**` for anything. A
 * pattern without a `/` is a name at any depth, as in a .gitignore.
 */
export function matchesPath(path: string, pattern: string): boolean {
  const plain = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  const steps = plain.includes('/') ? plain.split('/') : ['**', plain];
  return matchesSteps(path.split('/'), steps);
}

/** Step by step, and never back beyond the last `**`: the time grows with the lengths, whatever the pattern. */
function matchesSteps(path: readonly string[], pattern: readonly string[]): boolean {
  let [at, step] = [0, 0];
  let retry: { at: number; step: number } | undefined;
  while (step < pattern.length) {
    if (pattern[step] === '**') {
      step++;
      // A `**` at the end stands for one step at least: a folder itself is not below it.
      if (step === pattern.length) return at < path.length;
      retry = { at, step };
    } else if (at < path.length && matchesName(path[at]!, pattern[step]!)) {
      [at, step] = [at + 1, step + 1];
    } else if (retry !== undefined && retry.at < path.length) {
      retry.at++;
      ({ at, step } = retry);
    } else {
      return false;
    }
  }
  return true;
}

function matchesName(name: string, pattern: string): boolean {
  const [first = '', ...parts] = pattern.split(/\*+/);
  if (parts.length === 0) return name === pattern;
  if (!name.startsWith(first)) return false;
  const last = parts.pop()!;
  let at = first.length;
  for (const part of parts) {
    const found = name.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}
