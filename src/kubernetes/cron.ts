import { own } from '../diagnostics/own';
import { parseGoDuration } from './go-duration';
import { lowerCase } from './go-text';

/** One of the five fields of a schedule. */
export interface CronField {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Names that stand for numbers, in order from the minimum. */
  readonly names?: readonly string[];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

export const cronFields: readonly CronField[] = [
  { name: 'minute', minimum: 0, maximum: 59 },
  { name: 'hour', minimum: 0, maximum: 23 },
  { name: 'day of month', minimum: 1, maximum: 31 },
  { name: 'month', minimum: 1, maximum: 12, names: monthNames },
  { name: 'day of week', minimum: 0, maximum: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const descriptors: Readonly<Record<string, string>> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};

/** White space as Go's strings.Fields sees it, which differs from JavaScript's by U+0085 and U+FEFF. */
const whiteSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

/** What a schedule says. */
export type CronSchedule =
  /** Why it is refused, as the end of a sentence. */
  | { readonly problem: string }
  /** Nanoseconds from one start to the next. */
  | { readonly interval: number }
  /** Its five fields, and the numbers that each of them names. */
  | { readonly parts: readonly string[]; readonly values: readonly (readonly number[])[] };

/**
 * A schedule without a time zone, as ParseStandard of github.com/robfig/cron reads it (v3.0.1 parser.go, which the API
 * server uses; v1.2.0, which Longhorn uses, knows no time zones and does the rest in the same way).
 */
export function parseCron(text: string): CronSchedule {
  if (text === '') return { problem: 'is empty' };
  if (text.startsWith('@')) return parseDescriptor(text);
  const parts = text.split(whiteSpace).filter((word) => word !== '');
  if (parts.length !== cronFields.length) return { problem: `has ${parts.length} fields instead of five` };
  const values: number[][] = [];
  for (const [index, field] of cronFields.entries()) {
    const numbers = parseCronField(parts[index]!, field);
    if (typeof numbers === 'string') return { problem: numbers };
    values.push(numbers);
  }
  return { parts, values };
}

/**
 * Whether a new CronJob may have this schedule. A time zone has a field of its own, and "TZ" is refused wherever it stands.
 * Source: kubernetes v1.36.3 pkg/apis/batch/validation/validation.go, validateScheduleFormat.
 */
export function isCronSchedule(text: string): boolean {
  return !text.includes('TZ') && !('problem' in parseCron(text));
}

function parseDescriptor(text: string): CronSchedule {
  const meaning = own(descriptors, text);
  if (meaning !== undefined) return parseCron(meaning);
  if (!text.startsWith('@every '))
    return { problem: `is none of ${Object.keys(descriptors).join(', ')}, @every <duration>` };
  const duration = text.slice('@every '.length);
  const interval = parseGoDuration(duration);
  return interval === undefined
    ? { problem: `has ${JSON.stringify(duration)}, which is no duration like 1h30m` }
    : { interval };
}

/** The numbers that a comma-separated field names, or what is wrong with it; empty entries are skipped as upstream does. */
export function parseCronField(text: string, field: CronField): number[] | string {
  const values = new Set<number>();
  // A field may be as long as a file, and say the same over and over.
  for (const range of new Set(text.split(','))) {
    if (range === '') continue;
    const parsed = parseRange(range, field);
    if (typeof parsed === 'string') return parsed;
    for (const value of parsed) values.add(value);
  }
  return [...values];
}

function parseRange(text: string, field: CronField): number[] | string {
  const [bounds, step, ...slashes] = text.split('/');
  if (slashes.length > 0) return `has too many slashes in "${text}"`;
  const ends = parseBounds(bounds!, step !== undefined, field);
  if (ends === undefined) return `has too many hyphens in "${text}"`;
  const { first, last } = ends;
  const width = step === undefined ? 1 : integer(step);
  if (first === undefined || last === undefined || width === undefined) return `has "${text}" as ${field.name}`;
  if (first < field.minimum || last > field.maximum) {
    return `has "${text}" as ${field.name}, outside ${field.minimum} to ${field.maximum}`;
  }
  if (first > last) return `has "${text}" as ${field.name}, whose start is after its end`;
  if (width === 0) return `has a step of zero in "${text}"`;
  const values: number[] = [];
  for (let value = first; value <= last; value += width) values.push(value);
  return values;
}

/** The ends of a range, undefined where they are no numbers; none where there are more than two. */
function parseBounds(
  bounds: string,
  hasStep: boolean,
  field: CronField,
): { first: number | undefined; last: number | undefined } | undefined {
  const [low, high, ...hyphens] = bounds.split('-');
  // After a star upstream ignores whatever follows the hyphen.
  if (low === '*' || low === '?') return { first: field.minimum, last: field.maximum };
  if (hyphens.length > 0) return undefined;
  const first = number(low!, field);
  if (high !== undefined) return { first, last: number(high, field) };
  // "5/10" runs from 5 to the end of the field.
  return { first, last: hasStep ? field.maximum : first };
}

function number(text: string, field: CronField): number | undefined {
  const index = field.names?.indexOf(lowerCase(text)) ?? -1;
  return index === -1 ? integer(text) : field.minimum + index;
}

/** What Go's strconv.Atoi takes, without negative numbers. */
function integer(text: string): number | undefined {
  const [, digits] = /^\+?0*([0-9]{1,19})$/.exec(text) ?? [];
  return digits === undefined || BigInt(digits) >= 2n ** 63n ? undefined : Number(digits);
}
