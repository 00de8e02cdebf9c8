import { compareVersions } from './version';

interface Comparator {
  readonly operator: '>=' | '>' | '<' | '<=';
  readonly version: string;
}

/**
 * Whether a version is in a range as charts are asked for: `1.11.3`, `1.11.x`, `~1.11.0`, `^1.10`, `>=1.10.0 <1.12.0`, `*`,
 * alternatives with `||`. False for what is no range. Source: github.com/Masterminds/semver v3, which Helm and Flux use.
 */
export function isInRange(version: string, range: string): boolean {
  return alternatives(range).some((comparators) =>
    comparators?.every(({ operator, version: bound }) => holds(compareVersions(version, bound), operator)),
  );
}

/** The lowest version that a range can take; undefined for what is no range. */
export function lowestOf(range: string): string | undefined {
  const lows = alternatives(range).map((comparators) =>
    comparators
      ?.filter(({ operator }) => operator.startsWith('>'))
      .map(({ version }) => version)
      .sort(compareVersions)
      .at(-1),
  );
  return lows.some((low) => low === undefined) ? undefined : (lows as string[]).sort(compareVersions)[0];
}

function alternatives(range: string): (Comparator[] | undefined)[] {
  return range.split('||').map((part) => {
    const texts = part.replaceAll(/([<>=~^]+)\s+/g, '$1').split(/[\s,]+/);
    const found = texts.filter((text) => text !== '').map(comparatorsOf);
    return found.some((one) => one === undefined) ? undefined : found.flatMap((one) => one!);
  });
}

/** The bounds that one part of a range sets; none for what takes anything. */
function comparatorsOf(text: string): Comparator[] | undefined {
  if (/^(?:[*xX]|latest)$/.test(text)) return [];
  const match = /^(>=|<=|>|<|=|~>?|\^)?v?(\d+)(?:\.(\d+|[xX*]))?(?:\.(\d+|[xX*]))?(?:[-+].*)?$/.exec(text);
  if (match === null) return undefined;
  const [, operator = '', major, minor, patch] = match;
  const parts = [major, minor, patch].filter((part): part is string => part !== undefined && /^\d+$/.test(part));
  const numbers = parts.map(Number);
  const low = [...numbers, 0, 0].slice(0, 3).join('.');
  if (operator === '>=' || operator === '<' || operator === '<=' || operator === '>')
    return [{ operator, version: low }];
  // The place that the next version may not raise: all that is given but the last for ~ and wildcards, the major one for ^.
  const fixed = operator === '^' ? 1 : operator.startsWith('~') ? Math.min(2, numbers.length) : numbers.length;
  const raised = numbers.slice(0, fixed);
  raised[fixed - 1]!++;
  const high = [...raised, 0, 0].slice(0, 3).join('.');
  const exact = fixed === 3 && operator !== '^';
  return [
    { operator: '>=', version: low },
    exact ? { operator: '<=', version: low } : { operator: '<', version: high },
  ];
}

function holds(comparison: number, operator: Comparator['operator']): boolean {
  switch (operator) {
    case '>=':
      return comparison >= 0;
    case '>':
      return comparison > 0;
    case '<':
      return comparison < 0;
    case '<=':
      return comparison <= 0;
  }
}
