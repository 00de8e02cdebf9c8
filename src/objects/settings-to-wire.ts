import { own } from '../diagnostics/own';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { nearest } from '../diagnostics/nearest';
import type { Release, SettingDefinition } from '../longhorn/release';
import properties from '../longhorn/setting-props.json';
import { canonicalSettingValue, settingProblem } from '../longhorn/setting-value';

/** Typed settings in Longhorn's spelling, by setting name; what could not be converted is in the diagnostics. */
export interface WireSettings {
  readonly values: Record<string, string>;
  readonly diagnostics: Diagnostic[];
}

/** A setting as the user called it, with the definition that the release has for it. */
interface TypedSetting {
  readonly prop: string;
  readonly name: string;
  readonly definition: SettingDefinition;
}

interface KnownProperty {
  readonly setting: string;
  /** The releases that have it, as the end of "it exists", where not all have it. */
  readonly available?: string;
}

const knownProperties: Readonly<Record<string, KnownProperty>> = properties;

/**
 * Converts typed settings (`LonghornSettings`) to the text that Longhorn's webhook would store, so that a synced
 * manifest never drifts. Source: longhorn-manager datastore/longhorn.go GetSettingValidValue, types/setting.go.
 */
export function settingsToWire(release: Release, settings: object): WireSettings {
  const values: Record<string, string> = {};
  const diagnostics: Diagnostic[] = [];
  for (const [prop, value] of Object.entries(settings)) {
    if (value === undefined) continue;
    const setting = findSetting(release, prop);
    const wire = 'definition' in setting ? wireValue(setting, value) : setting;
    if (typeof wire === 'string') values[knownProperties[prop]!.setting] = wire;
    else diagnostics.push(wire);
  }
  return { values, diagnostics };
}

function findSetting(release: Release, prop: string): TypedSetting | Diagnostic {
  const known = own(knownProperties, prop);
  if (known === undefined) {
    const meant = nearest(prop, Object.keys(knownProperties));
    const hint = meant === undefined ? 'Remove it.' : `Write \`${meant}\`, or remove it.`;
    return problem(prop, 'setting-known', `\`${prop}\` is not a setting of any supported Longhorn release.`, hint);
  }
  const definition = release.settings[known.setting];
  if (definition !== undefined) return { prop, name: known.setting, definition };
  const message = `Longhorn ${release.version} has no setting \`${prop}\` (${known.setting}): it exists ${known.available}.`;
  return problem(prop, 'setting-known', message, `Remove \`${prop}\`, or choose a release that has it.`);
}

function wireValue(setting: TypedSetting, value: unknown): string | Diagnostic {
  const text = typeof value === 'object' && value !== null ? perEngineText(setting, value) : scalarText(setting, value);
  if (typeof text !== 'string') return text;
  const refusal = settingProblem(setting.definition, setting.name, text);
  if (refusal !== undefined) return problem(setting.prop, refusal.rule, refusal.message, refusal.hint);
  return canonicalSettingValue(setting.definition, text);
}

/** The engines that the user left out keep their defaults: Longhorn refuses JSON that does not name them all. */
function perEngineText({ prop, name, definition }: TypedSetting, value: object): string | Diagnostic {
  if (!definition.dataEngineSpecific) {
    const message = `The setting \`${prop}\` (${name}) has one value, not ${JSON.stringify(value)}.`;
    return problem(prop, 'setting-value-engines', message, 'Write the value itself.');
  }
  const texts = JSON.parse(definition.default) as Record<string, string>;
  const engines = Object.keys(texts);
  for (const [engine, engineValue] of Object.entries(value)) {
    if (engineValue === undefined) continue;
    if (!engines.includes(engine)) {
      const message = `The setting \`${prop}\` (${name}) has no value for the data engine "${engine}".`;
      const hint = `Remove \`${engine}\`: the setting is for ${engines.join(' and ')}.`;
      return problem(prop, 'setting-value-engines', message, hint, engine);
    }
    const text = scalarText({ prop, name, definition }, engineValue, engine);
    if (typeof text !== 'string') return text;
    texts[engine] = text;
  }
  return JSON.stringify(texts);
}

/** TypeScript keeps other values away; plain JavaScript and JSON do not. */
function scalarText({ prop, name }: TypedSetting, value: unknown, engine?: string): string | Diagnostic {
  if (typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return String(value);
  const printed = typeof value === 'object' ? JSON.stringify(value) : String(value);
  const message = `The setting \`${prop}\` (${name}) cannot be ${printed}.`;
  return problem(
    prop,
    'setting-value-type',
    message,
    'Write true or false, a number or a text, as the setting wants.',
    engine,
  );
}

function problem(prop: string, code: string, message: string, hint: string, engine?: string): Diagnostic {
  const path = engine === undefined ? `/settings/${prop}` : `/settings/${prop}/${engine}`;
  return { code, severity: 'error', message, hint, path };
}
