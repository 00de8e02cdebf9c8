import { normalizeCpuMask } from './cpu-mask';
import { formatGoFloat, parseGoBool, parseGoFloat, parseGoInt, trimSpace } from './go-number';
import type { SettingDefinition } from './release';
import { settingFormats } from './setting-format';
import { settingHint } from './setting-hint';

/** Why Longhorn refuses a value: one sentence that quotes it, and the repair. */
export interface SettingProblem {
  readonly message: string;
  readonly hint: string;
}

/** What Longhorn reads from a value: a text per data engine, or one under the empty name; else what is wrong with it. */
type Reading = { readonly values: ReadonlyMap<string, string> } | { readonly problem: string };

/**
 * What Longhorn's admission webhooks have against the value of a Setting, as far as the value alone decides; undefined
 * when it passes. For the ConfigMap longhorn-default-setting, trim the value and leave out an empty one before: Longhorn
 * does so there.
 *
 * Source: longhorn-manager webhook/resources/setting/{mutator,validator}.go, datastore/longhorn.go GetSettingValidValue
 * and ValidateSetting, types/setting.go ValidateSetting.
 */
export function settingProblem(definition: SettingDefinition, name: string, value: string): SettingProblem | undefined {
  if (definition.readOnly) {
    return { message: `Setting "${name}" is read-only.`, hint: 'Remove it: Longhorn sets it itself.' };
  }
  const problem = valueProblem(definition, value);
  if (problem === undefined) return undefined;
  return { message: `Setting "${name}" cannot be "${value}": it ${problem}.`, hint: settingHint(definition, value) };
}

/**
 * The value as Longhorn's webhook stores it: a setting with a value per data engine becomes compact JSON, its engines
 * sorted, unknown engines dropped and each value spelled in one way; any other setting keeps its text. A value that
 * Longhorn cannot read comes back as it is.
 *
 * Source: longhorn-manager datastore/longhorn.go GetSettingValidValue and NormalizeSettingValue.
 */
export function canonicalSettingValue(definition: SettingDefinition, value: string): string {
  if (!definition.dataEngineSpecific) return value;
  const reading = readEngines(definition, value);
  if ('problem' in reading) return value;
  const mask = definition.format === 'cpuMask';
  const engines = [...reading.values].sort(([a], [b]) => (a < b ? -1 : 1));
  const stored = engines.map(([engine, text]) => [engine, mask ? (normalizeCpuMask(text) ?? text) : text]);
  return JSON.stringify(Object.fromEntries(stored));
}

function valueProblem(definition: SettingDefinition, value: string): string | undefined {
  if (definition.dataEngineSpecific) return readingProblem(definition, readEngines(definition, value));
  if (definition.required && value === '') return 'is empty';
  if (definition.type === 'deprecated') return undefined;
  const text = trimSpace(value);
  if (definition.untrimmed && text !== value) return 'has spaces around it';
  return readingProblem(definition, readPlain(definition, text, ['']));
}

function readingProblem(definition: SettingDefinition, reading: Reading): string | undefined {
  if ('problem' in reading) return reading.problem;
  const { values } = reading;
  const missing = engineNames(definition).filter((engine) => !values.has(engine));
  if (missing.length > 0) return `says nothing for ${missing.join(' and ')}`;
  for (const [engine, text] of values) {
    const problem = textProblem(definition, text);
    if (problem !== undefined) return engine === '' ? problem : `${problem}, for ${engine}`;
  }
  return undefined;
}

/** Reads JSON with a text per data engine, or one plain value for all engines of the default. */
function readEngines(definition: SettingDefinition, value: string): Reading {
  const json = jsonObject(value);
  if (json === undefined) return readPlain(definition, trimSpace(value), engineNames(definition));
  const values = new Map<string, string>();
  for (const [engine, entry] of Object.entries(json)) {
    // Go's decoder reads a null as the empty text.
    const text = entry ?? '';
    if (typeof text !== 'string') return { problem: `has ${JSON.stringify(text)} for ${engine}, without quotes` };
    const spelling = spelled(definition, text);
    if (spelling === undefined) return { problem: `has "${text}" for ${engine}, which is not ${noun(definition)}` };
    if (engineNames(definition).includes(engine)) values.set(engine, spelling);
  }
  return { values };
}

function readPlain(definition: SettingDefinition, text: string, engines: readonly string[]): Reading {
  const spelling = spelled(definition, text);
  if (spelling === undefined) return { problem: `is not ${noun(definition)}` };
  return { values: new Map(engines.map((engine) => [engine, spelling])) };
}

/** The data engines that a value must name, no more and no less: those of the default. */
export function engineNames({ dataEngineSpecific, default: usual }: SettingDefinition): readonly string[] {
  return dataEngineSpecific ? Object.keys(jsonObject(usual) ?? {}) : [];
}

/** A JSON object, or undefined where Longhorn takes the text as one plain value. */
function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    if (parsed === null) return {};
    return typeof parsed === 'object' && !Array.isArray(parsed) ? (parsed as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** The text as Longhorn writes what it reads from it, or undefined when it is not of the setting's type. */
function spelled({ type }: SettingDefinition, text: string): string | undefined {
  if (type === 'bool') return parseGoBool(text)?.toString();
  if (type === 'int') return parseGoInt(text)?.toString();
  if (type !== 'float') return text;
  const value = parseGoFloat(text);
  return value === undefined ? undefined : formatGoFloat(value);
}

function noun({ type }: SettingDefinition): string {
  return type === 'bool' ? 'true or false' : type === 'int' ? 'a whole number' : 'a number';
}

function textProblem({ type, range, options, format }: SettingDefinition, text: string): string | undefined {
  if (range !== undefined && (type === 'int' || type === 'float')) {
    const number = parseGoFloat(text)!;
    if (range.minimum !== undefined && number < range.minimum) return `is below ${range.minimum}`;
    if (range.maximum !== undefined && number > range.maximum) return `is above ${range.maximum}`;
  }
  if (options !== undefined && !options.includes(text)) return 'is not one of the options';
  return format === undefined ? undefined : settingFormats[format].problem(text);
}
