import { trimSpace } from './go-number';

const MAXIMUM_CPU = 1023;

/**
 * The CPUs of Longhorn's v2 data engine as it stores them, a hexadecimal mask such as `0xae`; undefined for a text that
 * it refuses. Takes a mask, which stays as it is, or a list such as `1-3,5,7`.
 *
 * Source: longhorn-manager types/setting.go NormalizeCPUMask.
 */
export function normalizeCpuMask(text: string): string | undefined {
  const trimmed = trimSpace(text);
  if (!/^0x/i.test(trimmed)) return maskOfList(trimmed);
  const digits = trimmed.slice(2);
  const valid = /^[0-9a-f]+$/i.test(digits) && digits.length <= (MAXIMUM_CPU + 1) / 4 && /[^0]/.test(digits);
  return valid ? trimmed : undefined;
}

function maskOfList(list: string): string | undefined {
  let mask = 0n;
  for (const part of list.replace(/[()]/g, '').split(',')) {
    const range = /^\s*([+-]?[0-9]+)\s*(?:-\s*([+-]?[0-9]+)\s*)?$/.exec(part);
    if (range === null) return undefined;
    const first = Number(range[1]);
    const last = Number(range[2] ?? range[1]);
    if (first < 0 || last > MAXIMUM_CPU || first > last) return undefined;
    mask |= ((1n << BigInt(last - first + 1)) - 1n) << BigInt(first);
  }
  return `0x${mask.toString(16)}`;
}
