import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { readBlockScalar } from './block-scalar';
import { readBrackets } from './common-brackets';
import * as tokens from './common-tokens';
import { resolveScalar } from './resolve-scalar';

/**
 * The value of a document that uses only what nearly all manifests are written in: block mappings and lists, scalars on
 * one line, literal and folded blocks, brackets on one line. Undefined for everything else, sound or broken: the full
 * parser decides about it. Several times as fast as that parser, which takes longer to load than most files to read.
 */
export function readCommonYaml(text: string): Json | undefined {
  // A tab, a control character, or a separator that some readers take for a line break.
  if (uncommon.test(text)) return undefined;
  try {
    return new CommonYaml(text).document();
  } catch (error) {
    // A text of many megabytes is more than the patterns can hold.
    if (error === notCommon || error instanceof RangeError) return undefined;
    throw error;
  }
}

const { APOSTROPHE, BAR, DASH, GREATER, HASH, LINE_FEED, OPEN_LIST, OPEN_MAP, QUOTE, SPACE } = tokens;
const {
  afterKey,
  deepest,
  exact,
  fail,
  lineEnd,
  negative,
  notCommon,
  plainKey,
  readQuoted,
  startsPlain,
  uncommon,
  withoutBlanks,
} = tokens;

class CommonYaml {
  private at = 0;
  /** Of the line at `at`, in spaces; -1 after the last one. */
  private indent = -1;
  private depth = 0;

  constructor(private readonly text: string) {}

  document(): Json {
    this.nextLine(0);
    if (this.indent < 0) return null;
    // JSON is such a document, over any number of lines.
    const isJson = this.text.charCodeAt(this.at) === OPEN_MAP;
    const value = isJson ? this.brackets(true) : this.block(this.indent);
    if (value === undefined || this.indent >= 0) throw notCommon;
    return value;
  }

  /** Goes to the first word of the next line that has one, from the beginning of a line. */
  private nextLine(from: number): void {
    const { text } = this;
    let at = from;
    for (;;) {
      const start = at;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (Number.isNaN(code)) {
        this.at = at;
        this.indent = -1;
        return;
      }
      if (code !== LINE_FEED && code !== HASH) {
        this.at = at;
        this.indent = at - start;
        return;
      }
      if (code === HASH) {
        const end = text.indexOf('\n', at);
        at = end < 0 ? text.length : end;
      }
      at = Math.min(at + 1, text.length);
    }
  }

  /** A mapping or list that begins at `at`, in this column; undefined for a scalar. */
  private block(column: number): Json | undefined {
    if (++this.depth > deepest) throw notCommon;
    const isList = this.isDash();
    const key = isList ? undefined : this.key();
    const value = isList ? this.list(column) : key === undefined ? undefined : this.map(column, key);
    this.depth--;
    return value;
  }

  private isDash(): boolean {
    const { at, text } = this;
    if (text.charCodeAt(at) !== DASH) return false;
    const next = text.charCodeAt(at + 1);
    return next === SPACE || next === LINE_FEED || Number.isNaN(next);
  }

  /** A key and its colon, which are passed over; undefined, and nothing passed over, where there is none. */
  private key(): string | undefined {
    const { text } = this;
    plainKey.lastIndex = this.at;
    let key = plainKey.exec(text)?.[0];
    if (key !== undefined) {
      this.at += key.length + 1;
      // `on: 1` has the key true, and what begins with a dot may be a number.
      if (typeof resolveScalar(key) !== 'string') throw notCommon;
      return key;
    }
    const before = this.at;
    key = this.quoted();
    afterKey.lastIndex = this.at;
    if (key !== undefined && afterKey.test(text)) this.at++;
    else [this.at, key] = [before, undefined];
    return key;
  }

  private map(column: number, first: string): JsonObject {
    const object: JsonObject = {};
    let key: string | undefined = first;
    for (;;) {
      // The full parser has the words for a key given twice, or too long.
      if (key === undefined || key === '__proto__' || key.length > 1000 || Object.hasOwn(object, key)) throw notCommon;
      object[key] = this.value(column, true);
      if (this.indent < column) return object;
      if (this.indent > column || this.isDash()) throw notCommon;
      key = this.key();
    }
  }

  private list(column: number): Json[] {
    const items: Json[] = [];
    for (;;) {
      this.at++;
      const { text } = this;
      let at = this.at;
      while (text.charCodeAt(at) === SPACE) at++;
      const code = text.charCodeAt(at);
      if (Number.isNaN(code) || code === LINE_FEED || code === HASH) {
        items.push(this.value(column, false));
      } else {
        // What begins behind the dash is a block of its own, in that column.
        const inner = column + at - this.at + 1;
        this.at = at;
        items.push(this.block(inner) ?? this.scalar(column));
      }
      if (this.indent < column) return items;
      if (this.indent > column) throw notCommon;
      // A list as the value of a key may stand in the key's own column.
      if (!this.isDash()) return items;
    }
  }

  /** What follows the colon of a key, or a dash, of a collection in this column; leaves the reader at the next line. */
  private value(column: number, ofKey: boolean): Json {
    const { text } = this;
    let at = this.at;
    while (text.charCodeAt(at) === SPACE) at++;
    const code = text.charCodeAt(at);
    if (Number.isNaN(code) || code === LINE_FEED || (code === HASH && at > this.at)) {
      const end = text.indexOf('\n', at);
      this.nextLine(end < 0 ? text.length : end + 1);
      if (this.indent > column) return this.block(this.indent) ?? this.scalar(column);
      return ofKey && this.indent === column && this.isDash() ? this.list(column) : null;
    }
    this.at = at;
    return this.scalar(column);
  }

  private scalar(column: number): Json {
    const { text } = this;
    const code = text.charCodeAt(this.at);
    if (code === BAR || code === GREATER) {
      const block = readBlockScalar(text, this.at, column);
      if (block === undefined) throw notCommon;
      this.nextLine(block.end);
      return block.value;
    }
    if (code === QUOTE || code === APOSTROPHE) {
      const value = this.quoted() ?? fail();
      this.endLine();
      return value;
    }
    if (code === OPEN_LIST || code === OPEN_MAP) {
      return this.brackets(false);
    }
    return this.plain();
  }

  /** To the end of the line; a line further in that continues it is met as one that fits nowhere. */
  private plain(): Json {
    const { at, text } = this;
    if (!startsPlain.test(text.charAt(at))) {
      negative.lastIndex = at;
      if (!negative.test(text)) throw notCommon;
    }
    let end = text.indexOf('\n', at);
    if (end < 0) end = text.length;
    let line = text.slice(at, end);
    const comment = line.indexOf(' #');
    if (comment >= 0) line = line.slice(0, comment);
    line = withoutBlanks(line);
    if (line.endsWith(':') || line.includes(': ')) throw notCommon;
    this.nextLine(end + 1);
    return exact(resolveScalar(line));
  }

  private quoted(): string | undefined {
    const found = readQuoted(this.text, this.at);
    if (found !== undefined) this.at = found.end;
    return found?.value;
  }

  private endLine(): void {
    lineEnd.lastIndex = this.at;
    if (!lineEnd.test(this.text)) throw notCommon;
    this.nextLine(lineEnd.lastIndex);
  }

  private brackets(isOverLines: boolean): Json {
    const { end, value } = readBrackets(this.text, this.at, isOverLines);
    this.at = end;
    this.endLine();
    return value;
  }
}
