import { isPlainScalar } from '../../src/chart/plain-scalar';

test.each([
  '',
  'text',
  'two words',
  'a:b',
  ':a',
  '-a',
  '?a',
  'a#b',
  '10.0.0.0/8',
  's3://b@r/',
  'k=v:NoSchedule;a=b',
  "it's",
])('takes %j', (text) => expect(isPlainScalar(text)).toBe(true));

test.each([
  'a: b',
  'a:',
  '# a',
  'a # b',
  '- a',
  '-',
  '? a',
  '{a}',
  '[a',
  '*a',
  '&a',
  '!t',
  '|',
  '>',
  "'a'",
  '"a"',
  '%a',
  '@a',
  '`a',
  ',a',
])('refuses %j', (text) => expect(isPlainScalar(text)).toBe(false));
