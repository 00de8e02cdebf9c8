import { nearest } from '../diagnostics/nearest';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';

/** What LonghornValidation can be told in cdk8s.yaml. */
export interface ValidationProperties {
  readonly release?: string;
}

const names = ['release'];

/**
 * The `properties` of LonghornValidation in cdk8s.yaml: no compiler has looked at them.
 *
 * @throws DiagnosticsError validation-property
 */
export function validationProperties(properties: unknown): ValidationProperties {
  if (properties === undefined || properties === null) return {};
  if (typeof properties !== 'object' || Array.isArray(properties))
    throw wrong(`The properties of LonghornValidation are ${JSON.stringify(properties)}.`, 'Give a mapping.');
  const unknown = Object.keys(properties).find((name) => !names.includes(name));
  if (unknown !== undefined) {
    const likely = nearest(unknown, names);
    const hint = likely === undefined ? `It takes ${names.join(', ')}.` : `Did you mean "${likely}"?`;
    throw wrong(`LonghornValidation has no property "${unknown}".`, hint);
  }
  const { release } = properties as { release?: unknown };
  if (release === undefined || release === null) return {};
  if (typeof release === 'string') return { release };
  // To YAML 1.12 is a number, and 1.10 is 1.1.
  const hint = 'Name the release with its patch number, such as 1.12.1.';
  throw wrong(`The property "release" of LonghornValidation is ${JSON.stringify(release)}, which is no text.`, hint);
}

function wrong(message: string, hint: string): DiagnosticsError {
  return new DiagnosticsError([{ code: 'validation-property', severity: 'error', message, hint }]);
}
