import type { Diagnostic } from '../diagnostics/diagnostic';
import { admissionChecks } from './admission';
import { mapOf } from './json-view';
import type { CustomKind, CustomKinds, OtherVersions } from './custom-kinds';
import type { KubernetesObject } from './kubernetes-object';
import { resourceName } from './kubernetes-object';
import { checkName } from './name-rules';
import type { Validator } from './validators';
import { validatorOf } from './validators';
import type { Violation } from './violation';
import { jsonPointer, required } from './violation';

/** The modules that put findings into words: loaded when there is one, since most runs have none. */
const describeError = () => require('./describe-error') as typeof import('./describe-error');
const unknownKinds = () => require('./unknown-kind') as typeof import('./unknown-kind');

/** What the check needs to know beside the object. */
export interface SchemaContext {
  /** Longhorn version, such as `1.12.1`. */
  readonly release: string;
  /** Kinds of other operators, where their definitions are at hand. */
  readonly custom?: CustomKinds;
}

/** The findings, or why there could be none: "could not check" is not a pass. */
export type SchemaResult =
  | {
      readonly checked: true;
      readonly diagnostics: Diagnostic[];
      /** What applies to the object, and only a server evaluates. */
      readonly notEvaluated?: string;
    }
  | { readonly checked: false; readonly reason: string };

/**
 * Whether an API server with strict field validation takes the object: known fields, types, required fields, values,
 * names, and what the server's own validation says about the kinds it has built in. An error means that it is refused.
 * What depends on the cluster (existing objects, webhooks, quotas) is not judged.
 */
export function checkSchema(object: KubernetesObject, context: SchemaContext): SchemaResult {
  const release = context.release.replace(/^v/, '');
  const missing = ['apiVersion', 'kind'].filter((field) => typeof object[field] !== 'string');
  if (missing.length > 0)
    return {
      checked: true,
      diagnostics: missing.map((field) => diagnostic(required([field], 'Write it as a text.'), object)),
    };
  const validator = validatorOf(object, release);
  if (validator === undefined) {
    const custom = context.custom?.find(object);
    if (custom !== undefined) return checkCustom(object, custom);
    const unknown = unknownKinds().unknownKind(object, release);
    return typeof unknown === 'string'
      ? { checked: false, reason: unknown }
      : { checked: true, diagnostics: [diagnostic(unknown, object)] };
  }
  return {
    checked: true,
    diagnostics: violations(object, validator).map((violation) => diagnostic(violation, object)),
  };
}

function checkCustom(object: KubernetesObject, custom: CustomKind | OtherVersions): SchemaResult {
  if ('served' in custom)
    return { checked: true, diagnostics: [diagnostic(unknownKinds().otherVersion(object, custom), object)] };
  const found = violations(custom.complete(object), custom.validator);
  const diagnostics = found.map((violation) => diagnostic(violation, object));
  return { checked: true, diagnostics, ...(custom.hasRules(object) && { notEvaluated: 'its rules in CEL' }) };
}

/** The server's own validation looks at decoded objects: it has nothing to say where the types do not fit. */
function violations(object: KubernetesObject, validator: Validator): Violation[] {
  if (object.metadata === undefined || object.metadata === null) return [required(['metadata'])];
  const found = validator(object) ? [] : describeError().describeErrors(validator.errors ?? [], object);
  if (found.some(({ code }) => code === 'schema-type')) return found;
  const known = new Set(found.map(({ path }) => jsonPointer(path)));
  for (const violation of [...checkName(object), ...admissionChecks(object)]) {
    const place = jsonPointer(violation.path);
    const repeated = found.findIndex((other) => other.severity === 'warning' && jsonPointer(other.path) === place);
    if (repeated >= 0) found[repeated] = violation;
    else if (!known.has(place)) found.push(violation);
    known.add(place);
  }
  return found;
}

function diagnostic({ code, severity, message, hint, path }: Violation, object: KubernetesObject): Diagnostic {
  const hasName = typeof mapOf(object.metadata)['name'] === 'string';
  const resource = hasName ? resourceName(object) : String(object.kind);
  return { code, severity: severity ?? 'error', message, hint, resource, path: jsonPointer(path) };
}
