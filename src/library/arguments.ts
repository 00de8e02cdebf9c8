import type { CheckOptions } from '../check/check';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { nearest } from '../diagnostics/nearest';
import { own } from '../diagnostics/own';
import { isMapping } from '../diagnostics/is-mapping';

/** What a value has to be: whether it is, and how that is said. */
interface Form {
  readonly fits: (value: unknown) => boolean;
  readonly words: string;
}

const text: Form = { fits: (value) => typeof value === 'string', words: 'a text' };
const flag: Form = { fits: (value) => typeof value === 'boolean', words: 'true or false' };
const texts: Form = { fits: (value) => Array.isArray(value) && value.every(text.fits), words: 'a list of texts' };
const files: Form = {
  fits: (value) => Array.isArray(value) && value.every((one) => text.fits(one?.path) && text.fits(one?.text)),
  words: 'a list of { path, text }',
};
const forms: Readonly<Record<keyof CheckOptions, Form>> = {
  release: text,
  kubernetes: text,
  rules: texts,
  skip: texts,
  isComplete: flag,
  manifestsOnly: flag,
  crds: files,
};

/**
 * Says what plain JavaScript got wrong in a call of the check. A misspelt option would do nothing without a word: the
 * files would be judged by another release, or with all rules.
 *
 * @throws DiagnosticsError unknown-option, argument-invalid
 */
export function mustBeArguments(given: unknown, options: unknown): void {
  const diagnostics = [
    ...wrong('files', given, files),
    ...(isMapping(options)
      ? Object.entries(options).flatMap(([name, value]) => ofOption(name, value))
      : [problem('argument-invalid', 'The options of check are no mapping.', 'Give a mapping.')]),
  ];
  if (diagnostics.length > 0) throw new DiagnosticsError(diagnostics);
}

function ofOption(name: string, value: unknown): Diagnostic[] {
  const form = own(forms, name);
  if (form !== undefined) return value === undefined ? [] : wrong(name, value, form);
  const known = Object.keys(forms);
  const likely = nearest(name, known);
  const hint = likely === undefined ? `There are ${known.join(', ')}.` : `Did you mean "${likely}"?`;
  return [problem('unknown-option', `The check has no option "${name}".`, hint)];
}

function wrong(name: string, value: unknown, { fits, words }: Form): Diagnostic[] {
  return fits(value)
    ? []
    : [problem('argument-invalid', `What check is given for ${name} is not ${words}.`, `Give ${words}.`)];
}

function problem(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint };
}
