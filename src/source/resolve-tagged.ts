import { isInteger, resolveScalar } from './resolve-scalar';

const prefix = 'tag:yaml.org,2002:';

/**
 * The value of a scalar with an explicit tag, quoted or not; undefined where the tag does not fit.
 * A tag that go-yaml does not know leaves the text as it is. Source: go.yaml.in/yaml/v2 v2.4.4 resolve.go.
 */
export function resolveTagged(tag: string, text: string): string | number | bigint | boolean | null | undefined {
  const name = tag.startsWith(prefix) ? tag.slice(prefix.length) : '';
  if (name === 'binary') return decodeBase64(text);
  const types = resolvable[name];
  if (types === undefined) return text;
  const value = resolveScalar(text);
  const type = value === null ? 'null' : typeof value;
  if (!types.includes(type)) return undefined;
  return name === 'int' && !isInteger(text) ? undefined : value;
}

const resolvable: Readonly<Record<string, readonly string[]>> = {
  bool: ['boolean'],
  int: ['number', 'bigint'],
  float: ['number', 'bigint'],
  null: ['null'],
};

function decodeBase64(text: string): string | undefined {
  const compact = text.replaceAll('\n', '');
  const bytes = Buffer.from(compact, 'base64');
  return bytes.toString('base64') === compact ? bytes.toString('utf8') : undefined;
}
