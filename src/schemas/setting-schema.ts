import type { ChartSetting, SettingDefinition, SettingFormat } from '../longhorn/release';
import { enginesOf, settingProblem } from '../longhorn/setting-value';
import texts from '../longhorn/setting-texts.json';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { anyOf, filledInReference } from './draft-07';
import { integerPattern } from './integer-pattern';
import { goBools } from '../longhorn/go-number';

/** How the chart of a release prints a setting. */
export interface SettingPrint {
  readonly print: ChartSetting['print'];
  /** The chart fails on anything but text. */
  readonly onlyText: boolean;
}

/** From here on Go prints a number of a values file with an exponent, which is no whole number to Longhorn. */
const largest = 999_999;

/**
 * What the chart value of a setting may be. Longhorn trims it, and takes an empty text for none.
 *
 * @param definition undefined where Longhorn does not know what the chart prints
 */
export function settingSchema(definition: SettingDefinition | undefined, how: SettingPrint): JsonObject {
  if (definition === undefined || definition.readOnly) return anyOf([{ type: 'string', pattern: '^ *$' }, none]);
  const values = [
    ...(how.onlyText ? [] : scalars(definition)),
    ...textSchemas(definition, how),
    ...(how.print === 'multiType' && !how.onlyText && definition.dataEngineSpecific ? [engineTable(definition)] : []),
    // What a template's `if` takes for nothing is not printed.
    ...(how.print.startsWith('join') ? nothing : []),
  ];
  return anyOf([...values, none, filledInReference]);
}

const none: JsonObject = { type: 'null' };
const nothing: readonly JsonObject[] = [
  { type: 'boolean', not: { const: true } },
  { type: 'integer', minimum: 0, maximum: 0 },
  { type: 'array', maxItems: 0 },
  { type: 'object', maxProperties: 0 },
];

/** Longhorn's own default as one would write it. */
export function settingDefault(
  { dataEngineSpecific, default: text, type }: SettingDefinition,
  onlyText: boolean,
): Json {
  const engines = dataEngineSpecific ? Object.values(JSON.parse(text) as Record<string, string>) : [text];
  const [first = ''] = engines;
  if (engines.some((value) => value !== first)) return text;
  if (onlyText) return first;
  if (type === 'bool') return first === 'true';
  return (type === 'int' || type === 'float') && Number(first) <= largest ? Number(first) : first;
}

/** The first sentence of our description. */
export function settingText(name: string): string | undefined {
  return (texts as Readonly<Record<string, string>>)[name]?.split(/(?<=\.)\s/)[0]?.replaceAll('`', '');
}

/** Numbers and truth values that the setting takes as the chart prints them. */
function scalars(definition: SettingDefinition): JsonObject[] {
  const { format, options, range, type } = definition;
  if (type === 'bool') return [{ type: 'boolean' }, { type: 'integer', minimum: 0, maximum: 1 }];
  if (type === 'float') return [{ type: 'number', ...range }];
  if (type === 'int' && options !== undefined) return [{ type: 'integer', enum: options.map(Number) }];
  if (type === 'int') {
    const { maximum = largest, minimum = -largest } = range ?? {};
    return [{ type: 'integer', minimum, maximum: Math.min(maximum, largest) }];
  }
  if (options !== undefined) return [];
  if (format !== undefined) return formats[format].scalars ?? [];
  return [{ type: ['boolean', 'number'] }];
}

/** Texts, with the words that can be chosen named for completion. */
function textSchemas(definition: SettingDefinition, { print }: SettingPrint): JsonObject[] {
  const { dataEngineSpecific, options, untrimmed } = definition;
  const words = textPattern(definition);
  if (words === undefined) return [{ type: 'string' }];
  const anySpace = String.raw`\s*`;
  const isTrimmed = untrimmed !== true || dataEngineSpecific;
  // A line of the chart's own ends where the text does, whatever line breaks follow.
  const [before, after] = [isTrimmed ? anySpace : ' *', isTrimmed || print === 'raw' ? anySpace : ' *'];
  const json = dataEngineSpecific ? [`^${engineJson}$`] : [];
  const pattern = ['^ *$', `^${before}(?:${words})${after}$`, ...json].join('|');
  const choice = definition.type === 'string' && options !== undefined ? [{ enum: [...options] }] : [];
  return [...choice, { type: 'string', pattern }];
}

/** JSON of the form {"v1":"...","v2":"..."}. */
const jsonText = String.raw`"(?:[^"\\]|\\.)*"`;
const jsonEntry = String.raw`${jsonText}\s*:\s*(?:${jsonText}|null)`;
const engineJson = String.raw`\s*\{\s*${jsonEntry}(?:\s*,\s*${jsonEntry})*\s*\}\s*`;

/** One text for each data engine. */
function engineTable(definition: SettingDefinition): JsonObject {
  const engines = enginesOf(definition);
  const text = (pattern: string | undefined): JsonObject => ({
    type: 'string',
    ...(pattern !== undefined && { pattern: `^(?:${pattern})$` }),
  });
  const isEmptyFine = engines.every((engine) => takesNull(definition, engine));
  const value = { ...text(textPattern(definition)), ...(isEmptyFine && { type: ['string', 'null'] }) };
  return {
    type: 'object',
    required: [...engines],
    properties: Object.fromEntries(engines.map((engine) => [engine, value])),
    additionalProperties: false,
  };
}

/** Longhorn reads null as an empty text. */
function takesNull(definition: SettingDefinition, engine: string): boolean {
  const value = { ...(JSON.parse(definition.default) as Record<string, string | null>), [engine]: null };
  return settingProblem(definition, '', JSON.stringify(value)) === undefined;
}

/** What the text must look like, without the space around it; undefined where it may be any. */
function textPattern({
  format,
  options,
  range,
  type,
}: Pick<SettingDefinition, 'type' | 'format' | 'options' | 'range'>): string | undefined {
  if (type === 'bool') return goBools.join('|');
  if (type === 'int') return options === undefined ? integerPattern(range) : String.raw`\+?0*(?:${options.join('|')})`;
  if (type === 'float') return String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?|[nN][aA][nN]`;
  if (options !== undefined) return options.join('|');
  return format === undefined ? undefined : formats[format].pattern;
}

interface FormatSchema {
  readonly pattern: string;
  /** Numbers and truth values whose text has the format. */
  readonly scalars?: JsonObject[];
}

/** Blanks do not count anywhere in tolerations, not even in a word: what has some in it is left to check. */
const toleration = '[^:;]*: *(?:NoExecute|NoSchedule|PreferNoSchedule|[^:;]* [^:;]*)?';
const orphanType = ' *(?:replica-data|instance) *';
const label = '[^:;]*:[^:;]*';

/** As far as a regular expression can tell. */
const formats: Readonly<Record<SettingFormat, FormatSchema>> = {
  cniNetwork: { pattern: '[^/]*/[^/]*' },
  cpuMask: {
    pattern: String.raw`0[xX][0-9a-fA-F]{1,256}|[\d\s,()+-]+`,
    scalars: [{ type: 'integer', minimum: 0, maximum: 1023 }],
  },
  cron: {
    pattern: String.raw`@(?:yearly|annually|monthly|weekly|daily|midnight|hourly|every .+)|\S+(?:\s+\S+){4}`,
  },
  csiResourceLimits: { pattern: String.raw`\{[\s\S]*\}|null` },
  logFlags: { pattern: '[a-zA-Z_]{2,}(?:,[a-zA-Z_]{2,})*,?|', scalars: [{ type: 'boolean' }] },
  managerUrl: { pattern: String.raw`[hH][tT][tT][pP][sS]?:[\s\S]*` },
  nodeSelector: { pattern: `${label}(?:;${label})*` },
  orphanTypes: { pattern: `${orphanType}(?:;${orphanType})*` },
  tolerations: { pattern: `${toleration}(?:;${toleration})*` },
};
