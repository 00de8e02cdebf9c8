import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';

/** Parameters of a BackingImage's source, as Longhorn's webhook trims them. */
export function sourceParameters({ object }: Resource): Readonly<Record<string, string>> {
  const parameters = Object.entries(mapOf(mapOf(object['spec'])['sourceParameters']));
  return Object.fromEntries(parameters.map(([key, value]) => [key, textOf(value).trim()]));
}

/** Where the image comes from, such as `download`. */
export function sourceTypeOf({ object }: Resource): string {
  return textOf(mapOf(object['spec'])['sourceType']);
}
