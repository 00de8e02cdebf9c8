import { resolveScalar } from '../source/resolve-scalar';
import { isPlainScalar } from './plain-scalar';

/** What became of a text with template actions: the text, or an action, or a result, that is not for us to print. */
export type Evaluated = { readonly text: string } | { readonly unknown: string } | { readonly broken: string };

/** What an action stands for, such as `.Release.Name`; undefined where that takes Helm. */
export type Names = (expression: string) => string | undefined;

/** An action with what trims the space around it: quoted text in it may hold braces. */
const actions = /\{\{(-\s)?((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|(?!\s-\}\}|\}\})[^"`])*)(\s-)?\}\}/gs;

/**
 * Evaluates template actions in a text as the chart does: it prints the text as YAML, evaluates that, and reads YAML
 * again. Only actions that name something or quote text are evaluated, for more would take all of Helm.
 * `column` is where the text begins on its line. Source: Go text/template; Helm `tpl`; go.yaml.in/yaml/v2 emitterc.go.
 */
export function evaluatedText(text: string, column: number, names: Names): Evaluated {
  const style = styleOf(text);
  const pieces: string[] = [];
  let end = 0;
  let trimsNext = false;
  const add = (piece: string): void => void pieces.push(trimsNext ? piece.trimStart() : piece);
  for (const match of text.matchAll(actions)) {
    const [action, left, expression, right] = match as unknown as [string, string?, string?, string?];
    const stop = match.index + action.length;
    const before = text.slice(end, match.index);
    if (before.includes('{{')) break;
    const value = valueOf(expression!.trim(), names);
    const isWhole = survives(action, style, column + stop) && !trimsBeyond(text, style, match.index, stop, left, right);
    if (value === undefined || !isWhole) return { unknown: action };
    if (!fitsInto(value, style)) return { broken: text.replace(action, () => value) };
    add(before);
    if (left !== undefined) pieces.push(pieces.pop()!.trimEnd());
    pieces.push(value);
    trimsNext = right !== undefined;
    end = stop;
  }
  const rest = text.slice(end);
  if (rest.includes('{{')) return { unknown: rest.slice(rest.indexOf('{{')) };
  add(rest);
  const result = style === 'literal' ? chomped(text, pieces.join('')) : pieces.join('');
  return style !== 'plain' || staysText(result) ? { text: result } : { broken: result };
}

type Style = 'literal' | 'plain' | 'single quotes' | 'double quotes';

/** What YAML has to escape: all but a line break and what is printable below U+10000. */
const special = /[^\n\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;

/** How a text with an action in it is printed. */
function styleOf(text: string): Style {
  if (special.test(text) || / \n| $/.test(text.includes('\n') ? text : '')) return 'double quotes';
  if (text.includes('\n')) return 'literal';
  return isPlainScalar(text) && text.trim() === text ? 'plain' : 'single quotes';
}

/**
 * Whether the printed action is still the one that was written: quotes may be escaped, and lines are folded behind
 * column 80; escapes bring a text there sooner.
 */
function survives(action: string, style: Style, end: number): boolean {
  if (style === 'literal') return true;
  if (style === 'double quotes') return end <= 40 && !/["\\]/.test(action) && !special.test(action);
  const isFolded = end > 80 && /"[^"]* [^"]*"/.test(action);
  return !isFolded && !(style === 'single quotes' && action.includes("'") && action.includes('"'));
}

/** Whether the space that an action trims goes on beyond the text, into the YAML around it. */
function trimsBeyond(text: string, style: Style, start: number, end: number, left?: string, right?: string): boolean {
  const hasQuotes = style === 'single quotes' || style === 'double quotes';
  if (hasQuotes) return style === 'double quotes' && (left !== undefined || right !== undefined);
  return (
    (left !== undefined && text.slice(0, start).trim() === '') || (right !== undefined && text.slice(end).trim() === '')
  );
}

const unfit: Readonly<Record<Style, RegExp>> = {
  literal: /\n|^ /,
  plain: /\n/,
  'single quotes': /[\n']/,
  'double quotes': /[\n"\\]/,
};

function fitsInto(value: string, style: Style): boolean {
  return !unfit[style].test(value);
}

/** A literal says how many line breaks its end has: none, one, or as many as there are. */
function chomped(text: string, result: string): string {
  if (text.endsWith('\n\n')) return result;
  const content = result.replace(/\n+$/, '');
  return text.endsWith('\n') && content !== '' ? `${content}\n` : content;
}

function valueOf(expression: string, names: Names): string | undefined {
  if (/^`[^`]*`$/.test(expression)) return expression.slice(1, -1);
  if (/^"(?:[^"\\]|\\["\\])*"$/.test(expression)) return expression.slice(1, -1).replaceAll(/\\(.)/g, '$1');
  return names(expression.replace(/^\$(?=\.)/, ''));
}

function staysText(text: string): boolean {
  return isPlainScalar(text) && resolveScalar(text) === text && text.trim() === text;
}
