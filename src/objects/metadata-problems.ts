import type { Diagnostic } from '../diagnostics/diagnostic';
import { nameProblem } from '../kubernetes/names';

export function labelProblems(labels: Readonly<Record<string, string>> = {}): Diagnostic[] {
  return Object.entries(labels).flatMap(([key, value]) => {
    const text = nameProblem('labelKey', key);
    if (text !== undefined)
      return [problem('label-key-invalid', `Label ${JSON.stringify(key)} ${text}.`, 'Write [DNS name/]name.')];
    const wrong = nameProblem('labelValue', value);
    return wrong === undefined
      ? []
      : [
          problem(
            'label-value-invalid',
            `Label "${key}" has the value ${JSON.stringify(value)}, which ${wrong}.`,
            'Put free text into an annotation.',
          ),
        ];
  });
}

/** Keys are compared without letter case. Source: apimachinery pkg/api/validation/objectmeta.go (ValidateAnnotations). */
export function annotationProblems(annotations: Readonly<Record<string, string>> = {}): Diagnostic[] {
  return Object.keys(annotations).flatMap((key) => {
    const text = nameProblem('labelKey', key.toLowerCase());
    return text === undefined
      ? []
      : [problem('annotation-key-invalid', `Annotation ${JSON.stringify(key)} ${text}.`, 'Write [DNS name/]name.')];
  });
}

function problem(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint };
}
