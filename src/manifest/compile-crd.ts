import Ajv, { _, type CodeKeywordDefinition, type ErrorObject } from 'ajv';
import { stepsOf } from '../diagnostics/json-pointer';
import { crdFormats } from '../kubernetes/crd-formats';
import { keywordsFor, type SharedValidator } from './ajv-keywords';
import { crdSchema } from './crd-schema';
import { listOf, mapOf } from './json-view';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { goRegExp } from './regexp/go-regexp';
import { sharedValidator, type Validator, type ValidatorError } from './validators';

/** The validator of a version of a CustomResourceDefinition that only this run knows. */
export function compileCrd(version: JsonObject): Validator {
  const ajv = new Ajv({
    allErrors: true,
    strict: false,
    messages: false,
    logger: false,
    validateSchema: false,
    inlineRefs: false,
    addUsedSchema: false,
    multipleOfPrecision: 9,
    // Optimized code takes longer to make than the plain one to run.
    code: { optimize: false },
  });
  for (const keyword of keywordsFor({ formats: crdFormats, shared: adapted })) ajv.addKeyword(keyword);
  ajv.removeKeyword('pattern').addKeyword(pattern);
  const schema = crdSchema(version, { repaired: false });
  const compiled = ajv.compile(schema);
  const validator: Validator = (object) => {
    const isValid = compiled(object);
    validator.errors = (compiled.errors ?? []).filter(isOfItsOwn).map((error) => withAlternatives(error, schema));
    return isValid;
  };
  return validator;
}

/** The written validators take the place of their object as it is. */
function adapted(name: string): SharedValidator {
  const written = sharedValidator(name) as (data: unknown, instancePath?: string) => boolean;
  const validator: SharedValidator = (data, context) => {
    const isValid = written(data, context?.instancePath ?? '');
    validator.errors = (written as Validator).errors;
    return isValid;
  };
  return validator;
}

/** `pattern`, as Go reads it; one that it does not know has been reported with the definition. */
const pattern: CodeKeywordDefinition = {
  keyword: 'pattern',
  type: 'string',
  schemaType: 'string',
  error: { message: '', params: ({ schema }) => _`{pattern: ${schema as string}}` },
  code(cxt) {
    const expression = goRegExp(cxt.schema as string);
    if (expression === undefined) return;
    const test = cxt.gen.scopeValue('func', { ref: (text: string) => expression.test(text), key: cxt.schema });
    cxt.fail(_`!${test}(${cxt.data})`);
  },
};

/** Whether the error is none of what the parts of an alternative have against the object: the alternative speaks for them. */
function isOfItsOwn({ schemaPath = '' }: Partial<ErrorObject>): boolean {
  const steps = schemaPath.split('/');
  return !steps.some((step, at) => {
    const isKeyword = !['properties', 'definitions'].includes(steps[at - 1] ?? '');
    return isKeyword && ['anyOf', 'oneOf', 'not'].includes(step) && at < steps.length - 1;
  });
}

/** What would do: fields that one of the alternatives asks for, where that is all they do. */
function withAlternatives(
  { instancePath, keyword, params, schemaPath }: ErrorObject,
  schema: JsonObject,
): ValidatorError {
  if (keyword !== 'anyOf' && keyword !== 'oneOf') return { instancePath, keyword, params };
  const parts = stepsOf(decodeURIComponent(schemaPath));
  const found = parts.reduce<Json | undefined>((value, step) => (value as JsonObject | undefined)?.[step], schema);
  const fields = listOf(found).map((part) => onlyNeeds(mapOf(part)));
  const alternatives = fields.every((names) => names !== undefined) ? fields : [];
  return { instancePath, keyword, params: { ...params, alternatives } };
}

function onlyNeeds(schema: JsonObject): readonly string[] | undefined {
  const { emptyCounts: _marker, needs = [], present = [], ...rest } = schema;
  return Object.keys(rest).length === 0 ? [...(needs as string[]), ...(present as string[])] : undefined;
}
