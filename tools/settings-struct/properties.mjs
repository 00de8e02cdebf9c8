import { NotUnderstood } from '../release-facts/not-understood.mjs';

/** Settings of which no one has written a text yet; their names stand for it. */
export function withoutText(releases, texts) {
  const names = new Set(
    releases.flatMap(({ settings }) => Object.keys(settings).filter((name) => !settings[name].readOnly)),
  );
  return [...names].filter((name) => texts[name] === undefined).sort();
}

/**
 * What the typed settings are: one property per setting that a user may write, over all releases.
 * The newest release that has the setting decides its type; another type in an older one stops the generator,
 * except `dataEngineSpecific`: Longhorn takes one value for all engines there as well.
 */
export function settingProperties(releases, texts) {
  const versions = releases.map((release) => release.version);
  const names = [...new Set(releases.flatMap((release) => Object.keys(release.settings)))].sort();
  return names
    .map((name) => ({ name, having: releases.filter((release) => release.settings[name] !== undefined) }))
    .filter(({ name, having }) => !having.at(-1).settings[name].readOnly)
    .map(({ name, having }) => property(name, having, versions, texts))
    .sort((a, b) => (a.prop < b.prop ? -1 : 1));
}

function property(name, having, versions, texts) {
  const newest = having.at(-1).settings[name];
  for (const release of having) requireSameShape(name, release, newest);
  const prop = propertyName(name, having);
  return {
    name,
    prop,
    text: texts[name] ?? `${name[0].toUpperCase()}${name.slice(1).replaceAll('-', ' ')}.`,
    ...propertyType(prop, newest),
    definition: newest,
    engines: newest.dataEngineSpecific ? Object.keys(JSON.parse(newest.default)) : undefined,
    perEngineReleases: newest.dataEngineSpecific
      ? []
      : having.filter((release) => release.settings[name].dataEngineSpecific).map((release) => release.version),
    defaults: having.map((release) => ({ version: release.version, value: effectiveDefault(name, release) })),
    available: availability(
      having.map((release) => release.version),
      versions,
    ),
  };
}

function requireSameShape(name, release, newest) {
  for (const field of ['type', 'readOnly', 'range', 'options']) {
    if (JSON.stringify(release.settings[name][field]) !== JSON.stringify(newest[field]))
      throw new NotUnderstood(
        `src/longhorn/releases/${release.version}.json`,
        undefined,
        `the setting ${name} has another ${field} than in the newest release that has it`,
        'decide what its property shall be, in tools/settings-struct/properties.mjs',
      );
  }
}

/** The chart's spelling, which users know; a setting without chart value is called by its own name. */
function propertyName(name, having) {
  const chartSetting = having.at(-1).chart.settings.find(({ setting }) => setting === name);
  return chartSetting?.value ?? name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());
}

function propertyType(prop, definition) {
  const enumName = prop[0].toUpperCase() + prop.slice(1);
  const isEnum = definition.options !== undefined && definition.type === 'string';
  const scalar = isEnum ? enumName : ({ bool: 'boolean', int: 'number', float: 'number' }[definition.type] ?? 'string');
  const perEngine = definition.dataEngineSpecific ? `PerEngine${scalar[0].toUpperCase()}${scalar.slice(1)}` : undefined;
  return { scalar, enumName: isEnum ? enumName : undefined, perEngine };
}

/** What an installation without the setting has: the chart presets a few. */
function effectiveDefault(name, release) {
  const chartValue = release.chart.settings.find(({ setting }) => setting === name)?.value;
  const preset = chartValue === undefined ? undefined : release.chart.defaults.defaultSettings?.[chartValue];
  if (preset === undefined || preset === null || preset === '') return release.settings[name].default;
  return typeof preset === 'object' ? JSON.stringify(preset) : String(preset);
}

/** `since 1.11.0`, `up to 1.10.2`, `in 1.11.3 and since 1.12.1`, or undefined when every release has it. */
function availability(having, versions) {
  if (having.length === versions.length) return undefined;
  const parts = [];
  for (let i = 0; i < versions.length; i++) {
    if (!having.includes(versions[i])) continue;
    const first = i;
    while (having.includes(versions[i + 1])) i++;
    parts.push(period(first, i, versions));
  }
  return parts.join(' and ');
}

function period(first, last, versions) {
  if (last === versions.length - 1) return `since ${versions[first]}`;
  if (first === 0) return `up to ${versions[last]}`;
  return first === last ? `in ${versions[first]}` : `from ${versions[first]} to ${versions[last]}`;
}
