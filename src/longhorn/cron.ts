import { parseGoDuration } from './go-duration';

/**
 * Cron expressions as Longhorn's admission webhook reads them: five fields or a descriptor, without time zones.
 * Source: longhorn-manager datastore/longhorn.go ValidateRecurringJob, which calls ParseStandard of
 * github.com/robfig/cron v1.2.0 (parser.go, spec.go).
 */

interface Field {
  readonly name: string;
  readonly minimum: number;
  readonly maximum: number;
  /** Names that stand for numbers, in order from the minimum. */
  readonly names?: readonly string[];
}

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const fields: readonly Field[] = [
  { name: 'minute', minimum: 0, maximum: 59 },
  { name: 'hour', minimum: 0, maximum: 23 },
  { name: 'day of month', minimum: 1, maximum: 31 },
  { name: 'month', minimum: 1, maximum: 12, names: monthNames },
  { name: 'day of week', minimum: 0, maximum: 6, names: ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] },
];

const descriptors = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/** Longest possible month, by number; 29 days for February, which has them every four years. */
const daysInMonth: readonly number[] = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** White space as Go's strings.Fields sees it, which differs from JavaScript's by U+0085 and U+FEFF. */
const whiteSpace = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/u;

/** What comes of a schedule. */
export interface CronReading {
  /** Why Longhorn refuses it, as the end of a sentence; absent when it takes it. */
  readonly problem?: string;
  /**
   * Why one that Longhorn takes can never run as written, as the end of a sentence. Only what is certain: a day that no
   * named month has, a list without entries, or an interval below one second.
   */
  readonly neverRuns?: string;
  /** What to write instead of one that never runs. */
  readonly neverRunsHint?: string;
  /** What one that runs does otherwise than it seems to say, as the end of a sentence, and what to write. */
  readonly surprise?: { readonly text: string; readonly hint: string };
}

export function readCron(text: string): CronReading {
  if (text === '') return { problem: 'is empty' };
  if (text.startsWith('@')) return readDescriptor(text);
  const parts = text.split(whiteSpace).filter((word) => word !== '');
  if (parts.length !== fields.length) return { problem: `has ${parts.length} fields instead of five` };
  const values: number[][] = [];
  for (const [index, field] of fields.entries()) {
    const numbers = parseField(parts[index]!, field);
    if (typeof numbers === 'string') return { problem: numbers };
    values.push(numbers);
  }
  const neverRuns = neverRunsBecause(parts, values);
  return neverRuns ?? { surprise: surpriseIn(parts) };
}

function readDescriptor(text: string): CronReading {
  if (descriptors.includes(text)) return {};
  if (!text.startsWith('@every ')) return { problem: `is none of ${descriptors.join(', ')}, @every <duration>` };
  const duration = text.slice('@every '.length);
  const interval = parseGoDuration(duration);
  if (interval === undefined) return { problem: `has "${duration}", which is no duration like 1h30m` };
  if (interval >= 1e9) return {};
  return { neverRuns: 'has an interval below one second', neverRunsHint: 'Write @every 1s, or a longer interval.' };
}

function neverRunsBecause(parts: readonly string[], values: readonly number[][]): CronReading | undefined {
  const empty = values.findIndex((list) => list.length === 0);
  if (empty !== -1) {
    return { neverRuns: `names no ${fields[empty]!.name}`, neverRunsHint: 'Write a number there, or * for all.' };
  }
  const [, , days, months] = values;
  // With a weekday beside it, either of the two days starts the job (spec.go dayMatches).
  const anyWeekday = startsWithStar(parts[4]!);
  const possible = months!.some((month) => days!.some((day) => day <= daysInMonth[month]!));
  if (possible || !anyWeekday) return undefined;
  return { neverRuns: 'names a day that the month does not have', neverRunsHint: 'Write a day that the month has.' };
}

/**
 * Kubernetes runs the jobs, by a CronJob.
 * Source: github.com/robfig/cron/v3 v3.0.1 parser.go getRange, spec.go dayMatches.
 */
function surpriseIn(parts: readonly string[]): CronReading['surprise'] {
  for (const [index, field] of fields.entries()) {
    const range = parts[index]!.split(',').find((one) => isSingleStep(one, field) || /^[*?]-/.test(one));
    if (range === undefined) continue;
    const [first, ...others] = parseField(range, field) as number[];
    const [what, plain] = others.length === 0 ? [`${first} only`, first] : ['all of them', '*'];
    const text = `has "${range}" as ${field.name}, which comes to ${what}`;
    return { text, hint: `Write "${plain}" there if that is meant, else the numbers themselves.` };
  }
  const [minute, hour, day, , weekday] = parts;
  if (minute === '*' && !isEvery(hour!)) {
    const hint = `Write a minute, as in "0 ${hour} ${parts.slice(2).join(' ')}".`;
    return { text: 'starts at every minute of the hour', hint };
  }
  if (isEvery(day!) || isEvery(weekday!)) return undefined;
  const hint = 'Write * for one of the two.';
  return { text: 'names days of the month and days of the week, and starts on either of them', hint };
}

/** A step wider than the whole field: nothing but the first number is left of it. */
function isSingleStep(range: string, { maximum, minimum }: Field): boolean {
  const [bounds, step] = range.split('/');
  return step !== undefined && /^[*?]$|-/.test(bounds!) && Number(step) > maximum - minimum + 1;
}

function isEvery(field: string): boolean {
  return /^[*?](?:\/0*1)?$/.test(field);
}

function startsWithStar(field: string): boolean {
  return field.split(',').some((range) => /^[*?]/.test(range));
}

/** The numbers that a comma-separated field names, or what is wrong with it; empty entries are skipped as upstream does. */
function parseField(text: string, field: Field): number[] | string {
  const values: number[] = [];
  for (const range of text.split(',').filter((entry) => entry !== '')) {
    const parsed = parseRange(range, field);
    if (typeof parsed === 'string') return parsed;
    values.push(...parsed);
  }
  return values;
}

function parseRange(text: string, field: Field): number[] | string {
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
  field: Field,
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

function number(text: string, field: Field): number | undefined {
  const index = field.names?.indexOf(text.toLowerCase()) ?? -1;
  return index === -1 ? integer(text) : field.minimum + index;
}

/** What Go's strconv.Atoi takes, without negative numbers. */
function integer(text: string): number | undefined {
  return /^[+]?[0-9]+$/.test(text) ? Number(text) : undefined;
}
