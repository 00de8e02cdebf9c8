import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCron } from '../../src/longhorn/cron';
import { describeWithShared } from '../shared';

test.each([
  '0 3 * * *',
  '0 17 * * ?',
  '0 0/6 * * ?',
  '*/15 8-18/2 1,15 JAN-mar Mon',
  '@daily',
  '@every 1h30m',
  '0 3 * * *\n',
  '0 1,,3 * * *',
  '*-5 * * * *',
  '+5 03 * * *',
])('%j is taken', (text) => {
  expect(readCron(text).problem).toBeUndefined();
  expect(readCron(text).neverRuns).toBeUndefined();
});

test.each([
  ['', 'is empty'],
  ['   ', 'has 0 fields instead of five'],
  ['0 0 3 * * *', 'has 6 fields instead of five'],
  ['TZ=UTC 0 3 * * *', 'has 6 fields instead of five'],
  ['60 3 * * *', 'has "60" as minute, outside 0 to 59'],
  ['0 3 * * 7', 'has "7" as day of week, outside 0 to 6'],
  ['0 3 * * sunday', 'has "sunday" as day of week'],
  ['0 3 * * FRI-SUN', 'has "FRI-SUN" as day of week, whose start is after its end'],
  ['*/0 * * * *', 'has a step of zero in "*/0"'],
  ['1/2/3 * * * *', 'has too many slashes in "1/2/3"'],
  ['1-2-3 * * * *', 'has too many hyphens in "1-2-3"'],
  ['-5 3 * * *', 'has "-5" as minute'],
  ['@every 1d', 'has "1d", which is no duration like 1h30m'],
])('%j is refused: %s', (text, problem) => {
  expect(readCron(text).problem).toBe(problem);
});

test.each([
  ['0 3 31 2 *', 'names a day that the month does not have'],
  ['0 3 31 2 1,*/+1', 'names a day that the month does not have'],
  ['0 3 31 feb,apr ?', 'names a day that the month does not have'],
  ['@every 0s', 'has an interval below one second'],
  ['@every -1h', 'has an interval below one second'],
  [', 3 * * *', 'names no minute'],
  ['0 3 , * *', 'names no day of month'],
  ['0 3 , * ,', 'names no day of month'],
  ['0 3 31 2 ,', 'names no day of week'],
])('%j never runs: %s', (text, reason) => {
  expect(readCron(text).problem).toBeUndefined();
  expect(readCron(text).neverRuns).toBe(reason);
});

test.each(['0 3 29 2 *', '0 3 31 1,2 *', '0 3 31 2 1', '0 3 31 2 */2', '0 3 , * 1', '0 3 1 * ,', 'nonsense'])(
  '%j is not said to never run',
  (text) => {
    expect(readCron(text).neverRuns).toBeUndefined();
  },
);

describeWithShared('the real webhook', (shared) => {
  interface Case {
    id: string;
    object: { spec?: { cron?: unknown } };
    verdict: { accepted: boolean; message?: string };
  }
  const file = join(shared, 'verdicts', 'node-setting-recurringjob.json');
  const cases = (JSON.parse(readFileSync(file, 'utf8')) as Case[]).filter((one) => one.id.startsWith('rj-cron-'));
  const texts = cases.filter((one) => typeof one.object.spec?.cron === 'string');

  it('has enough cases to mean something', () => expect(texts.length).toBeGreaterThan(30));

  it.each(texts.map((one) => [one.id, one] as const))('agrees on %s', (_id, one) => {
    expect(readCron(one.object.spec!.cron as string).problem === undefined).toBe(one.verdict.accepted);
  });
});

describe('readCron', () => {
  it.each([
    ['*/90 * * * *', 'has "*/90" as minute, which comes to 0 only'],
    ['0 */48 * * *', 'has "*/48" as hour, which comes to 0 only'],
    ['0 *-5 * * *', 'has "*-5" as hour, which comes to all of them'],
    ['* 3 * * *', 'starts at every minute of the hour'],
    ['0 3 1-7 * 0', 'names days of the month and days of the week, and starts on either of them'],
    ['0 3 */2 * 1', 'names days of the month and days of the week, and starts on either of them'],
  ])('%s', (cron, text) => expect(readCron(cron).surprise?.text).toBe(text));

  it.each([
    '0 3 * * *',
    '0 0/6 * * ?',
    '*/15 * * * *',
    '0 */24 * * *',
    '*/60 * * * *',
    '* * * * *',
    '0 5 */3 * *',
    '@daily',
    '@every 90m',
    '5/60 3 * * *',
    '0 3 *,5 * 1',
    '* *,5 * * *',
  ])('none in %s', (cron) => expect(readCron(cron).surprise).toBeUndefined());
});
