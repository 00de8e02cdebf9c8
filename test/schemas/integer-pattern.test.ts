import { integerPattern } from '../../src/schemas/integer-pattern';

const bounds = [
  { minimum: 0 },
  { minimum: 1 },
  { minimum: 32 },
  { minimum: 1024 },
  { minimum: 8192 },
  { minimum: 0, maximum: 0 },
  { minimum: 0, maximum: 31 },
  { minimum: 0, maximum: 100 },
  { minimum: 1, maximum: 20 },
  { minimum: 2, maximum: 250 },
  { minimum: 5, maximum: 120 },
  { minimum: 8, maximum: 30 },
  { minimum: 87, maximum: 4096 },
  { minimum: 1, maximum: 604800 },
];

it.each(bounds)('takes the numbers within %j and no others', ({ maximum = Infinity, minimum }) => {
  const pattern = new RegExp(`^(?:${integerPattern({ minimum, ...(maximum < Infinity && { maximum }) })})$`, 'u');
  const near = [minimum, maximum].filter((bound) => bound < Infinity).flatMap((bound) => [bound - 1, bound, bound + 1]);
  const wrong = [...Array(10_500).keys(), ...near.filter((one) => one >= 0)].flatMap((number) =>
    [`${number}`, `+${number}`, `00${number}`].filter(
      (text) => pattern.test(text) !== (number >= minimum && number <= maximum),
    ),
  );
  expect(wrong).toEqual([]);
  expect(pattern.test('-0')).toBe(minimum === 0);
  for (const text of ['', ' 1', '1.5', '1e3', '0x1', '-1']) expect(pattern.test(text)).toBe(false);
});

it('takes every whole number where there is no lower bound', () => {
  const pattern = new RegExp(`^(?:${integerPattern()})$`, 'u');
  expect(['-5', '+5', '007', 'x', '1.5'].map((text) => pattern.test(text))).toEqual([true, true, true, false, false]);
});
