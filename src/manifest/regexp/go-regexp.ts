import { codeOf, isWord } from './characters';
import { parsePattern } from './parse-pattern';
import { BadPattern, type Assertion, type CharTest, type Node } from './pattern';

/**
 * Go's regular expressions (RE2), which are matched in time linear in the text whatever the pattern is: patterns of
 * CustomResourceDefinitions come from anywhere. Source: golang.org/s/re2syntax; Go regexp, UTF-8 by code point.
 */
export interface GoRegExp {
  /** Whether the pattern matches anywhere in the text. */
  test(text: string): boolean;
}

/** Undefined for what is no pattern, or too large a one. */
export function goRegExp(pattern: string): GoRegExp | undefined {
  try {
    const program = new Program(parsePattern(pattern));
    return { test: (text) => program.matches(text) };
  } catch (error) {
    if (error instanceof BadPattern) return undefined;
    throw error;
  }
}

type Instruction =
  | { readonly kind: 'char'; readonly test: CharTest }
  | { readonly kind: 'assert'; readonly what: Assertion }
  | { readonly kind: 'split'; targets: number[] }
  | { readonly kind: 'match' };

/** Beyond this a pattern takes too long even so. */
const largest = 20_000;

/** A machine that is in many states at once, each of them at most once for a character. */
class Program {
  private readonly code: Instruction[] = [];

  constructor(node: Node) {
    this.emit(node);
    this.code.push({ kind: 'match' });
  }

  private add(instruction: Instruction): number {
    if (this.code.length > largest) throw new BadPattern();
    return this.code.push(instruction) - 1;
  }

  private emit(node: Node): void {
    if (node.kind === 'char' || node.kind === 'assert') this.add(node);
    else if (node.kind === 'sequence') for (const part of node.parts) this.emit(part);
    else if (node.kind === 'choice') this.emitChoice(node.parts);
    else this.emitRepeat(node.part, node.least, node.most);
  }

  private emitChoice(parts: readonly Node[]): void {
    if (parts.length === 1) return this.emit(parts[0]!);
    const start: Instruction = { kind: 'split', targets: [] };
    this.add(start);
    const ends: { kind: 'split'; targets: number[] }[] = [];
    for (const part of parts) {
      start.targets.push(this.code.length);
      this.emit(part);
      const end = { kind: 'split' as const, targets: [] as number[] };
      this.add(end);
      ends.push(end);
    }
    for (const end of ends) end.targets.push(this.code.length);
  }

  private emitRepeat(part: Node, least: number, most: number): void {
    for (let count = 0; count < least; count++) this.emit(part);
    if (most === Infinity) {
      const loop: Instruction = { kind: 'split', targets: [] };
      const start = this.add(loop);
      loop.targets.push(this.code.length);
      this.emit(part);
      this.add({ kind: 'split', targets: [start] });
      loop.targets.push(this.code.length);
      return;
    }
    const exits: { kind: 'split'; targets: number[] }[] = [];
    for (let count = least; count < most; count++) {
      const exit = { kind: 'split' as const, targets: [] as number[] };
      this.add(exit);
      exit.targets.push(this.code.length);
      exits.push(exit);
      this.emit(part);
    }
    for (const exit of exits) exit.targets.push(this.code.length);
  }

  matches(text: string): boolean {
    const codes = [...text].map(codeOf);
    let current = new Set<number>();
    for (let at = 0; at <= codes.length; at++) {
      // A match may begin anywhere.
      if (this.follow(0, codes, at, current)) return true;
      const code = codes[at];
      if (code === undefined) return false;
      const next = new Set<number>();
      for (const state of current) {
        const instruction = this.code[state]!;
        if (instruction.kind === 'char' && instruction.test(code) && this.follow(state + 1, codes, at + 1, next))
          return true;
      }
      current = next;
    }
    return false;
  }

  /** Adds the states that are reached without reading on; true when one of them is the match. */
  private follow(start: number, codes: readonly number[], at: number, states: Set<number>): boolean {
    const open = [start];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (states.has(state)) continue;
      states.add(state);
      const instruction = this.code[state]!;
      if (instruction.kind === 'match') return true;
      if (instruction.kind === 'split') open.push(...instruction.targets);
      else if (instruction.kind === 'assert' && holds(instruction.what, codes, at)) open.push(state + 1);
    }
    return false;
  }
}

function holds(what: Assertion, codes: readonly number[], at: number): boolean {
  switch (what) {
    case 'textStart':
      return at === 0;
    case 'textEnd':
      return at === codes.length;
    case 'lineStart':
      return at === 0 || codes[at - 1] === 10;
    case 'lineEnd':
      return at === codes.length || codes[at] === 10;
    default: {
      const isWordAt = (place: number): boolean => codes[place] !== undefined && isWord(codes[place]!);
      return (what === 'boundary') === (isWordAt(at - 1) !== isWordAt(at));
    }
  }
}
