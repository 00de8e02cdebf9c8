import { isTable, type ChartTable, type ChartValue } from './chart-value';

/** A mistake in the text of `--set`. */
export class SetFlagError extends Error {}

/**
 * Reads the text of one `--set` into `values`, as Helm does: `a.b=1,c={x,y},d[0].e=null`, with `\` before a literal
 * comma, dot, brace or equals sign. Source: helm pkg/strvals.
 */
export function parseSetFlag(text: string, values: ChartTable): void {
  const reader = new Reader(text);
  while (!reader.atEnd()) readAssignment(reader, values);
}

/** Most entries that an index may ask for. Source: helm pkg/strvals `MaxIndex`. */
const maxIndex = 65536;

/** Most tables that a key may name inside each other. Source: helm pkg/strvals `MaxNestedNameLevel`. */
const maxDepth = 30;

function readAssignment(reader: Reader, table: ChartTable, depth = 0): void {
  const [key, stop] = reader.readUntil('=[,.');
  if (stop === undefined || stop === ',') throw new SetFlagError(`Key "${key}" has no value.`);
  if (key === '' || key === '__proto__') throw new SetFlagError(`"${key}" before "${stop}" is no key.`);
  const inner = Object.hasOwn(table, key) ? table[key]! : undefined;
  if (stop === '=') table[key] = readValue(reader);
  else if (stop === '.') {
    if (depth === maxDepth) throw new SetFlagError(`The key has more than ${maxDepth} dots.`);
    if (inner !== undefined && !isTable(inner)) throw new SetFlagError(`"${key}" is not a mapping already.`);
    table[key] = inner ?? {};
    readAssignment(reader, table[key], depth + 1);
  } else {
    if (inner !== undefined && !Array.isArray(inner)) throw new SetFlagError(`"${key}" is not a list already.`);
    table[key] = inner ?? [];
    readItem(reader, table[key], depth);
  }
}

function readItem(reader: Reader, list: ChartValue[], depth: number): void {
  const [text, closed] = reader.readUntil(']');
  const index = Number(text);
  if (closed === undefined || !/^\d+$/.test(text) || index > maxIndex) {
    throw new SetFlagError(`"[${text}" is not an index from 0 to ${maxIndex}.`);
  }
  while (list.length <= index) list.push(null);
  const [between, stop] = reader.readUntil('=[.');
  if (between !== '' || stop === undefined) throw new SetFlagError(`After "[${index}]" comes "=", "." or "[".`);
  if (stop === '=') list[index] = readValue(reader);
  else if (stop === '.') {
    const inner = list[index] ?? null;
    const table = isTable(inner) ? inner : {};
    list[index] = table;
    readAssignment(reader, table, depth);
    // Helm loses the item where nothing at all follows the last equals sign.
    if (reader.endsWith('=')) throw new SetFlagError(`The value of item ${index} is empty.`);
  } else {
    const inner = list[index] ?? [];
    if (!Array.isArray(inner)) throw new SetFlagError(`Item ${index} is not a list already.`);
    list[index] = inner;
    readItem(reader, inner, depth);
  }
}

function readValue(reader: Reader): ChartValue {
  if (!reader.takes('{')) return typed(reader.readUntil(',')[0]);
  // Helm makes a list with one empty text of it, which is never meant.
  if (reader.takes('}'))
    throw new SetFlagError('An empty list can not be written as "{}": leave that to a values file.');
  const list: ChartValue[] = [];
  for (;;) {
    const [item, stop] = reader.readUntil(',}');
    if (stop === undefined) throw new SetFlagError('A list is not closed with "}".');
    list.push(typed(item));
    if (stop === '}') break;
  }
  if (!reader.atEnd() && !reader.takes(',')) throw new SetFlagError('After "}" comes "," or the end.');
  return list;
}

/** Words with a meaning, whole numbers, or text; fractions and numbers with leading zeros stay text. */
function typed(text: string): ChartValue {
  const word = text.toLowerCase();
  if (word === 'true' || word === 'false') return word === 'true';
  if (word === 'null') return null;
  if (text === '0') return 0n;
  if (!text.startsWith('0') && /^[+-]?\d+$/.test(text)) {
    const integer = BigInt(text.replace('+', ''));
    if (Number.isSafeInteger(Number(integer))) return integer;
    if (BigInt.asIntN(64, integer) === integer) throw new SetFlagError(`The number ${text} is too large for JSON.`);
  }
  return text;
}

class Reader {
  #position = 0;

  constructor(private readonly text: string) {}

  atEnd(): boolean {
    return this.#position >= this.text.length;
  }

  /** Whether everything is read and this character was the last. */
  endsWith(character: string): boolean {
    return this.atEnd() && this.text.endsWith(character) && !this.text.endsWith(`\\${character}`);
  }

  takes(character: string): boolean {
    if (this.text[this.#position] !== character) return false;
    this.#position++;
    return true;
  }

  /** Text up to one of the stops, which is consumed too; without one, up to the end. */
  readUntil(stops: string): [text: string, stop?: string] {
    let result = '';
    while (!this.atEnd()) {
      let character = this.text[this.#position++]!;
      if (stops.includes(character)) return [result, character];
      // A backslash at the very end is lost.
      if (character === '\\') character = this.text[this.#position++] ?? '';
      result += character;
    }
    return [result];
  }
}
