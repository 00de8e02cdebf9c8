import { own } from '../diagnostics/own';
import { fromBase64, textOfBytes } from '../kubernetes/bytes';
import { isInteger, resolveScalar } from './resolve-scalar';

const prefix = 'tag:yaml.org,2002:';

/**
 * The value of a scalar with an explicit tag, quoted or not; undefined where the tag does not fit.
 * A tag that go-yaml does not know leaves the text as it is. Source: go.yaml.in/yaml/v2 v2.4.4 resolve.go.
 */
export function resolveTagged(tag: string, text: string): string | number | bigint | boolean | null | undefined {
  const name = tag.startsWith(prefix) ? tag.slice(prefix.length) : '';
  if (name === 'binary') return decodeBase64(text);
  const types = own(resolvable, name);
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

/** Written as go-yaml writes it: bits that make no byte are none. */
const isCanonical = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/][AQgw]==|[A-Za-z0-9+/]{2}[AEIMQUYcgkosw048]=)?$/;

function decodeBase64(text: string): string | undefined {
  const compact = text.replaceAll('\n', '');
  const bytes = isCanonical.test(compact) ? fromBase64(compact) : undefined;
  return bytes === undefined ? undefined : textOfBytes(bytes);
}
