import { BadPattern, type CharTest } from './pattern';

export const codeOf = (character: string): number => character.codePointAt(0)!;
export const between =
  (low: number, high: number): CharTest =>
  (code) =>
    code >= low && code <= high;
export const not =
  (test: CharTest): CharTest =>
  (code) =>
    !test(code);
export const matching =
  (expression: RegExp): CharTest =>
  (code) =>
    expression.test(String.fromCodePoint(code));

export const isWord = matching(/[0-9A-Za-z_]/);
export const perl: Readonly<Record<string, CharTest>> = { d: matching(/[0-9]/), s: matching(/[\t\n\f\r ]/), w: isWord };

export const posix: Readonly<Record<string, RegExp>> = {
  alnum: /[0-9A-Za-z]/,
  alpha: /[A-Za-z]/,
  ascii: /[\u0000-\u007f]/,
  blank: /[\t ]/,
  cntrl: /[\u0000-\u001f\u007f]/,
  digit: /[0-9]/,
  graph: /[!-~]/,
  lower: /[a-z]/,
  print: /[ -~]/,
  punct: /[!-/:-@[-`{-~]/,
  space: /[\t\n\v\f\r ]/,
  upper: /[A-Z]/,
  word: /[0-9A-Za-z_]/,
  xdigit: /[0-9A-Fa-f]/,
};

export const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** Letters are compared in both cases. */
export function anyCase(test: CharTest): CharTest {
  return (code) => {
    const character = String.fromCodePoint(code);
    return test(code) || [character.toLowerCase(), character.toUpperCase()].some((one) => test(codeOf(one)));
  };
}

export function codeInRange(code: number): number {
  if (code > 0x10ffff) throw new BadPattern();
  return code;
}

export function unicodeProperty(property: string): RegExp {
  try {
    return new RegExp(`\\p{${property}}`, 'u');
  } catch {
    throw new BadPattern();
  }
}
