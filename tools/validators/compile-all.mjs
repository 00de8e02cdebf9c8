import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import standalone from 'ajv/dist/standalone/index.js';
import { coreSchema, sharedDefinitions } from './core-schema.mjs';
import { crdSchema } from './crd-schema.mjs';
import { keywords } from './keywords.mjs';

/** Kinds that stand in nearly every manifest: one file, because opening twelve takes longer than reading them. */
const everyday = new Set([
  'networking.k8s.io/v1 NetworkPolicy',
  'rbac.authorization.k8s.io/v1 ClusterRole',
  'rbac.authorization.k8s.io/v1 ClusterRoleBinding',
  'rbac.authorization.k8s.io/v1 Role',
  'rbac.authorization.k8s.io/v1 RoleBinding',
  'scheduling.k8s.io/v1 PriorityClass',
  'storage.k8s.io/v1 StorageClass',
  'v1 ConfigMap',
  'v1 Namespace',
  'v1 Secret',
  'v1 Service',
  'v1 ServiceAccount',
]);

/** All files of the validators folder: a map from name to text. */
export function compileAll(root, crds) {
  const read = (name) => JSON.parse(readFileSync(join(root, 'src', 'kubernetes', 'schemas', name), 'utf8'));
  const { kubernetes, kinds, definitions } = read('definitions.json');
  const source = { definitions, constraints: read('constraints.json') };
  const files = new Map();
  const index = { kubernetes, core: {}, releases: {} };
  for (const [name, file] of Object.entries(sharedDefinitions))
    files.set(`${file}.js`, compile(coreSchema(name, source)));
  files.set('everyday.js', lazily);
  for (const [kind, name] of Object.entries(kinds)) {
    const text = compile(coreSchema(name, source));
    const file = everyday.has(kind) ? 'everyday.js' : `${kind.replace(/[/ ]/g, '-').toLowerCase()}.js`;
    files.set(file, everyday.has(kind) ? files.get(file) + asExport(kind, text) : text);
    index.core[kind] = file;
  }
  for (const { release, text } of crds) index.releases[release] = compileCrds(JSON.parse(text), files);
  files.set('index.json', JSON.stringify(index));
  return files;
}

/** Each kind is made when it is asked for: few sets of objects have all of them, and making one is most of the time. */
const lazily = `"use strict";
function lazy(kind,make){Object.defineProperty(exports,kind,{configurable:true,enumerable:true,get(){
const module={};make(module);Object.defineProperty(exports,kind,{value:module.exports});return module.exports;}});}
`;

function asExport(kind, text) {
  return `lazy(${JSON.stringify(kind)},function(module){${text}\n});\n`;
}

/** One file per distinct schema: releases that agree share it. */
function compileCrds(crds, files) {
  const index = {};
  for (const { spec } of crds) {
    for (const version of spec.versions.filter(({ served }) => served)) {
      const schema = crdSchema(version);
      const hash = createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 8);
      const file = `longhorn-${spec.names.kind.toLowerCase()}-${hash}.js`;
      if (!files.has(file)) files.set(file, compile(schema));
      index[`${spec.group}/${version.name} ${spec.names.kind}`] = file;
    }
  }
  return index;
}

/** JavaScript that exports the validating function. A new ajv each time keeps the names in a file independent of the others. */
function compile(schema) {
  const ajv = new Ajv.default({
    allErrors: true,
    strict: false,
    messages: false,
    validateSchema: false,
    inlineRefs: false,
    code: { source: true },
  });
  for (const keyword of keywords) ajv.addKeyword(keyword);
  return compact(withoutUnused(standalone.default(ajv, ajv.compile(schema))));
}

/** Half of the code is the same few lines for each error, and arguments that nobody reads. */
function compact(text) {
  const add =
    'function add(list,instancePath,keyword,params){const error={instancePath,keyword,params};if(list===null)return [error];list.push(error);return list;}';
  const statement =
    /const (err\d+) = \{instancePath(?::([^;]*?))?,keyword:("\w+"),params:([^;]*)\};if\(vErrors === null\)\{vErrors = \[\1\];\}else \{vErrors\.push\(\1\);\}/g;
  const result = text
    .replace(/,schemaPath:"(?:[^"\\]|\\.)*"/g, '')
    .replace(
      statement,
      (_, name, path, keyword, params) => `vErrors=add(vErrors,${path ?? 'instancePath'},${keyword},${params});`,
    )
    .replace(/\{instancePath(?::([^{}]*?))?,parentData[^{}]*?,rootData\}/g, (_, path) => path ?? 'instancePath')
    .replaceAll('{instancePath="", parentData, parentDataProperty, rootData=data}={}', 'instancePath=""')
    .replace('"use strict";', `"use strict";${add}`);
  if (/parentData|vErrors\.push/.test(result))
    throw new Error('ajv writes its code in another way than compact() knows');
  return result;
}

/** ajv writes out every schema it compiled; nearly none is used by the code. */
function withoutUnused(text) {
  const used = new Set([...text.matchAll(/\b(schema\d+)\b(?! = )/g)].map(([, name]) => name));
  let result = '';
  let from = 0;
  for (const match of text.matchAll(/const (schema\d+) = /g)) {
    if (used.has(match[1]) || match.index < from) continue;
    result += text.slice(from, match.index);
    from = endOfJson(text, match.index + match[0].length) + 1;
  }
  return result + text.slice(from);
}

/** Index of the ";" after the JSON value that starts at `start`. */
function endOfJson(text, start) {
  const token = /"(?:[^"\\]|\\.)*"|;/g;
  token.lastIndex = start;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) if (match[0] === ';') return match.index;
  throw new Error('unexpected end of generated code');
}
