// ajv keywords for what the API server does and JSON Schema cannot say as briefly.
import codegen from 'ajv/dist/compile/codegen/index.js';
import ref from 'ajv/dist/vocabularies/core/ref.js';

const { _ } = codegen;
const json = codegen.stringify;

/** `fields: [names]`: no other field may be there. The error carries the known names, for "did you mean". */
const fields = {
  keyword: 'fields',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{field: ${params.field}, known: ${params.known}}` },
  code(cxt) {
    const { gen, data, schema } = cxt;
    const known = gen.scopeValue('obj', {
      ref: new Set(schema),
      key: JSON.stringify(schema),
      code: _`new Set(${json(schema)})`,
    });
    gen.forIn('field', data, (field) => {
      gen.if(_`!${known}.has(${field})`, () => {
        cxt.setParams({ field, known });
        cxt.error();
      });
    });
  },
};

/** `needs: [names]`: these fields must hold something; `empty: true` in the parent lets empty texts and lists pass. */
const needs = {
  keyword: 'needs',
  type: 'object',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{field: ${params.field}}` },
  code(cxt) {
    const { gen, data, schema, parentSchema } = cxt;
    for (const field of schema) {
      const value = _`${data}${codegen.getProperty(field)}`;
      const absent =
        parentSchema.emptyCounts === true ? _`${value} == null` : _`${value} == null || ${value}.length === 0`;
      gen.if(absent, () => {
        cxt.setParams({ field: json(field) });
        cxt.error();
      });
    }
  },
};

/** `listKeys: [names]`: no two items may agree in these fields (none: in the item itself). */
const listKeys = {
  keyword: 'listKeys',
  type: 'array',
  schemaType: 'object',
  error: { message: '', params: ({ params }) => _`{index: ${params.index}, keys: ${params.keys}}` },
  code(cxt) {
    const { gen, data, schema } = cxt;
    const find = gen.scopeValue('func', {
      ref: () => -1,
      key: 'duplicate',
      code: _`require("../duplicate-item").duplicateItem`,
    });
    const index = gen.const('index', _`${find}(${data}, ${json(schema.keys)}, ${json(schema.defaults)})`);
    gen.if(_`${index} >= 0`, () => {
      cxt.setParams({ index, keys: json(schema.keys) });
      cxt.error();
    });
  },
};

/** `text: name`: the text has the named format; an empty text of a core kind counts as absent. */
const text = {
  keyword: 'text',
  type: 'string',
  schemaType: 'string',
  error: { message: '', params: ({ schema }) => _`{format: ${schema}}` },
  code(cxt) {
    const { gen, data, schema, parentSchema } = cxt;
    const test = gen.scopeValue('func', {
      ref: () => true,
      key: schema,
      code: _`require("../../kubernetes/formats").formats${codegen.getProperty(schema)}.test`,
    });
    cxt.fail(parentSchema.emptyCounts === true ? _`!${test}(${data})` : _`${data} !== "" && !${test}(${data})`);
  },
};

/** `keyText: name`: every key of the map has the named format. */
const keyText = {
  keyword: 'keyText',
  type: 'object',
  schemaType: 'string',
  error: { message: '', params: ({ params }) => _`{key: ${params.key}, format: ${params.format}}` },
  code(cxt) {
    const { gen, data, schema } = cxt;
    const test = gen.scopeValue('func', {
      ref: () => true,
      key: schema,
      code: _`require("../../kubernetes/formats").formats${codegen.getProperty(schema)}.test`,
    });
    gen.forIn('key', data, (key) => {
      gen.if(_`!${test}(${key})`, () => {
        cxt.setParams({ key, format: json(schema) });
        cxt.error();
      });
    });
  },
};

/** `choice: [values]`: enum, without a copy of the schema in the code. */
const choice = {
  keyword: 'choice',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{allowed: ${params.allowed}}` },
  code(cxt) {
    const { gen, data, schema } = cxt;
    const allowed = gen.scopeValue('obj', {
      ref: new Set(schema),
      key: JSON.stringify(schema),
      code: _`new Set(${json(schema)})`,
    });
    cxt.setParams({ allowed });
    cxt.fail(_`!${allowed}.has(${data})`);
  },
};

const typeTests = {
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
const types = {
  keyword: 'types',
  schemaType: 'array',
  error: { message: '', params: ({ params }) => _`{types: ${params.types}}` },
  code(cxt) {
    const { data, schema } = cxt;
    cxt.setParams({ types: json(schema.filter((name) => name !== 'null' && name !== 'bytes')) });
    cxt.pass(schema.map((name) => typeTests[name](data)).reduce((all, test) => _`${all} || ${test}`));
  },
};

/** `shared: name`: continue in another file, so that nine kinds need one copy of the pod. */
const shared = {
  keyword: 'shared',
  schemaType: 'string',
  code(cxt) {
    const file = cxt.gen.scopeValue('validate', {
      ref: () => true,
      key: cxt.schema,
      code: _`require(${`./${cxt.schema}.js`})`,
    });
    ref.callRef(cxt, file);
  },
};

/** `part: name`: what the server's code checks of this part of an object, wherever it stands; in a list null is one too. */
function partKeyword(keyword, test) {
  return {
    keyword,
    schemaType: 'string',
    error: { message: '', params: ({ schema }) => _`{part: ${schema}}` },
    code(cxt) {
      const isGood = cxt.gen.scopeValue('func', {
        ref: () => true,
        key: test,
        code: _`require("../part-checks").${new codegen.Name(test)}`,
      });
      cxt.pass(_`${isGood}(${cxt.schema}, ${cxt.data})`);
    },
  };
}

const part = partKeyword('part', 'isGoodPart');
const partOfList = partKeyword('partOfList', 'isGoodItem');

export const keywords = [fields, needs, listKeys, text, keyText, choice, types, shared, part, partOfList];
