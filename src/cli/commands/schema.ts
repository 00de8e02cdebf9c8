import { own } from '../../diagnostics/own';
import { newestRelease, type Release } from '../../longhorn/release';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import { configSchema } from '../../schemas/config-schema';
import { nodeSchema } from '../../schemas/node-schema';
import { storageClassSchema } from '../../schemas/storage-class-schema';
import { valuesSchema } from '../../schemas/values-schema';
import { ExitCode, type Host } from '../host';
import { readArguments } from '../read-options';
import { releaseOption } from '../release-option';
import { UsageError } from '../usage-error';

const options = { release: { type: 'string' } } as const;

const schemas: Readonly<Record<string, (release: Release) => JsonObject>> = {
  config: configSchema,
  node: nodeSchema,
  'storage-class': storageClassSchema,
  values: valuesSchema,
};

/** `schema`: a JSON Schema for editors and for Helm. */
export function schema(args: readonly string[], host: Host): ExitCode {
  const { given, paths: names } = readArguments('schema', options, args);
  const known = Object.keys(schemas);
  const [name] = names;
  if (name === undefined || names.length > 1) throw new UsageError(`Name one schema: ${known.join(', ')}.`);
  const make = own(schemas, name);
  if (make === undefined)
    throw new UsageError(`There is no schema "${name}".`, name, known, `Name one of ${known.join(', ')}.`);
  host.stdout(written(make(releaseOption(given.release ?? newestRelease()))));
  return ExitCode.OK;
}

/** Lists of words stand on one line. */
function written(value: JsonObject): string {
  const text = JSON.stringify(value, undefined, 2);
  const short = text.replaceAll(
    /\[\n\s+([^[\]{}]+?)\n\s+\]/g,
    (_, items: string) => `[${items.replaceAll(/,\n\s+/g, ', ')}]`,
  );
  return `${short}\n`;
}
