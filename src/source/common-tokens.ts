export const uncommon = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

export const [LINE_FEED, SPACE, QUOTE, HASH, APOSTROPHE, DASH] = [0x0a, 0x20, 0x22, 0x23, 0x27, 0x2d];
export const [GREATER, OPEN_LIST, OPEN_MAP, BAR] = [0x3e, 0x5b, 0x7b, 0x7c];

/** What no plain scalar of the common kind begins with: syntax, or a minus or dot that may be. */
export const startsPlain = /[^\s\-?:,[\]{}#&*!|>'"%@`]/;
/** A key without quotes that needs no second look. */
export const plainKey = /[A-Za-z_./][A-Za-z0-9_./-]*(?=:(?: |\n|$))/y;
export const afterKey = /:(?: |\n|$)/y;
/** Levels of nesting; what is deeper is not common. */
export const deepest = 100;
export const negative = /-[0-9.]/y;
export const lineEnd = /(?: +(?:#.*)?)?(?:\n|$)/y;
export const doubleQuoted = /"(?:[^"\\\n]|\\["\\/nt])*"/y;
export const singleQuoted = /'(?:[^'\n]|'')*'/y;
export const flowPlain = /[A-Za-z0-9_./][^,[\]{}:#"'\n]*/y;
