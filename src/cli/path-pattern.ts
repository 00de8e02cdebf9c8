/**
 * Whether a path is what the pattern names, or lies below it: `*` stands for anything but `/`, `**` for anything. A
 * pattern without a `/` is a name at any depth, as in a .gitignore.
 */
export function matchesPath(path: string, pattern: string): boolean {
  const plain = pattern.replace(/^\.\//, '').replace(/\/$/, '');
  const steps = plain.includes('/') ? plain : `**/${plain}`;
  const expression = steps
    .split(/(\*\*\/|\*\*|\*)/)
    .map((part) => (part === '**/' ? '(?:.*/)?' : part === '**' ? '.*' : part === '*' ? '[^/]*' : escaped(part)))
    .join('');
  return new RegExp(`^${expression}(?:/.*)?$`, 's').test(path);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
