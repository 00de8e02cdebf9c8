import { validationProperties } from '../../src/check/validation-properties';

test.each([
  [undefined, {}],
  [null, {}],
  [{}, {}],
  [{ release: null }, {}],
  [{ release: '1.12.1' }, { release: '1.12.1' }],
  [
    { release: '1.12.1', kubernetes: '1.30' },
    { release: '1.12.1', kubernetes: '1.30' },
  ],
])('%j is fine', (properties, expected) => {
  expect(validationProperties(properties)).toEqual(expected);
});

test.each([
  ['1.12.1', 'are "1.12.1"', 'Give a mapping.'],
  [['release'], 'are ["release"]', 'Give a mapping.'],
  [{ Release: '1.12.1' }, 'no property "Release"', 'Did you mean "release"?'],
  [{ strict: true }, 'no property "strict"', 'It takes release, kubernetes.'],
  [{ release: 1.1 }, 'is 1.1, which is no text', 'such as 1.12.1'],
  [{ kubernetes: 1.3 }, '"kubernetes" of LonghornValidation is 1.3', 'in quotes'],
  [{ kubernetes: '1.24' }, 'no facts about Kubernetes "1.24"', 'Use one from 1.25 to 1.36.'],
])('%j is explained', (properties, message, hint) => {
  expect(() => validationProperties(properties)).toThrow(message);
  expect(() => validationProperties(properties)).toThrow(hint);
});
