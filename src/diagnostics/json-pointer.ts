/** The JSON pointer (RFC 6901) that takes these steps: `/metadata/labels/example.org~1name`. */
export function pointerOf(steps: readonly (string | number)[]): string {
  let pointer = '';
  for (const step of steps) pointer += `/${typeof step === 'string' ? escaped(step) : step}`;
  return pointer;
}

const special = /[~/]/;

/** Rules make pointers by the ten thousand, and few steps hold anything to escape. */
function escaped(step: string): string {
  return special.test(step) ? step.replaceAll('~', '~0').replaceAll('/', '~1') : step;
}

/** The steps that a JSON pointer takes: keys, and the numbers of items as text. */
export function stepsOf(pointer: string): string[] {
  const [, ...steps] = pointer.split('/');
  return steps.map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}
