import type { Diagnostic } from '../../diagnostics/diagnostic';

/**
 * What is wrong with the value of a prop, called by its dotted name. TypeScript keeps most of it away; plain JavaScript,
 * JSON and other languages do not, and ranges are beyond all types.
 */
export type PropCheck = (value: unknown, name: string) => Diagnostic[];

/** A check of a prop that has to be given. */
export interface NeededCheck {
  (value: unknown, name: string): Diagnostic[];
  /** What to give. */
  readonly needed: string;
}

/** A check for each prop of an interface; the compiler tells which ones are missing or need not be given. */
export type PropShape<Props> = {
  readonly [Name in keyof Props]-?: undefined extends Props[Name] ? PropCheck : NeededCheck;
};

/** A prop without which there is nothing to make. */
export function needed(check: PropCheck, hint: string): NeededCheck {
  return Object.assign((value: unknown, name: string) => check(value, name), { needed: hint });
}

/** A check by one test; what it says ends the sentence that begins with the prop and its value. */
export function check(test: (value: unknown) => string | undefined, hint: string): PropCheck {
  return (value, name) => {
    const problem = test(value);
    return problem === undefined
      ? []
      : [propProblem('prop-invalid', name, `${name} is ${shown(value)}, ${problem}.`, hint)];
  };
}

/** All checks in order, up to the first that finds something. */
export function inTurn(...checks: readonly PropCheck[]): PropCheck {
  return (value, name) => {
    for (const one of checks) {
      const found = one(value, name);
      if (found.length > 0) return found;
    }
    return [];
  };
}

/** A finding about a prop; the pointer leads into the props. */
export function propProblem(code: string, name: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint, path: name === '' ? '' : `/${name.replaceAll('.', '/')}` };
}

/** A value in a sentence. */
export function shown(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value);
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  // What is made by a class says itself what it is.
  const made = Object.getPrototypeOf(value) as { constructor?: { name?: string } } | null;
  return made === null || made === Object.prototype ? 'a mapping' : `a ${made.constructor?.name ?? 'mapping'}`;
}
