import { patternProblem } from '../../../src/manifest/admission/go-pattern';

describe('patterns in the syntax of Go', () => {
  it.each([
    '',
    '^[a-z]+$',
    '(?i)a',
    '[]a]',
    '^*',
    '\\pL',
    '(?P<a>b)',
    'a{2,3}',
    'a(?i)?',
    '\\Q(?=a)',
    '{',
    '(?:)*',
    '\\Q*\\E',
  ])('%s', (pattern) => {
    expect(patternProblem(pattern)).toBeUndefined();
  });

  it.each([
    '*',
    '{2}',
    '{3,2}a',
    '+5',
    '? *',
    '[]',
    'a**',
    '(',
    'a)',
    '(?!x)',
    '(?<=x)',
    '\\1',
    'a{1001}',
    '[b-a]',
    '\\',
  ])('not %s', (pattern) => {
    expect(patternProblem(pattern)).toBeDefined();
  });
});
