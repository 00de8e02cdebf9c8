import { _, Name, stringify as json, type Code, type CodeKeywordDefinition, type KeywordCxt } from 'ajv';
import { getProperty } from 'ajv/dist/compile/codegen';
import { callRef } from 'ajv/dist/vocabularies/core/ref';
import { formats, type TextFormat } from '../kubernetes/formats';
import { duplicateItem } from './duplicate-item';

/*
 * ajv keywords for what the API server does and JSON Schema cannot say as briefly. They serve a validator that is written
 * to a file beside this one, where `code` says how to reach a value, and one that is compiled at run time, which takes `ref`.
 */

/** What validators reach for at run time. */
export interface KeywordContext {
  /** A validator in a file of its own, by name. */
  readonly shared: (name: string) => SharedValidator;
  /** Formats beyond those of Kubernetes' own kinds. */
  readonly formats: Readonly<Record<string, TextFormat>>;
}

/** A validator as ajv calls it. */
export interface SharedValidator {
  (data: unknown, context?: { readonly instancePath: string }): boolean;
  errors?: unknown[] | null;
}

/** `fields: [names]`: no other field may be there. The error carries the known names, for "did you mean". */
const fields: CodeKeywordDefinition = {
  keyword: 'fields',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{field: ${params['field']}, known: ${params['known']}}` },
  code(cxt) {
    const { data, gen } = cxt;
    const known = setOf(cxt);
    gen.forIn('field', data, (field) => {
      gen.if(_`!${known}.has(${field})`, () => {
        cxt.setParams({ field, known });
        cxt.error();
      });
    });
  },
};

/** `needs: [names]`: these fields must hold something; `emptyCounts` beside it lets empty texts and lists pass. */
const needs: CodeKeywordDefinition = {
  keyword: 'needs',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{field: ${params['field']}}` },
  code(cxt) {
    const absent = (value: Code): Code =>
      cxt.parentSchema['emptyCounts'] === true ? _`${value} == null` : _`${value} == null || ${value}.length === 0`;
    eachMissing(cxt, absent);
  },
};

/** `present: [names]`: these fields must be there, be it as null. */
const present: CodeKeywordDefinition = {
  ...needs,
  keyword: 'present',
  code: (cxt) => eachMissing(cxt, (value) => _`${value} === undefined`),
};

function eachMissing(cxt: KeywordCxt, isMissing: (value: Code) => Code): void {
  for (const field of cxt.schema as string[]) {
    cxt.gen.if(isMissing(_`${cxt.data}${getProperty(field)}`), () => {
      cxt.setParams({ field: json(field) });
      cxt.error();
    });
  }
}

/** `listKeys: {keys, defaults, refused}`: no two items may agree in these fields (none: in the item itself). */
const listKeys: CodeKeywordDefinition = {
  keyword: 'listKeys',
  type: 'array',
  schemaType: 'object',
  error: {
    message: '',
    params: ({ params }) => _`{index: ${params['index']}, keys: ${params['keys']}, refused: ${params['refused']}}`,
  },
  code(cxt) {
    const { data, gen } = cxt;
    const schema = cxt.schema as { keys: string[]; defaults: object; refused?: boolean };
    const find = gen.scopeValue('func', {
      ref: duplicateItem,
      key: 'duplicate',
      code: _`require("../duplicate-item").duplicateItem`,
    });
    const index = gen.const('index', _`${find}(${data}, ${json(schema.keys)}, ${json(schema.defaults)})`);
    gen.if(_`${index} >= 0`, () => {
      cxt.setParams({ index, keys: json(schema.keys), refused: json(schema.refused === true) });
      cxt.error();
    });
  },
};

/** `text: name`: the text has the named format; an empty text of a core kind counts as absent. */
const text = (known: KeywordContext['formats']): CodeKeywordDefinition => ({
  keyword: 'text',
  type: 'string',
  schemaType: 'string',
  error: { message: '', params: ({ schema }) => _`{format: ${schema as string}}` },
  code(cxt) {
    const { data } = cxt;
    const test = testOf(cxt, known);
    cxt.fail(cxt.parentSchema['emptyCounts'] === true ? _`!${test}(${data})` : _`${data} !== "" && !${test}(${data})`);
  },
});

/** `keyText: name`: every key of the map has the named format. */
const keyText = (known: KeywordContext['formats']): CodeKeywordDefinition => ({
  keyword: 'keyText',
  type: 'object',
  schemaType: 'string',
  error: { message: '', params: ({ params }) => _`{key: ${params['key']}, format: ${params['format']}}` },
  code(cxt) {
    const { data, gen } = cxt;
    const test = testOf(cxt, known);
    gen.forIn('key', data, (key) => {
      gen.if(_`!${test}(${key})`, () => {
        cxt.setParams({ key, format: json(cxt.schema) });
        cxt.error();
      });
    });
  },
});

function testOf({ gen, schema }: KeywordCxt, known: KeywordContext['formats']): Code {
  const name = schema as string;
  return gen.scopeValue('func', {
    ref: known[name]?.test ?? formats[name]!.test,
    key: name,
    code: _`require("../../kubernetes/formats").formats${getProperty(name)}.test`,
  });
}

/** `choice: [values]`: enum of scalars, without a copy of the schema in the code. */
const choice: CodeKeywordDefinition = {
  keyword: 'choice',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{allowed: ${params['allowed']}}` },
  code(cxt) {
    const allowed = setOf(cxt);
    cxt.setParams({ allowed });
    cxt.fail(_`!${allowed}.has(${cxt.data})`);
  },
};

function setOf({ gen, schema }: KeywordCxt): Code {
  return gen.scopeValue('obj', {
    ref: new Set(schema as unknown[]),
    key: JSON.stringify(schema),
    code: _`new Set(${json(schema)})`,
  });
}

const typeTests: Readonly<Record<string, (data: Code) => Code>> = {
  // What Go decodes into []byte beside base64: a list of numbers.
  bytes: (data) =>
    _`Array.isArray(${data}) && ${data}.every((byte) => byte === null || (Number.isInteger(byte) && byte >= 0 && byte < 256))`,
  array: (data) => _`Array.isArray(${data})`,
  boolean: (data) => _`typeof ${data} === "boolean"`,
  integer: (data) => _`Number.isInteger(${data})`,
  null: (data) => _`${data} === null`,
  number: (data) => _`typeof ${data} === "number"`,
  object: (data) => _`typeof ${data} === "object" && ${data} !== null && !Array.isArray(${data})`,
  string: (data) => _`typeof ${data} === "string"`,
};

/** `types: [names]`: type, without a copy of the schema in the code. */
const types: CodeKeywordDefinition = {
  keyword: 'types',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{types: ${params['types']}}` },
  code(cxt) {
    const schema = cxt.schema as string[];
    cxt.setParams({ types: json(schema.filter((name) => name !== 'null' && name !== 'bytes')) });
    cxt.pass(schema.map((name) => typeTests[name]!(cxt.data)).reduce((all, test) => _`${all} || ${test}`));
  },
};

/** `shared: name`: continue in another file, so that nine kinds need one copy of the pod. */
const shared = (validator: KeywordContext['shared']): CodeKeywordDefinition => ({
  keyword: 'shared',
  schemaType: 'string',
  code(cxt) {
    const name = cxt.schema as string;
    const file = cxt.gen.scopeValue('validate', {
      ref: validator(name),
      key: name,
      code: _`require(${`./${name}.js`})`,
    });
    callRef(cxt, file);
  },
});

/**
 * `part: name`: what the server's code checks of this part of an object, wherever it stands; in a list null is one too.
 * Only Kubernetes' own kinds have such parts, so that these keywords are always written to a file.
 */
function partKeyword(keyword: string, test: string): CodeKeywordDefinition {
  return {
    keyword,
    schemaType: 'string',
    error: { message: '', params: ({ schema }) => _`{part: ${schema as string}}` },
    code(cxt) {
      const isGood = cxt.gen.scopeValue('func', {
        ref: () => true,
        key: test,
        code: _`require("../part-checks").${new Name(test)}`,
      });
      cxt.pass(_`${isGood}(${cxt.schema as string}, ${cxt.data})`);
    },
  };
}

/** All of them. */
export function keywordsFor(context: KeywordContext): CodeKeywordDefinition[] {
  return [
    fields,
    needs,
    present,
    listKeys,
    text(context.formats),
    keyText(context.formats),
    choice,
    types,
    shared(context.shared),
    partKeyword('part', 'isGoodPart'),
    partKeyword('partOfList', 'isGoodItem'),
  ];
}
