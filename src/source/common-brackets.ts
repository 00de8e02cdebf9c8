import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import * as tokens from './common-tokens';
import { resolveScalar } from './resolve-scalar';

const { APOSTROPHE, LINE_FEED, OPEN_LIST, OPEN_MAP, QUOTE, SPACE } = tokens;
const { deepest, exact, fail, flowPlain, notCommon, readQuoted, withoutBlanks } = tokens;

/**
 * Reads a list or mapping in brackets, closed on the same line or, where that is allowed, on a later one.
 *
 * @throws notCommon for what only the full parser decides
 */
export function readBrackets(text: string, start: number, isOverLines: boolean): { value: Json; end: number } {
  const reader = new Brackets(text, start, isOverLines);
  return { value: reader.value(), end: reader.at };
}

class Brackets {
  private depth = 0;

  constructor(
    private readonly text: string,
    public at: number,
    private readonly isOverLines: boolean,
  ) {}

  value(): Json {
    const { text } = this;
    const code = text.charCodeAt(this.at);
    if (code === OPEN_LIST) return this.list();
    if (code === OPEN_MAP) return this.map();
    if (code === QUOTE || code === APOSTROPHE) {
      const { end, value } = readQuoted(text, this.at) ?? fail();
      this.at = end;
      return value;
    }
    flowPlain.lastIndex = this.at;
    const plain = flowPlain.exec(text)?.[0] ?? fail();
    this.at += plain.length;
    return exact(resolveScalar(withoutBlanks(plain)));
  }

  private list(): Json[] {
    const items: Json[] = [];
    this.within(']', () => items.push(this.value()));
    return items;
  }

  private map(): JsonObject {
    const { text } = this;
    const object: JsonObject = {};
    this.within('}', () => {
      const first = text.charCodeAt(this.at);
      const key = this.value();
      if (typeof key !== 'string' || key === '__proto__' || Object.hasOwn(object, key)) throw notCommon;
      // Only after a key in quotes the value may follow at once.
      const isQuoted = first === QUOTE || first === APOSTROPHE;
      if (text.charAt(this.at) !== ':' || !(isQuoted || text.charAt(this.at + 1) === ' ')) throw notCommon;
      this.at++;
      this.skipSpaces();
      object[key] = this.value();
    });
    return object;
  }

  private within(close: string, item: () => void): void {
    const { text } = this;
    if (++this.depth > deepest) throw notCommon;
    this.at++;
    this.skipSpaces();
    while (text.charAt(this.at) !== close) {
      item();
      this.skipSpaces();
      if (text.charAt(this.at) === ',') {
        this.at++;
        this.skipSpaces();
      } else if (text.charAt(this.at) !== close) throw notCommon;
    }
    this.depth--;
    this.at++;
  }

  private skipSpaces(): void {
    const { text } = this;
    let code = text.charCodeAt(this.at);
    while (code === SPACE || (code === LINE_FEED && this.isOverLines)) code = text.charCodeAt(++this.at);
  }
}
