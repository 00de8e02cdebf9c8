import { nearest } from '../diagnostics/nearest';
import { trimSpace } from './go-number';
import type { SettingDefinition } from './release';
import { settingFormats } from './setting-format';

/** What to write instead of a value that Longhorn refuses, in the imperative. */
export function settingHint(definition: SettingDefinition, value: string): string {
  const hint = plainHint(definition, value);
  if (!definition.dataEngineSpecific) return hint;
  return `${hint} For one value per data engine write JSON with every value in quotes, such as ${definition.default}.`;
}

function plainHint(definition: SettingDefinition, value: string): string {
  const { default: usual, format, options, range, type, untrimmed } = definition;
  if (options !== undefined) {
    const meant = nearest(value, options);
    return meant === undefined ? `Write one of ${options.join(', ')}.` : `Write ${meant}.`;
  }
  if (format !== undefined) return settingFormats[format].hint;
  if (type === 'bool') return 'Write true or false.';
  if (type === 'int' || type === 'float')
    return `Write ${type === 'int' ? 'a whole number' : 'a number'}${bounds(range)}${untrimmed && trimSpace(value) !== value ? ', without spaces around it' : ''}.`;
  return usual === '' ? 'Write a value, or remove the setting.' : `Write a value, such as the default ${usual}.`;
}

function bounds(range: SettingDefinition['range']): string {
  if (range?.minimum === undefined) return range?.maximum === undefined ? '' : ` up to ${range.maximum}`;
  return range.maximum === undefined ? ` from ${range.minimum}` : ` from ${range.minimum} to ${range.maximum}`;
}
