import { wellFormed } from '../diagnostics/one-line';
import { isTooDeep } from '../source/nesting';
import type { ChartValue } from './chart-value';
import { SetFlagError, type SetFlagText } from './set-flag-text';

/** Reads what stands after an equals sign, with the comma behind it; undefined where the text ends there. */
export type ValueReader = (text: SetFlagText) => ChartValue | undefined;

/** Values of `--set`: words with a meaning, whole numbers, or text. */
export const typedValues: ValueReader = (text) => readWords(text, typed);

/** Values of `--set-string`: text, whatever it looks like. */
export const textValues: ValueReader = (text) => readWords(text, (word) => word);

/** Values of `--set-file`: the texts of the files that are named. */
export function fileValues(readFile: (path: string) => string): ValueReader {
  return (text) => readWords(text, readFile);
}

function readWords(text: SetFlagText, meaning: (word: string) => ChartValue): ChartValue | undefined {
  if (text.atEnd()) return undefined;
  if (!text.takes('{')) return meaning(text.readUntil(',')[0]);
  // Helm makes a list with one empty text of it, which is never meant.
  if (text.takes('}')) {
    throw new SetFlagError('An empty list cannot be written as "{}": that takes a values file, or --set-json with [].');
  }
  const list: ChartValue[] = [];
  for (;;) {
    const [item, stop] = text.readUntil(',}');
    if (stop === undefined) throw new SetFlagError('A list is not closed with "}".');
    list.push(meaning(item));
    if (stop === '}') break;
  }
  text.takes(',');
  return list;
}

/** Fractions and numbers with leading zeros stay text. The words are those of any case, as Go's `EqualFold` has it. */
function typed(text: string): ChartValue {
  if (/^true$/iu.test(text)) return true;
  if (/^false$/iu.test(text)) return false;
  if (/^null$/iu.test(text)) return null;
  if (text === '0') return 0n;
  if (!text.startsWith('0') && /^[+-]?\d+$/.test(text)) {
    const integer = BigInt(text.replace('+', ''));
    if (Number.isSafeInteger(Number(integer))) return integer;
    if (BigInt.asIntN(64, integer) === integer) throw new SetFlagError(`The number ${text} is too large for JSON.`);
  }
  return text;
}

/** Values of `--set-json`; an empty one is null. Between two assignments a blank does for the comma. */
export const jsonValues: ValueReader = (text) => {
  if (skipBlanks(text)) return null;
  const { rest } = text;
  const length = jsonLength(rest);
  text.skip(length);
  skipBlanks(text);
  return jsonOf(rest.slice(0, length), rest);
};

/** Skips blanks and one comma; whether there is nothing before the comma or the end. */
function skipBlanks(text: SetFlagText): boolean {
  text.skip(/^[\t-\r\x85\p{Z}]*/u.exec(text.rest)![0].length);
  return text.takes(',') || text.atEnd();
}

function jsonOf(text: string, rest: string): ChartValue {
  if (isTooDeep(text)) throw new SetFlagError('The JSON is nested too deep to be read.');
  try {
    return JSON.parse(text, asGoReads) as ChartValue;
  } catch {
    const isBare = /^[A-Za-z_/.]/.test(rest) && !/^(?:true|false|null)\b/.test(rest);
    throw new SetFlagError(`No JSON begins at ${rest}.${isBare ? ' Text takes double quotes there.' : ''}`);
  }
}

/** Half a character becomes a replacement character, and a number beyond all doubles is refused. */
function asGoReads(_key: string, value: unknown): unknown {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError();
  return typeof value === 'string' ? wellFormed(value) : value;
}

/**
 * Where the first JSON value of the text ends, if it is one at all: the end of a word, a number or a text, or the bracket
 * that closes the first one. More may follow, such as the next assignment.
 */
function jsonLength(text: string): number {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(jsonToken)) {
    if (/^[{[]/.test(token)) depth++;
    else if (/^[}\]]/.test(token)) depth--;
    if (depth <= 0) return index + token.length;
  }
  return text.length;
}

const jsonToken = /"[^"\\]*(?:\\[^][^"\\]*)*"|[{}[\]]|-?(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d*)?|true|false|null|[^]/g;
