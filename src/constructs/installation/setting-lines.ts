import type { PrintedLine } from '../../objects/installation/input';
import { parseValues } from '../../source/parse-manifest';

/** The lines of the chart with settings of ours: in place where there is a line, else after them by name. */
export function withSettings(
  lines: readonly PrintedLine[],
  settings: readonly (readonly [name: string, value: string])[],
): PrintedLine[] {
  const wanted = new Map(settings);
  const merged = lines.map(([name, printed]): PrintedLine => {
    const value = wanted.get(name);
    wanted.delete(name);
    return [name, value === undefined ? printed : JSON.stringify(value)];
  });
  const added = [...wanted].sort(([a], [b]) => (a < b ? -1 : 1));
  return [...merged, ...added.map(([name, value]): PrintedLine => [name, JSON.stringify(value)])];
}

/** The text that Longhorn reads from each line. */
export function settingTexts(lines: readonly PrintedLine[]): Map<string, string> {
  return new Map(lines.map(([name, printed]) => [name, textOf(name, printed)]));
}

function textOf(name: string, printed: string): string {
  return String(parseValues(`value: ${printed}`, name).values['value'] ?? '');
}
