import { own } from '../../diagnostics/own';
import { byteLength, fromBase64, textOfBytes } from '../../kubernetes/bytes';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { conflict, outOfRange, required } from '../violation';

const MAXIMUM_BYTES = 1024 * 1024;

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, ValidateConfigMap. */
export function* checkConfigMap(object: JsonObject): Generator<Violation> {
  const data = mapOf(object['data']);
  const binary = mapOf(object['binaryData']);
  for (const key of Object.keys(data)) {
    if (Object.hasOwn(binary, key))
      yield conflict(['data', key], `The key "${key}" is both in data and in binaryData.`, 'Keep one of them.');
  }
  const bytes = sizeOf(data) + sizeOf(binary) * 0.75;
  if (bytes > MAXIMUM_BYTES)
    yield outOfRange(['data'], `${Math.round(bytes)} bytes`, 'more than the 1 MiB that a ConfigMap holds', 'Split it.');
}

function sizeOf(data: JsonObject): number {
  return Object.values(data).reduce<number>((sum, value) => sum + byteLength(textOf(value)), 0);
}

/** Keys that a type of Secret demands; of a list with `any`, one is enough. */
const SECRET_KEYS: Readonly<Record<string, { readonly keys: readonly string[]; readonly any?: boolean }>> = {
  'kubernetes.io/basic-auth': { keys: ['username', 'password'], any: true },
  'kubernetes.io/dockercfg': { keys: ['.dockercfg'] },
  'kubernetes.io/dockerconfigjson': { keys: ['.dockerconfigjson'] },
  'kubernetes.io/ssh-auth': { keys: ['ssh-privatekey'] },
  'kubernetes.io/tls': { keys: ['tls.crt', 'tls.key'] },
};

const SSH_KEY = 'ssh-privatekey';

function isEmpty(value: unknown): boolean {
  return textOf(value) === '' && listOf(value).length === 0;
}

/** Source: the same file, ValidateSecret. Values are never shown. */
export function* checkSecret(object: JsonObject): Generator<Violation> {
  const type = textOf(object['type']);
  const data = mapOf(object['data']);
  const texts = mapOf(object['stringData']);
  const demanded = own(SECRET_KEYS, type);
  const missing = (demanded?.keys ?? []).filter((key) => !Object.hasOwn(data, key) && !Object.hasOwn(texts, key));
  if (demanded?.any !== true || missing.length === demanded.keys.length) {
    for (const key of missing) yield required(['data', key], `A Secret of type ${type} needs it.`);
  }
  const login = demanded?.keys.find((key) => ['.dockercfg', '.dockerconfigjson'].includes(key));
  if (login !== undefined && !missing.includes(login)) yield* checkLogin(login, data, texts);
  if (type === 'kubernetes.io/ssh-auth' && missing.length === 0) yield* checkSshKey(data, texts);
  if (type === 'kubernetes.io/service-account-token') yield* checkAccountToken(object);
}

function* checkSshKey(data: JsonObject, texts: JsonObject): Generator<Violation> {
  if (isEmpty(texts[SSH_KEY] ?? data[SSH_KEY]))
    yield required([SSH_KEY in texts ? 'stringData' : 'data', SSH_KEY], 'It holds nothing.');
}

function* checkLogin(key: string, data: JsonObject, texts: JsonObject): Generator<Violation> {
  if (isJson(texts[key] ?? textOfBytes(fromBase64(textOf(data[key])) ?? []))) return;
  yield {
    code: 'schema-format',
    path: [isSet(texts[key]) ? 'stringData' : 'data', key],
    message: `data["${key}"] holds no JSON.`,
    hint: 'Write the JSON of a registry login.',
  };
}

function* checkAccountToken(object: JsonObject): Generator<Violation> {
  const annotation = 'kubernetes.io/service-account.name';
  const annotations = mapOf(mapOf(object['metadata'])['annotations']);
  if (textOf(annotations[annotation]) === '')
    yield required(['metadata', 'annotations', annotation], 'Name the ServiceAccount.');
}

function isJson(text: unknown): boolean {
  try {
    return typeof JSON.parse(textOf(text)) === 'object';
  } catch {
    return false;
  }
}
