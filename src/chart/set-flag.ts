import { own } from '../diagnostics/own';
import { deepestNesting } from '../source/nesting';
import { isTable, type ChartTable, type ChartValue } from './chart-value';
import { SetFlagError, SetFlagText } from './set-flag-text';
import { typedValues, type ValueReader } from './set-flag-values';

/**
 * Reads the text of one `--set` into `values`, as Helm does: `a.b=1,c={x,y},d[0].e=null`, with `\` before a literal
 * comma, dot, brace or equals sign. Its siblings differ in what stands after the equals sign. What Helm passes over
 * without a word is refused: keys without a name, and keys and items after which the text ends. Source: helm pkg/strvals.
 */
export function parseSetFlag(text: string, values: ChartTable, readValue: ValueReader = typedValues): void {
  const assignments = new Assignments(new SetFlagText(text), readValue);
  assignments.readAll(values);
}

/** Most entries that an index may ask for. Source: helm pkg/strvals `MaxIndex`. */
const maxIndex = 65536;

/** Most tables that a key may name inside each other. Source: helm pkg/strvals `MaxNestedNameLevel`. */
const maxDepth = 30;

class Assignments {
  constructor(
    private readonly text: SetFlagText,
    private readonly readValue: ValueReader,
  ) {}

  readAll(table: ChartTable): void {
    while (!this.text.atEnd()) this.read(table, 0);
  }

  /** Whether the text ended right after the equals sign. */
  private read(table: ChartTable, depth: number): boolean {
    const [key, stop] = this.text.readUntil('=[,.');
    if (stop === undefined || stop === ',') throw new SetFlagError(`Key "${key}" has no value.`);
    if (key === '' || key === '__proto__') throw new SetFlagError(`"${key}" before "${stop}" is no key.`);
    if (stop === '=') {
      const value = this.readValue(this.text);
      table[key] = value === undefined ? '' : value;
      return value === undefined;
    }
    const inner = own(table, key);
    if (stop === '.') {
      if (depth === maxDepth) throw new SetFlagError(`The key has more than ${maxDepth} dots.`);
      if (inner !== undefined && !isTable(inner)) throw new SetFlagError(`"${key}" is not a mapping already.`);
      return this.read((table[key] = inner ?? {}), depth + 1);
    }
    if (inner !== undefined && !Array.isArray(inner)) throw new SetFlagError(`"${key}" is not a list already.`);
    return this.readItem((table[key] = inner ?? []), depth);
  }

  private readItem(list: ChartValue[], depth: number, lists = 1): boolean {
    const index = this.readIndex();
    const [between, stop] = this.text.readUntil('=[.');
    if (between !== '' || stop === undefined) throw new SetFlagError(`After "[${index}]" comes "=", "." or "[".`);
    const isNew = index >= list.length;
    while (list.length <= index) list.push(null);
    const inner = list[index]!;
    if (stop === '=') {
      const value = this.readValue(this.text);
      list[index] = value === undefined ? '' : value;
      return false;
    }
    if (stop === '.') {
      const table = isTable(inner) ? inner : {};
      list[index] = table;
      const isBare = this.read(table, depth);
      // Helm loses a new item where nothing at all follows the last equals sign.
      if (isBare && isNew) throw new SetFlagError(`The value of item ${index} is empty.`);
      return isBare;
    }
    if (inner !== null && !Array.isArray(inner)) throw new SetFlagError(`Item ${index} is not a list already.`);
    // Helm has no limit here, and lists that deep no meaning.
    if (lists === deepestNesting) throw new SetFlagError(`More than ${deepestNesting} lists are in each other.`);
    return this.readItem((list[index] = inner ?? []), depth, lists + 1);
  }

  private readIndex(): number {
    const [text, closed] = this.text.readUntil(']');
    const index = Number(text);
    if (closed !== undefined && /^[+-]?\d+$/.test(text) && index >= 0 && index <= maxIndex) return Math.abs(index);
    throw new SetFlagError(`"[${text}" is not an index from 0 to ${maxIndex}.`);
  }
}
