import { own } from '../../diagnostics/own';
import {
  anyCase,
  between,
  codeInRange,
  codeOf,
  controls,
  matching,
  not,
  perl,
  posix,
  unicodeProperty,
} from './characters';
import { BadPattern, type CharTest, type Node } from './pattern';

/**
 * The parts of a pattern in Go's syntax.
 *
 * @throws BadPattern
 */
export function parsePattern(pattern: string): Node {
  return new Parser(pattern).parse();
}

/** Go's flags: any letter case, lines, "." matches line ends, and shortest match, which says nothing here. */
interface Flags {
  readonly i: boolean;
  readonly m: boolean;
  readonly s: boolean;
  readonly U: boolean;
}

class Parser {
  private readonly characters: readonly string[];
  private at = 0;
  private depth = 0;

  constructor(pattern: string) {
    this.characters = [...pattern];
  }

  parse(): Node {
    const node = this.choice({ i: false, m: false, s: false, U: false });
    if (this.at < this.characters.length) throw new BadPattern();
    return node;
  }

  private get next(): string {
    return this.characters[this.at] ?? '';
  }

  private take(): string {
    if (this.at >= this.characters.length) throw new BadPattern();
    return this.characters[this.at++]!;
  }

  private takes(text: string): boolean {
    if (
      !this.characters
        .slice(this.at, this.at + text.length)
        .join('')
        .startsWith(text)
    )
      return false;
    this.at += text.length;
    return true;
  }

  private choice(start: Flags): Node {
    if (++this.depth > 200) throw new BadPattern();
    const parts: Node[] = [];
    let flags = start;
    do {
      const sequence: Node[] = [];
      while (this.at < this.characters.length && this.next !== '|' && this.next !== ')') {
        const changed = this.flagsOnly(flags);
        if (changed !== undefined) flags = changed;
        // What repeats after flags is what stands before them.
        const part = changed === undefined ? this.atom(flags) : sequence.pop();
        if (part !== undefined) sequence.push(this.repeated(part));
      }
      parts.push({ kind: 'sequence', parts: sequence });
    } while (this.takes('|'));
    this.depth--;
    return { kind: 'choice', parts };
  }

  /** `(?i)`, which holds to the end of the group. */
  private flagsOnly(flags: Flags): Flags | undefined {
    const match = /^\(\?([imsU]*)(?:-([imsU]+))?\)/.exec(this.characters.slice(this.at, this.at + 16).join(''));
    if (match === null) return undefined;
    this.at += match[0].length;
    return changedFlags(flags, match[1]!, match[2] ?? '');
  }

  private atom(flags: Flags): Node {
    const character = this.take();
    switch (character) {
      case '(':
        return this.group(flags);
      case '[':
        return this.char(this.characterClass(), flags);
      case '.':
        return { kind: 'char', test: flags.s ? () => true : (code) => code !== 10 };
      case '^':
        return { kind: 'assert', what: flags.m ? 'lineStart' : 'textStart' };
      case '$':
        return { kind: 'assert', what: flags.m ? 'lineEnd' : 'textEnd' };
      case '*':
      case '+':
      case '?':
      case ')':
        throw new BadPattern();
      case '{':
        return this.brace(flags);
      case '\\':
        return this.escape(flags);
      default:
        return this.literal(codeOf(character), flags);
    }
  }

  /** A brace stands for itself, unless it counts: then there is nothing in front of it to be counted. */
  private brace(flags: Flags): Node {
    this.at--;
    if (this.bounds() !== undefined) throw new BadPattern();
    return this.literal(codeOf(this.take()), flags);
  }

  private char(test: CharTest, flags: Flags): Node {
    return { kind: 'char', test: flags.i ? anyCase(test) : test };
  }

  private literal(code: number, flags: Flags): Node {
    return this.char((other) => other === code, flags);
  }

  private group(flags: Flags): Node {
    let inside = flags;
    if (this.takes('?')) {
      const rest = this.characters.slice(this.at, this.at + 200).join('');
      const named = /^P?<[A-Za-z_0-9]+>/.exec(rest);
      const options = /^([imsU]*)(?:-([imsU]+))?:/.exec(rest);
      if (named === null && options === null) throw new BadPattern();
      this.at += (named ?? options)![0].length;
      if (options !== null) inside = changedFlags(flags, options[1]!, options[2] ?? '');
    }
    const node = this.choice(inside);
    if (!this.takes(')')) throw new BadPattern();
    return node;
  }

  private escape(flags: Flags): Node {
    if (this.takes('A')) return { kind: 'assert', what: 'textStart' };
    if (this.takes('z')) return { kind: 'assert', what: 'textEnd' };
    if (this.takes('b')) return { kind: 'assert', what: 'boundary' };
    if (this.takes('B')) return { kind: 'assert', what: 'noBoundary' };
    if (this.takes('Q')) return this.quotation(flags);
    const escaped = this.escaped();
    return typeof escaped === 'number' ? this.literal(escaped, flags) : this.char(escaped, flags);
  }

  private quotation(flags: Flags): Node {
    const parts: Node[] = [];
    while (this.at < this.characters.length && !this.takes('\\E')) parts.push(this.literal(codeOf(this.take()), flags));
    return { kind: 'sequence', parts };
  }

  /** What stands behind a backslash: a character, or a class of them. */
  private escaped(): number | CharTest {
    const character = this.take();
    const lower = character.toLowerCase();
    if (Object.hasOwn(perl, lower)) return character === lower ? perl[lower]! : not(perl[lower]!);
    if (lower === 'p') return this.unicodeClass(character === 'P');
    if (Object.hasOwn(controls, character)) return controls[character]!;
    const rest = this.characters.slice(this.at, this.at + 12).join('');
    const [digits, hex] =
      character === 'x' ? (/^(?:([0-9A-Fa-f]{2})|\{([0-9A-Fa-f]{1,6})\})/.exec(rest) ?? ['']) : [''];
    if (digits !== '') {
      this.at += digits!.length;
      return codeInRange(parseInt(hex ?? digits!.slice(1, -1), 16));
    }
    const octal = /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(character + rest);
    if (octal !== null) {
      this.at += octal[0].length - 1;
      return parseInt(octal[0], 8);
    }
    if (/[0-9A-Za-z]/.test(character) || codeOf(character) > 127) throw new BadPattern();
    return codeOf(character);
  }

  private unicodeClass(isNegated: boolean): CharTest {
    const [all, negation = '', long, short] =
      /^(?:\{(\^?)([A-Za-z_]+)\}|([A-Z]))/.exec(this.characters.slice(this.at, this.at + 40).join('')) ?? [];
    if (all === undefined) throw new BadPattern();
    this.at += all.length;
    const name = long ?? short!;
    const property =
      ['L', 'M', 'N', 'P', 'S', 'Z', 'C'].includes(name[0]!) && name.length < 3 ? name : `Script=${name}`;
    const test = name === 'Any' ? () => true : matching(unicodeProperty(property));
    return isNegated !== (negation === '^') ? not(test) : test;
  }

  private characterClass(): CharTest {
    const isNegated = this.takes('^');
    const tests: CharTest[] = [];
    for (let first = true; first || this.next !== ']'; first = false) tests.push(this.classItem());
    this.take();
    const test: CharTest = (code) => tests.some((one) => one(code));
    return isNegated ? not(test) : test;
  }

  private classItem(): CharTest {
    const name = /^\[:(\^?)([a-z]+):\]/.exec(this.characters.slice(this.at, this.at + 12).join(''));
    if (name !== null) {
      const expression = own(posix, name[2]!);
      if (expression === undefined) throw new BadPattern();
      this.at += name[0].length;
      return name[1] === '^' ? not(matching(expression)) : matching(expression);
    }
    const low = this.classCharacter();
    if (typeof low !== 'number') return low;
    if (this.next !== '-' || (this.characters[this.at + 1] ?? ']') === ']') return between(low, low);
    this.take();
    const high = this.classCharacter();
    if (typeof high !== 'number' || high < low) throw new BadPattern();
    return between(low, high);
  }

  private classCharacter(): number | CharTest {
    const character = this.take();
    return character === '\\' ? this.escaped() : codeOf(character);
  }

  private repeated(part: Node): Node {
    let node = part;
    for (let count = 0; ; count++) {
      const bounds = this.bounds();
      if (bounds === undefined) return node;
      // RE2 takes no repetition of a repetition.
      if (count > 0) throw new BadPattern();
      this.takes('?');
      node = { kind: 'repeat', part, least: bounds[0], most: bounds[1] };
    }
  }

  private bounds(): readonly [number, number] | undefined {
    if (this.takes('*')) return [0, Infinity];
    if (this.takes('+')) return [1, Infinity];
    if (this.takes('?')) return [0, 1];
    const match = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.characters.slice(this.at, this.at + 12).join(''));
    if (match === null) return undefined;
    this.at += match[0].length;
    const least = Number(match[1]);
    const most = match[2] === undefined ? least : match[3] === '' ? Infinity : Number(match[3]);
    if (least > 1000 || (most !== Infinity && most > 1000) || most < least) throw new BadPattern();
    return [least, most];
  }
}

function changedFlags(flags: Flags, on: string, off: string): Flags {
  const changes = [...on].map((flag) => [flag, true]).concat([...off].map((flag) => [flag, false]));
  return { ...flags, ...(Object.fromEntries(changes) as Partial<Flags>) };
}
