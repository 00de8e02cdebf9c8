import type { Diagnostic } from '../diagnostics/diagnostic';
import { plain, type ChartValue } from './chart-value';
import { pointer } from './chart-values';

/**
 * What is wrong with a key such as `defaultSettings.defaultReplicaCount`, which is how messages and `--set` write values:
 * in a file it is one key, that no chart has.
 *
 * @param prefix dotted path of the mapping that holds it, with a dot at its end where there is one
 */
export function dottedKey(prefix: string, key: string, value: ChartValue): Diagnostic {
  const parent = prefix === '' ? '' : pointer(prefix.slice(0, -1));
  const nested = key.split('.').reduceRight((inner, step) => `{${step}: ${inner}}`, JSON.stringify(plain(value)));
  return {
    code: 'chart-value-unknown',
    severity: 'error',
    message: `The key ${JSON.stringify(key)} has dots, but values are nested.`,
    hint: `Write ${nested.slice(1, -1)}.`,
    path: `${parent}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`,
  };
}
