import type { ChartValue } from '../../src/chart/chart-value';
import { check } from '../../src/check/check';
import { supportedReleases } from '../../src/longhorn/release';
import { tableOf, validatorFor } from './values-cases';

/** Values of the class that are one of a few words, with one of them. */
const paths = [
  ['persistence.backingImage.dataSourceType', 'download'],
  ['persistence.dataEngine', 'v2'],
  ['persistence.defaultDataLocality', 'best-effort'],
  ['persistence.reclaimPolicy', 'Retain'],
  ['persistence.unmapMarkSnapChainRemoved', 'enabled'],
  ['persistence.volumeBindingMode', 'WaitForFirstConsumer'],
] as const;

/** What says that the word is none. */
const codes = ['chart-value-text', 'chart-value-type', 'class-choice-known', 'schema-enum', 'schema-type'];

function isRefused(values: object, release: string): boolean {
  const { findings } = check([{ path: 'longhorn/values.yaml', text: JSON.stringify(values) }], { release });
  return findings.some(({ code }) => codes.includes(code));
}

describe.each(paths)('%s', (path, word) => {
  test.each<ChartValue>([
    ...[
      word,
      `${word}x`,
      word.toUpperCase(),
      ` ${word}`,
      `${word}\n`,
      `a\n${word}`,
      '',
      ' ',
      'true',
      '${X}',
      '{{ x }}',
    ],
    ...[null, true, false, 0, 1, [], [word], {}, { a: word }],
  ])('%j is a word to the schema where it is one to check', (value) => {
    for (const release of supportedReleases()) {
      const image: [string, ChartValue][] = [
        ['persistence.backingImage.enable', true],
        ['persistence.backingImage.name', 'image'],
      ];
      const values = tableOf([...(path.includes('backingImage') ? image : []), [path, value]]);
      expect([release, !validatorFor(release)(values)]).toEqual([release, isRefused(values, release)]);
    }
  });
});
