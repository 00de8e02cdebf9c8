/** Characters that give unquoted YAML text another meaning: at its start, or anywhere. */
const structural = /^[ \t]*(?:[,[\]{}#&*!|>'"%@`]|[-?:](?:[ \t]|$))|:(?:[ \t]|$)|[ \t]#/;

/** Whether YAML reads one line of unquoted text to its end as one scalar. */
export function isPlainScalar(text: string): boolean {
  return !structural.test(text);
}
