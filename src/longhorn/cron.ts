import { cronFields, parseCron, parseCronField, type CronField } from '../kubernetes/cron';

/** Longest possible month, by number; 29 days for February, which has them every four years. */
const daysInMonth: readonly number[] = [0, 31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

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

const belowASecond: CronReading = {
  neverRuns: 'has an interval below one second',
  neverRunsHint: 'Write @every 1s, or a longer interval.',
};

/**
 * A cron expression as Longhorn's admission webhook reads it: five fields or a descriptor, without time zones.
 * Source: longhorn-manager datastore/longhorn.go ValidateRecurringJob, which calls ParseStandard of
 * github.com/robfig/cron v1.2.0 (parser.go, spec.go).
 */
export function readCron(text: string): CronReading {
  const schedule = parseCron(text);
  if ('problem' in schedule) return { problem: schedule.problem };
  if ('interval' in schedule) return schedule.interval < 1e9 ? belowASecond : {};
  const { parts, values } = schedule;
  const neverRuns = neverRunsBecause(parts, values);
  return neverRuns ?? { surprise: surpriseIn(parts) };
}

function neverRunsBecause(parts: readonly string[], values: readonly (readonly number[])[]): CronReading | undefined {
  const [, , days, months, weekdays] = values;
  const comes = months!.some((month) => days!.some((day) => day <= daysInMonth[month]!));
  // Without a star in one of them, either of the two days starts the job (v3.0.1 spec.go dayMatches).
  const isEither = !isEvery(parts[2]!) && !isEvery(parts[4]!) && (comes || weekdays!.length > 0);
  const needed = isEither ? values.map((list) => (list === days || list === weekdays ? undefined : list)) : values;
  const empty = needed.findIndex((list) => list?.length === 0);
  if (empty !== -1)
    return { neverRuns: `names no ${cronFields[empty]!.name}`, neverRunsHint: 'Write a number there, or * for all.' };
  if (comes || isEither) return undefined;
  return { neverRuns: 'names a day that the month does not have', neverRunsHint: 'Write a day that the month has.' };
}

/**
 * Kubernetes runs the jobs, by a CronJob.
 * Source: github.com/robfig/cron/v3 v3.0.1 parser.go getRange, spec.go dayMatches.
 */
function surpriseIn(parts: readonly string[]): CronReading['surprise'] {
  for (const [index, field] of cronFields.entries()) {
    const range = parts[index]!.split(',').find((one) => isSingleStep(one, field) || /^[*?]-/.test(one));
    if (range === undefined) continue;
    const [first, ...others] = parseCronField(range, field) as number[];
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
function isSingleStep(range: string, { maximum, minimum }: CronField): boolean {
  const [bounds, step] = range.split('/');
  return step !== undefined && /^[*?]$|-/.test(bounds!) && Number(step) > maximum - minimum + 1;
}

/** Whether the field holds for any time: a wider step takes the star away. */
function isEvery(field: string): boolean {
  return field.split(',').some((range) => /^[*?](?:-[^/]*)?(?:\/\+?0*1)?$/.test(range));
}
