const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

interface Field {
  readonly minimum: number;
  readonly maximum: number;
  readonly names?: readonly string[];
}

const FIELDS: readonly Field[] = [
  { minimum: 0, maximum: 59 },
  { minimum: 0, maximum: 23 },
  { minimum: 1, maximum: 31 },
  { minimum: 1, maximum: 12, names: MONTHS },
  { minimum: 0, maximum: 6, names: DAYS },
];

const DESCRIPTORS = ['@yearly', '@annually', '@monthly', '@weekly', '@daily', '@midnight', '@hourly'];

/** Whether a CronJob may have this schedule. Source: robfig/cron v3 parser.go (ParseStandard), which the API server uses. */
export function isCronSchedule(text: string): boolean {
  if (text.startsWith('@'))
    return DESCRIPTORS.includes(text) || /^@every [+-]?(\d+(\.\d*)?(ns|us|\u00b5s|ms|s|m|h))+$/.test(text);
  const parts = text.split(/\s+/).filter((part) => part !== '');
  return parts.length === FIELDS.length && parts.every((part, index) => isField(part, FIELDS[index]!));
}

function isField(text: string, field: Field): boolean {
  const ranges = text.split(',').filter((range) => range !== '');
  return ranges.length > 0 && ranges.every((range) => isRange(range, field));
}

function isRange(text: string, field: Field): boolean {
  const [range, step, ...more] = text.split('/');
  if (more.length > 0 || (step !== undefined && !(Number(step) > 0 && /^\d+$/.test(step)))) return false;
  if (range === '*' || range === '?') return true;
  const bounds = range!.split('-');
  if (bounds.length > 2) return false;
  const [start, end = start] = bounds.map((bound) => number(bound, field));
  return start !== undefined && end !== undefined && start >= field.minimum && end <= field.maximum && start <= end;
}

function number(text: string, { minimum, names }: Field): number | undefined {
  const index = names?.indexOf(text.toLowerCase()) ?? -1;
  if (index >= 0) return index + minimum;
  return /^\d+$/.test(text) ? Number(text) : undefined;
}
