import { readReleaseFile, releaseFor, supportedReleases } from './release';
import { compareVersions } from './version';
import { lowestOf } from './version-range';

/** In which releases something exists, as far as it is not in all supported ones. */
export interface Lifetime {
  /** First release that has it; absent when the oldest supported release has it. */
  readonly since?: string;
  /** Last release that had it; absent when the newest supported release has it. */
  readonly until?: string;
  /** Supported releases in between that lack it. */
  readonly without?: readonly string[];
}

let chartValues: ReadonlyMap<string, Lifetime> | undefined;

/** When the chart had a value or section, such as `service.ui.labels` or `httproute`; undefined when no chart ever had it. */
export function chartValueLifetime(path: string): Lifetime | undefined {
  chartValues ??= withSections(readReleaseFile<Record<string, Lifetime>>('chart-value-history.json'));
  return chartValues.get(path);
}

/** When the chart had a value for a setting, of whatever release; undefined where it never had one, or has it to this day. */
export function formerSettingLifetime(setting: string): Lifetime | undefined {
  const spelled = setting.replaceAll('-', '');
  const values = readReleaseFile<Record<string, Lifetime>>('chart-value-history.json');
  const path = Object.keys(values).find((one) => one.toLowerCase() === `defaultsettings.${spelled}`);
  return path === undefined ? undefined : values[path];
}

/** The values, and the sections around them, which live as long as any value in them. */
function withSections(values: Readonly<Record<string, Lifetime>>): Map<string, Lifetime> {
  const inside = new Map<string, Lifetime[]>();
  for (const [path, lifetime] of Object.entries(values)) {
    for (let end = path.lastIndexOf('.'); end > 0; end = path.lastIndexOf('.', end - 1)) {
      const section = path.slice(0, end);
      inside.set(section, [...(inside.get(section) ?? []), lifetime]);
    }
  }
  return new Map([
    ...[...inside].map(([path, all]): [string, Lifetime] => [path, lifetimeOfAny(all)]),
    ...Object.entries(values),
  ]);
}

/** When there was any of several; what went before all supported releases is known by its end only. */
export function lifetimeOfAny(all: readonly Lifetime[]): Lifetime {
  const supported = lifetimeIn((version) => all.some((one) => isWithin(one, version)));
  return (
    supported ?? {
      until: all
        .map(({ until = '' }) => until)
        .sort(compareVersions)
        .at(-1)!,
    }
  );
}

function isWithin({ since, until, without }: Lifetime, version: string): boolean {
  const isEarly = since !== undefined && compareVersions(version, since) < 0;
  const isLate = until !== undefined && compareVersions(version, until) > 0;
  return !isEarly && !isLate && without?.includes(version) !== true;
}

/** When Longhorn had a setting; undefined when no supported release has it. */
export function settingLifetime(name: string): Lifetime | undefined {
  return lifetimeIn((version) => Object.hasOwn(releaseFor(version).settings, name));
}

/** When Longhorn's CSI driver read a StorageClass parameter; undefined when no supported release reads it. */
export function parameterLifetime(name: string): Lifetime | undefined {
  return lifetimeIn((version) => Object.hasOwn(releaseFor(version).storageClassParameters, name));
}

/** Asks about all releases, and mostly reads them, which only a message about something missing is worth. */
function lifetimeIn(has: (version: string) => boolean): Lifetime | undefined {
  const versions = supportedReleases();
  const having = versions.filter(has);
  if (having.length === 0) return undefined;
  const [first, last] = [versions.indexOf(having[0]!), versions.indexOf(having.at(-1)!)];
  const without = versions.slice(first, last).filter((version) => !having.includes(version));
  return {
    ...(first > 0 ? { since: versions[first] } : {}),
    ...(last < versions.length - 1 ? { until: versions[last] } : {}),
    ...(without.length > 0 ? { without } : {}),
  };
}

/** Whether any version of a range is at most another; true also where the range says nothing of it. */
export function isAtMost(range: string, other: string): boolean {
  const lowest = lowestOf(range);
  return lowest === undefined || compareVersions(lowest, other) <= 0;
}

/** Whether a range begins before all supported releases. */
export function isOlder(range: string): boolean {
  const lowest = lowestOf(range);
  return lowest !== undefined && compareVersions(lowest, supportedReleases()[0]!) < 0;
}

/** Whether a setting takes the same values in the oldest supported release and the newest: it has been settled for long. */
export function isSameInAllReleases(setting: string): boolean {
  const [oldest, newest] = [supportedReleases()[0]!, supportedReleases().at(-1)!].map((version) => {
    const { options, range, type } = releaseFor(version).settings[setting] ?? {};
    return JSON.stringify([type, options, range]);
  });
  return oldest === newest;
}
