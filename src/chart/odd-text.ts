import type { Diagnostic } from '../diagnostics/diagnostic';
import { isTable, type ChartValue } from './chart-value';
import { pointer } from './chart-values';

/**
 * Characters that nobody sees and that YAML or Helm drop or take for line breaks: NEL, LS, PS and byte order marks
 * anywhere, wide spaces at either end. Source: go.yaml.in/yaml/v2 yamlprivateh.go is_break; Go strings.TrimSpace.
 */
const invisible =
  /[\u0085\u2028\u2029\ufeff]|^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;

/** What is wrong with the texts in a value wherever the chart prints them. */
export function oddTexts(path: string, value: ChartValue): Diagnostic[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => oddTexts(`${path}.${index}`, item));
  if (isTable(value)) {
    const below = Object.entries(value);
    return below.flatMap(([key, item]) => (key === 'helm.sh/hook' ? [hook(path)] : oddTexts(`${path}.${key}`, item)));
  }
  if (typeof value !== 'string' || !invisible.test(value)) return [];
  const message = `The value ${path} has invisible characters, here escaped: ${escaped(value)}.`;
  return [{ code: 'chart-value-text', severity: 'error', message, hint: 'Type the text anew', path: pointer(path) }];
}

/** The annotation takes an object out of the installation: Helm applies it at another time, and may delete it. */
function hook(path: string): Diagnostic {
  const message = `The annotation helm.sh/hook in ${path} makes a Helm hook of an object, and hooks run with Helm alone.`;
  const hint = 'Leave the annotation out, or keep the object in a manifest of its own.';
  return { code: 'chart-hook', severity: 'error', message, hint, path: pointer(path) };
}

function escaped(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[^\u0020-\u007e]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
