import { normalizeCpuMask } from './cpu-mask';
import { formatGoFloat, parseGoBool, parseGoFloat, parseGoInt, trimSpace } from './go-number';
import type { SettingDefinition } from './release';
import { settingFormats } from './setting-format';
import { settingHint } from './setting-hint';

/** What is wrong with a value, by the rule of `check` that says so: each is a mistake of its own. */
export type SettingValueRule =
  | 'setting-read-only'
  | 'setting-value-given'
  | 'setting-value-type'
  | 'setting-value-range'
  | 'setting-value-option'
  | 'setting-value-format'
  | 'setting-value-engines';

/** Why Longhorn refuses a value: one sentence that quotes it, and the repair. */
export interface SettingProblem {
  readonly rule: SettingValueRule;
  readonly message: string;
  readonly hint: string;
}

/** The end of a sentence that begins with the value. */
interface ValueProblem {
  readonly rule: SettingValueRule;
  readonly text: string;
}

/** What Longhorn reads from a value: a text per data engine, or one under the empty name; else what is wrong with it. */
type Reading = { readonly values: ReadonlyMap<string, string> } | { readonly problem: ValueProblem };

/**
 * What Longhorn's admission webhooks have against the value of a Setting, as far as the value alone decides; undefined
 * when it passes.
 *
 * Source: longhorn-manager webhook/resources/setting/{mutator,validator}.go, datastore/longhorn.go GetSettingValidValue
 * and ValidateSetting, types/setting.go ValidateSetting.
 */
export function settingProblem(definition: SettingDefinition, name: string, value: string): SettingProblem | undefined {
  if (definition.readOnly) {
    const hint = 'Remove it: Longhorn sets it itself.';
    return { rule: 'setting-read-only', message: `Setting "${name}" is read-only.`, hint };
  }
  const problem = valueProblem(definition, value);
  return problem && described(definition, name, value, problem);
}

/**
 * Why Longhorn passes over a line of its ConfigMap longhorn-default-setting, with no more than a word in its log; the
 * value without the spaces around it, and not empty. There nothing drops an engine that the setting does not have.
 *
 * Source: longhorn-manager types/setting.go GetCustomizedDefaultSettings, datastore/longhorn.go
 * filterCustomizedDefaultSettings.
 */
export function defaultSettingProblem(
  definition: SettingDefinition,
  name: string,
  value: string,
): SettingProblem | undefined {
  const problem = settingProblem(definition, name, value);
  if (problem !== undefined || !definition.dataEngineSpecific) return problem;
  const engines = enginesOf(definition);
  const stranger = Object.keys(jsonObject(value) ?? {}).find((engine) => !engines.includes(engine));
  if (stranger === undefined) return undefined;
  const text = `has a value for ${stranger}, which the setting does not have`;
  return described(definition, name, value, { rule: 'setting-value-engines', text });
}

function described(
  definition: SettingDefinition,
  name: string,
  value: string,
  { rule, text }: ValueProblem,
): SettingProblem {
  const hint = settingHint(definition, value);
  const shown = /[\n\r\t]/.test(value) ? JSON.stringify(value) : `"${value}"`;
  return { rule, message: `Setting "${name}" cannot be ${shown}: it ${text}.`, hint };
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

/** What the value says, however it is spelled: two values of the same meaning give the same text. */
export function settingMeaning(definition: SettingDefinition, value: string): string {
  if (definition.dataEngineSpecific) return canonicalSettingValue(definition, value);
  const text = trimSpace(value);
  return spelled(definition, text) ?? text;
}

function valueProblem(definition: SettingDefinition, value: string): ValueProblem | undefined {
  if (definition.required && value === '') return { rule: 'setting-value-given', text: 'is empty' };
  if (definition.dataEngineSpecific) return readingProblem(definition, readEngines(definition, value));
  if (definition.type === 'deprecated') return undefined;
  const text = trimSpace(value);
  if (definition.untrimmed && text !== value) return { rule: 'setting-value-type', text: 'has spaces around it' };
  const problem = readingProblem(definition, readPlain(definition, text, ['']));
  const isPerEngine = problem !== undefined && definition.format === undefined && jsonObject(text) !== undefined;
  return isPerEngine
    ? { rule: 'setting-value-engines', text: 'is JSON, and the setting has one value for all' }
    : problem;
}

function readingProblem(definition: SettingDefinition, reading: Reading): ValueProblem | undefined {
  if ('problem' in reading) return reading.problem;
  const { values } = reading;
  const missing = enginesOf(definition).filter((engine) => !values.has(engine));
  if (missing.length > 0) return { rule: 'setting-value-engines', text: `says nothing for ${missing.join(' and ')}` };
  for (const [engine, text] of values) {
    const problem = textProblem(definition, text);
    if (problem === undefined) continue;
    return engine === '' ? problem : { ...problem, text: `${problem.text}, for ${engine}` };
  }
  return undefined;
}

/** Reads JSON with a text per data engine, or one plain value for all engines of the default. */
function readEngines(definition: SettingDefinition, value: string): Reading {
  const json = jsonObject(value);
  if (json === undefined) return readPlain(definition, trimSpace(value), enginesOf(definition));
  const values = new Map<string, string>();
  for (const [engine, entry] of Object.entries(json)) {
    // Go's decoder reads a null as the empty text.
    const text = entry ?? '';
    if (typeof text !== 'string') {
      return {
        problem: { rule: 'setting-value-engines', text: `has ${JSON.stringify(text)} for ${engine}, without quotes` },
      };
    }
    const spelling = spelled(definition, text);
    if (spelling === undefined) {
      const problem = `has "${text}" for ${engine}, which is not ${noun(definition)}`;
      return { problem: { rule: 'setting-value-type', text: problem } };
    }
    if (enginesOf(definition).includes(engine)) values.set(engine, spelling);
  }
  return { values };
}

function readPlain(definition: SettingDefinition, text: string, engines: readonly string[]): Reading {
  const spelling = spelled(definition, text);
  if (spelling === undefined) return { problem: { rule: 'setting-value-type', text: `is not ${noun(definition)}` } };
  return { values: new Map(engines.map((engine) => [engine, spelling])) };
}

/** The data engines that a value must name, no more and no less: those of the default. */
export function enginesOf({ dataEngineSpecific, default: usual }: SettingDefinition): readonly string[] {
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

function textProblem({ type, range, options, format }: SettingDefinition, text: string): ValueProblem | undefined {
  if (range !== undefined && (type === 'int' || type === 'float')) {
    const number = parseGoFloat(text)!;
    if (range.minimum !== undefined && number < range.minimum)
      return { rule: 'setting-value-range', text: `is below ${range.minimum}` };
    if (range.maximum !== undefined && number > range.maximum)
      return { rule: 'setting-value-range', text: `is above ${range.maximum}` };
  }
  if (options !== undefined && !options.includes(text))
    return { rule: 'setting-value-option', text: 'is not one of the options' };
  const problem = format && settingFormats[format].problem(text);
  return problem === undefined ? undefined : { rule: 'setting-value-format', text: problem };
}
