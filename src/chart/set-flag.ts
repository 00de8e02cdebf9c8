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

function readAssignment(reader: Reader, table: ChartTable): void {
  const [key, stop] = reader.readUntil('=[,.');
  if (stop === undefined || stop === ',') throw new SetFlagError(`Key "${key}" has no value.`);
  if (key === '' && stop !== '[') throw new SetFlagError(`A key is missing before "${stop}".`);
  if (stop === '=') table[key] = readValue(reader);
  else if (stop === '.') {
    const inner = table[key];
    table[key] = isTable(inner) ? inner : {};
    readAssignment(reader, table[key]);
  } else {
    const list = table[key];
    table[key] = Array.isArray(list) ? list : [];
    readItem(reader, table[key]);
  }
}

function readItem(reader: Reader, list: ChartValue[]): void {
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
    readAssignment(reader, table);
  } else {
    const inner = list[index];
    const nested = Array.isArray(inner) ? inner : [];
    list[index] = nested;
    readItem(reader, nested);
  }
}

function readValue(reader: Reader): ChartValue {
  if (!reader.takes('{')) return typed(reader.readUntil(',')[0]);
  const list: ChartValue[] = [];
  if (reader.takes('}')) {
    reader.takes(',');
    return list;
  }
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
  if (text === 'true') return true;
  if (text === 'false') return false;
  if (text === 'null') return null;
  if (text === '0') return 0n;
  if (!text.startsWith('0') && /^[+-]?\d+$/.test(text)) {
    const integer = BigInt(text.replace('+', ''));
    if (BigInt.asIntN(64, integer) === integer) return integer;
  }
  return text;
}

class Reader {
  #position = 0;

  constructor(private readonly text: string) {}

  atEnd(): boolean {
    return this.#position >= this.text.length;
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
      if (character === '\\' && !this.atEnd()) character = this.text[this.#position++]!;
      result += character;
    }
    return [result];
  }
}
