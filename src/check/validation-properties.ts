import { nearest } from '../diagnostics/nearest';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';

/** Loaded where a version is given: every app that composes a plugin comes by here. */
const history = () => require('../kubernetes/history') as typeof import('../kubernetes/history');

/** What LonghornValidation can be told in cdk8s.yaml. */
export interface ValidationProperties {
  readonly release?: string;
  readonly kubernetes?: string;
}

const names = ['release', 'kubernetes'] as const;

/**
 * The `properties` of LonghornValidation in cdk8s.yaml: no compiler has looked at them.
 *
 * @throws DiagnosticsError validation-property, unknown-kubernetes
 */
export function validationProperties(properties: unknown): ValidationProperties {
  if (properties === undefined || properties === null) return {};
  if (typeof properties !== 'object' || Array.isArray(properties))
    throw wrong(`The properties of LonghornValidation are ${JSON.stringify(properties)}.`, 'Give a mapping.');
  const unknown = Object.keys(properties).find((name) => !(names as readonly string[]).includes(name));
  if (unknown !== undefined) {
    const likely = nearest(unknown, names);
    const hint = likely === undefined ? `It takes ${names.join(', ')}.` : `Did you mean "${likely}"?`;
    throw wrong(`LonghornValidation has no property "${unknown}".`, hint);
  }
  const given = names
    .map((name) => [name, (properties as Readonly<Record<string, unknown>>)[name]] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  for (const [name, value] of given)
    if (typeof value !== 'string')
      throw wrong(
        `The property "${name}" of LonghornValidation is ${JSON.stringify(value)}, which is no text.`,
        hints[name],
      );
  const wanted: ValidationProperties = Object.fromEntries(given);
  if (wanted.kubernetes !== undefined) history().kubernetesMinor(wanted.kubernetes);
  return wanted;
}

/** To YAML 1.12 is a number, and 1.10 is 1.1. */
const hints = {
  release: 'Name the release with its patch number, such as 1.12.1.',
  kubernetes: 'Put the version in quotes, such as "1.30".',
};

function wrong(message: string, hint: string): DiagnosticsError {
  return new DiagnosticsError([{ code: 'validation-property', severity: 'error', message, hint }]);
}
