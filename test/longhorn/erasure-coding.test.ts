import { isCreatable } from '../../src/longhorn/erasure-coding';

/** Largest sizes that MaxECVolumeSizeForCreation of go-spdk-helper gives: data chunks, strip size, bytes. */
test.each([
  [1, 4, 1783846049718272n],
  [2, 64, 1783846051250176n],
  [4, 1024, 1783846043385856n],
  [30, 64, 1783846022938624n],
])('%i chunks and strips of %i KiB', (chunks, strip, largest) => {
  expect(isCreatable(largest, chunks, strip)).toBe(true);
  expect(isCreatable(largest + 1n, chunks, strip)).toBe(false);
});

test('what is no size is for others to refuse', () => {
  expect(isCreatable(-1n, 2, 64)).toBe(true);
  expect(isCreatable(1n << 62n, 0, 64)).toBe(true);
});
