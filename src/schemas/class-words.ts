import type { JsonObject } from '../kubernetes/kubernetes-object';
import { anyOf, filledInReference } from './draft-07';
import { isOff } from './value-schema';

const nothing: JsonObject = { enum: ['', null] };

/** What a value may be instead of a word, by how its template prints it. Source: longhorn/longhorn chart/templates/storageclass.yaml. */
const insteadOfWords: Readonly<Record<string, JsonObject>> = {
  'persistence.backingImage.dataSourceType': nothing,
  'persistence.dataEngine': nothing,
  'persistence.reclaimPolicy': nothing,
  'persistence.unmapMarkSnapChainRemoved': isOff,
  'persistence.volumeBindingMode': isOff,
};

/** Values that are printed without quotes, so that YAML cuts blanks off. */
const unquoted = ['persistence.backingImage.dataSourceType', 'persistence.volumeBindingMode'];

/** A value of the StorageClass that is one of these words, as the API server and the rules of `check` want it. */
export function classWords(path: string, words: readonly string[]): JsonObject {
  const instead = insteadOfWords[path];
  const text: JsonObject = unquoted.includes(path)
    ? { type: 'string', pattern: `^ *(?:${words.join('|')})?[ \\n]*$` }
    : { enum: [...words] };
  return anyOf([text, ...(instead === undefined ? [] : [instead]), filledInReference]);
}
