/** Helm and Jinja, Flux substitution, and shell-like variables of other tools. */
export const templateMarker = /\{\{|\{%|\$\{|\$\([A-Za-z_]\w*\)|<path:|ENC\[AES256_GCM/;

/** What people replace in a copy of a file, as in `__SERVICE__`. In longer texts it may be part of a program. */
const placeholder = /^.*__[A-Z][A-Z0-9_]*__.*$/;

/** Whether the text is filled in by another tool before the cluster sees it. */
export function isTemplate(text: string): boolean {
  return templateMarker.test(text) || placeholder.test(text);
}

/** Whether one of the values is such a text. */
export function hasFilledIn(values: readonly unknown[]): boolean {
  return values.some((value) => typeof value === 'string' && isTemplate(value));
}
