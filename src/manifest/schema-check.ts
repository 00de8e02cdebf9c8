import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Undecided } from '../diagnostics/undecided';
import { pointerOf } from '../diagnostics/json-pointer';
import { groupOf } from '../kubernetes/kinds';
import { admissionChecks } from './admission';
import type { CustomKind, CustomKinds, OtherVersions } from './custom-kinds';
import { describeErrors } from './describe-error';
import { isSet, mapOf } from './json-view';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import { resourceName } from '../kubernetes/kubernetes-object';
import { checkName, isReview, needsName } from './name-rules';
import { openQuestions } from './open-questions';
import { checkMetadata } from './part-checks/metadata';
import { withoutPublishedSchemas } from './published-schemas';
import type { ServedResult } from './served';
import { metadataOf } from './server-metadata';
import { otherVersion, unknownKind } from './unknown-kind';
import type { Validator } from './validators';
import { validatorOf } from './validators';
import type { Violation } from './violation';
import { required } from './violation';

/** What the check needs to know beside the object. */
export interface SchemaContext {
  /** Longhorn version, such as `1.12.1`. */
  readonly release: string;
  /** Minor release of Kubernetes that is to know the kind and the fields; not asked when absent. */
  readonly kubernetes?: number | undefined;
  /** Kinds of other operators, where their definitions are at hand. */
  readonly custom?: CustomKinds;
}

/** The findings, or why there could be none: "could not check" is not a pass. */
export type SchemaResult =
  | {
      readonly checked: true;
      readonly diagnostics: Diagnostic[];
      /** What an object without errors may still be refused for. */
      readonly undecided?: readonly Undecided[];
    }
  | NotChecked;

interface NotChecked {
  readonly checked: false;
  readonly reason: string;
}

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
  const { outdated, unknown } =
    context.kubernetes === undefined ? asServed : history().servedBy(object, context.kubernetes);
  if (outdated.length > 0 || unknown.some(({ code }) => code === 'schema-unknown-kind'))
    return resultOf(object, unknown, () => outdated);
  const validator = validatorOf(object, release);
  if (validator === undefined) {
    const custom = customKind(object, context);
    if (custom !== undefined) return 'checked' in custom ? custom : checkCustom(object, custom);
    const why = unknownKind(object, release);
    return typeof why === 'string'
      ? { checked: false, reason: why }
      : { checked: true, diagnostics: [diagnostic(why, object)] };
  }
  const judged = withoutPublishedSchemas(object, release);
  const found = violations(judged, validator, beyondSchema(judged));
  const told = unknown.length === 0 ? found : [...unknown, ...found.filter(isOutside(unknown))];
  return resultOf(object, told, () => openQuestions(object));
}

/** What is said about fields that the cluster does not read is true of none of its answers. */
function isOutside(unread: readonly Violation[]): (violation: Violation) => boolean {
  const places = new Set(unread.map(({ path }) => pointerOf(path)));
  return ({ path }) => !path.some((_, index) => places.has(pointerOf(path.slice(0, index + 1))));
}

/** Loaded where a version is given. */
const history = () => require('./served') as typeof import('./served');

const asServed: ServedResult = { outdated: [], unknown: [] };

/** What its definition makes of the object; a page may forbid that code is made of definitions. */
function customKind(
  object: KubernetesObject,
  { custom }: SchemaContext,
): CustomKind | OtherVersions | NotChecked | undefined {
  try {
    return custom?.find(object);
  } catch (error) {
    if (!(error instanceof EvalError)) throw error;
    const { apiVersion, kind } = object;
    const reason = `${kind} of ${apiVersion} takes code made from its definition, which this page forbids (unsafe-eval)`;
    return { checked: false, reason };
  }
}

function checkCustom(object: KubernetesObject, custom: CustomKind | OtherVersions): SchemaResult {
  if ('served' in custom) return { checked: true, diagnostics: [diagnostic(otherVersion(object, custom), object)] };
  const complete = custom.complete(object);
  const found = violations(complete, custom.validator, beyondDefinition(complete, custom));
  return resultOf(object, found, () => (custom.hasRules(object) ? [notEvaluated] : []));
}

const notEvaluated: Undecided = { path: '', unknown: 'cel-rules', message: 'The rules in CEL were not evaluated.' };

/** An object that is refused anyway leaves no question open. */
function resultOf(
  object: KubernetesObject,
  found: readonly Violation[],
  questions: () => Iterable<Undecided>,
): SchemaResult {
  const diagnostics = found.map((violation) => diagnostic(violation, object));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { checked: true, diagnostics };
  const undecided = [...questions()];
  return { checked: true, diagnostics, ...(undecided.length > 0 && { undecided }) };
}

/** The server's own validation looks at decoded objects: it has nothing to say where the types do not fit. */
function violations(object: KubernetesObject, validator: Validator, beyond: Iterable<Violation>): Violation[] {
  if (!isSet(object.metadata) && needsName(object)) return [required(['metadata'])];
  const found = validator(object) ? [] : describeErrors(validator.errors ?? [], object);
  if (found.some(({ code }) => code === 'schema-type')) return found;
  let known: Set<string> | undefined;
  for (const violation of beyond) {
    known ??= new Set(found.map(({ path }) => pointerOf(path)));
    const place = pointerOf(violation.path);
    const repeated = found.findIndex((other) => other.severity === 'warning' && pointerOf(other.path) === place);
    if (repeated >= 0) found[repeated] = violation;
    else if (!known.has(place)) found.push(violation);
    known.add(place);
  }
  return found;
}

function* beyondSchema(object: KubernetesObject): Generator<Violation> {
  if (!isReview(object)) {
    yield* checkName(object);
    yield* checkMetadata(metadataOf(object), ['metadata'], groupOf(object.apiVersion));
  }
  yield* admissionChecks(object);
}

/** The same code validates the metadata of all kinds that are defined. */
function* beyondDefinition(object: KubernetesObject, custom: CustomKind): Generator<Violation> {
  yield* checkName(object);
  yield* checkMetadata(mapOf(object.metadata), ['metadata'], 'apiextensions.k8s.io');
  for (const { object: embedded, path } of custom.embedded(object)) {
    yield* checkMetadata(mapOf(embedded['metadata']), [...path, 'metadata'], 'apiextensions.k8s.io');
  }
}

function diagnostic({ code, severity, message, hint, path }: Violation, object: KubernetesObject): Diagnostic {
  const hasName = typeof mapOf(object.metadata)['name'] === 'string';
  const resource = hasName ? resourceName(object) : String(object.kind);
  return { code, severity: severity ?? 'error', message, hint, resource, path: pointerOf(path) };
}
