import { nearest } from '../diagnostics/nearest';
import { pointerOf, stepsOf } from '../diagnostics/json-pointer';
import { crdFormats } from '../kubernetes/crd-formats';
import { formats as coreFormats } from '../kubernetes/formats';
import { parseQuantity } from '../kubernetes/quantity';
import { partViolations } from './part-checks';
import type { ValidatorError } from './validators';
import type { Path, Violation } from './violation';
import { badKey, conflict, fieldName, quoted } from './violation';

/** An error at a place in an object. */
interface Located {
  readonly path: Path;
  readonly name: string;
  readonly value: unknown;
  /** The value as a message may show it: what a Secret holds stays hidden. */
  readonly shown: string;
  readonly params: ValidatorError['params'];
}

const formats = { ...coreFormats, ...crdFormats };

const HIDDEN = '(hidden)';

const ARTICLE: Readonly<Record<string, string>> = {
  array: 'a list',
  boolean: 'a boolean',
  integer: 'a whole number',
  null: 'null',
  number: 'a number',
  object: 'a mapping',
  string: 'a text',
};

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function typeHint(value: unknown, types: readonly string[]): string {
  if (types.includes('string') && (typeof value === 'number' || typeof value === 'boolean'))
    // What YAML read is not always what was written: 1.10 is read as 1.1, and yes as true.
    return 'Put what stands there in quotes.';
  const hint = typeof value === 'string' ? textHint(value, types) : undefined;
  if (hint !== undefined) return hint;
  if (types.includes('integer') && typeof value === 'number')
    return `Write a whole number, such as ${Math.round(value)}.`;
  return `Write ${types.map((type) => ARTICLE[type]).join(' or ')}.`;
}

/** What a text that should be something else was likely meant as. */
function textHint(text: string, types: readonly string[]): string | undefined {
  if (types.includes('boolean') && /^(true|false)$/i.test(text)) return `Write ${text.toLowerCase()} without quotes.`;
  const isNumber = types.includes('integer') || types.includes('number');
  if (isNumber && /^-?\d+$/.test(text)) return `Write ${text} without quotes.`;
  const bytes = types.includes('integer') ? parseQuantity(text) : undefined;
  if (bytes !== undefined) return `Write the plain number: ${bytes}.`;
  return types.includes('array') ? `Write a list: [${JSON.stringify(text)}].` : undefined;
}

function typeError({ path, name, value, shown, params }: Located): Violation {
  const types = params['types'] as string[];
  const wanted = types.map((type) => ARTICLE[type]).join(' or ');
  const what = typeof value === 'number' && types.includes('integer') ? 'a fraction' : ARTICLE[typeName(value)];
  return {
    code: 'schema-type',
    path,
    message: `${name} is ${shown}: ${what}, not ${wanted}.`,
    hint: shown === HIDDEN ? `Write ${wanted}.` : typeHint(value, types),
  };
}

function unknownField({ path, params }: Located): Violation {
  const field = params['field'] as string;
  const known = [...(params['known'] as Set<string>)];
  const meant = nearest(field, known);
  const place = path.length === 0 ? 'at the top level' : `in ${fieldName(path)}`;
  const others = known.length > 0 && known.length <= 12 ? `, or use one of: ${known.join(', ')}` : '';
  const hint = meant === undefined ? `Remove it${others}.` : `Did you mean "${meant}"?`;
  return { code: 'schema-unknown-field', path: [...path, field], message: `Unknown field "${field}" ${place}.`, hint };
}

function missingField({ path, params }: Located): Violation {
  const full = [...path, params['field'] as string];
  return { code: 'schema-required', path: full, message: `${fieldName(full)} is required.`, hint: 'Add it.' };
}

function notAllowed({ path, name, value, params }: Located): Violation {
  const allowed = [...((params['allowed'] ?? params['allowedValues']) as Iterable<unknown>)].filter(
    (item) => item !== null && item !== '',
  );
  const meant = typeof value === 'string' ? nearest(value, allowed.map(String)) : undefined;
  const list =
    allowed.length > 12
      ? 'a value that the API knows'
      : `one of ${allowed.map((item) => JSON.stringify(item)).join(', ')}`;
  return {
    code: 'schema-enum',
    path,
    message: `${name} is ${quoted(value)}, which is not allowed.`,
    hint: meant === undefined ? `Use ${list}.` : `Did you mean "${meant}"? Allowed is ${list}.`,
  };
}

function badText({ path, name, shown, params }: Located): Violation {
  const { noun, rule } = formats[params['format'] as string]!;
  return { code: 'schema-format', path, message: `${name} is ${shown}, which is not ${noun}.`, hint: `Write ${rule}.` };
}

function badKeyText({ path, params }: Located): Violation {
  const [violation] = badKey(path, params['key'] as string, params['format'] as string);
  return violation!;
}

const BOUNDS: Readonly<Record<string, string>> = {
  minimum: 'at least',
  maximum: 'at most',
  exclusiveMinimum: 'more than',
  exclusiveMaximum: 'less than',
  minItems: 'at least',
  maxItems: 'at most',
  minLength: 'at least',
  maxLength: 'at most',
  minProperties: 'at least',
  maxProperties: 'at most',
};

function bound(keyword: string, unit: string): (at: Located) => Violation {
  return ({ path, name, value, params }) => ({
    code: 'schema-range',
    path,
    message: `${name} is ${quoted(value)}; it must ${unit === '' ? 'be' : 'have'} ${BOUNDS[keyword]} ${params['limit']}${unit}.`,
    hint: `Write ${unit === '' ? 'a value of' : 'a value with'} ${BOUNDS[keyword]} ${params['limit']}${unit}.`,
  });
}

/**
 * Server-side apply refuses a list that repeats a key; a plain create takes many of them in core kinds, so this alone is a
 * warning there.
 */
function repeated({ path, name, value, params }: Located): Violation {
  const refused = params['refused'] === true;
  const index = params['index'] as number;
  const keys = params['keys'] as string[];
  const what = keys.length === 0 ? 'the same value' : `the same ${keys.join(' and ')}`;
  return {
    code: 'schema-duplicate',
    ...(!refused && { severity: 'warning' }),
    path: [...path, index],
    message: `${name}[${index}] is ${quoted((value as unknown[])[index])}, with ${what} as an earlier item${refused ? '' : '; server-side apply refuses that'}.`,
    hint: 'Remove one of the two.',
  };
}

/** None, or too many, of the alternatives of a schema hold. */
function alternatives({ path, name, params }: Located): Violation {
  const fields = (params['alternatives'] as (readonly string[])[]).map((names) => names.join(' and '));
  const passing = params['passingSchemas'] as readonly number[] | null | undefined;
  const what = name === '' ? 'The object' : name;
  const list = fields.join(', ');
  if (passing != null) {
    const both =
      fields.length === 0 ? 'several of the alternatives' : passing.map((index) => fields[index]).join(' as well as ');
    const message = `${what} has ${both}, and its schema allows one of them only.`;
    return conflict(path, message, fields.length === 0 ? 'Decide for one of them.' : `Give one of ${list}.`);
  }
  const message =
    fields.length === 0
      ? `${what} fits none of the alternatives that its schema allows.`
      : `${what} has none of ${list}.`;
  return conflict(path, message, fields.length === 0 ? 'Look up what the kind allows here.' : 'Add one of them.');
}

const describe: Readonly<Record<string, (at: Located) => Violation>> = {
  types: typeError,
  fields: unknownField,
  needs: missingField,
  present: missingField,
  choice: notAllowed,
  enum: notAllowed,
  text: badText,
  keyText: badKeyText,
  listKeys: repeated,
  minimum: bound('minimum', ''),
  maximum: bound('maximum', ''),
  exclusiveMinimum: bound('exclusiveMinimum', ''),
  exclusiveMaximum: bound('exclusiveMaximum', ''),
  minItems: bound('minItems', ' items'),
  maxItems: bound('maxItems', ' items'),
  minLength: bound('minLength', ' characters'),
  maxLength: bound('maxLength', ' characters'),
  minProperties: bound('minProperties', ' keys'),
  maxProperties: bound('maxProperties', ' keys'),
  multipleOf: ({ path, name, value, params }) => ({
    code: 'schema-range',
    path,
    message: `${name} is ${quoted(value)}, which is no multiple of ${params['multipleOf']}.`,
    hint: `Write a multiple of ${params['multipleOf']}.`,
  }),
  anyOf: alternatives,
  oneOf: alternatives,
  not: ({ path, name }) =>
    conflict(
      path,
      `${name === '' ? 'The object' : name} is what its schema forbids.`,
      'Look up what the kind allows here.',
    ),
  pattern: ({ path, name, value, params }) => ({
    code: 'schema-format',
    path,
    message: `${name} is ${quoted(value)}, which does not match the pattern ${params['pattern']}.`,
    hint: 'Write a value that matches it.',
  }),
};

/** What the validator found, one violation per mistake: a value of the wrong type is not also called out of range. */
export function describeErrors(errors: readonly ValidatorError[], object: unknown): Violation[] {
  const wrongType = new Set(
    errors.filter(({ keyword }) => keyword === 'types').map(({ instancePath }) => instancePath),
  );
  const found = errors
    .filter(({ keyword, instancePath }) => keyword === 'types' || !wrongType.has(instancePath))
    .filter(({ keyword }) => keyword !== 'part' && keyword !== 'partOfList')
    .map((error) => describe[error.keyword]!(locate(error, object)));
  // The server looks at parts when they are decoded: not where a type does not fit.
  return wrongType.size > 0 ? found : [...found, ...inParts(errors, object, found)];
}

function inParts(errors: readonly ValidatorError[], object: unknown, found: readonly Violation[]): Violation[] {
  const known = new Set(found.map(({ path }) => pointerOf(path)));
  const result: Violation[] = [];
  for (const error of errors.filter(({ keyword }) => keyword === 'part' || keyword === 'partOfList')) {
    const { params, path, value } = locate(error, object);
    for (const violation of partViolations(params['part'] as string, value, path)) {
      const place = pointerOf(violation.path);
      if (!known.has(place)) result.push(violation);
      known.add(place);
    }
  }
  return result;
}

function locate({ instancePath, params }: ValidatorError, object: unknown): Located {
  const path: (string | number)[] = [];
  let value = object;
  for (const step of stepsOf(instancePath)) {
    path.push(Array.isArray(value) ? Number(step) : step);
    value = (value as Record<string, unknown>)[step];
  }
  const secret = (object as { kind?: unknown }).kind === 'Secret' && (path[0] === 'data' || path[0] === 'stringData');
  return { path, name: fieldName(path), value, shown: secret ? HIDDEN : quoted(value), params };
}
