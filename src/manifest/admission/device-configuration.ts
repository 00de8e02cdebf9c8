import { byteLength } from '../../kubernetes/bytes';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { Path, Violation } from '../violation';
import { outOfRange } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/resource/types.go. */
const MOST_ITEMS = 32;
const MOST_BYTES = 10 * 1024;

/** Nothing where the list has no more items than it may have. */
export function* checkSize(list: unknown, path: Path, most = MOST_ITEMS): Generator<Violation> {
  const { length } = listOf(list);
  if (length > most) yield outOfRange(path, `${length} items`, `more than ${most}`, 'Remove some.');
}

/** What drivers are told. Source: kubernetes v1.36.3 pkg/apis/resource/validation/validation.go, validateOpaqueConfiguration. */
export function* checkConfigurations(config: unknown, path: Path): Generator<Violation> {
  yield* checkSize(config, path);
  for (const [index, item] of listOf(config).entries()) {
    const { parameters } = mapOf(mapOf(item)['opaque']);
    const bytes = isSet(parameters) ? byteLength(JSON.stringify(parameters)) : 0;
    if (bytes > MOST_BYTES)
      yield outOfRange([...path, index, 'opaque', 'parameters'], `${bytes} bytes`, 'more than 10 KiB', 'Shorten it.');
  }
}

/** Expressions that are too long are not compiled; others are an open question. Source: the same file, validateCELSelector. */
export function* checkSelectors(selectors: unknown, path: Path): Generator<Violation> {
  yield* checkSize(selectors, path);
  for (const [index, item] of listOf(selectors).entries()) {
    const bytes = byteLength(textOf(mapOf(mapOf(item)['cel'])['expression']));
    if (bytes > MOST_BYTES)
      yield outOfRange([...path, index, 'cel', 'expression'], `${bytes} bytes`, 'more than 10 KiB', 'Shorten it.');
  }
}
