import Ajv from 'ajv';
import { configKeys, configSchema, isOfKind } from '../../src/schemas/config-schema';

const ajv = new Ajv({ strict: true });
const validate = ajv.compile(configSchema());

it('is a JSON Schema of draft 7 that tells what each key is for', () => {
  expect(ajv.validateSchema(configSchema())).toBe(true);
  for (const { description } of Object.values(configKeys)) expect(description).toMatch(/^[A-Z].*\.$/);
});

const samples = [null, true, 1, 'x', 'error', 'never', [], ['x'], [1], {}];

it.each(Object.entries(configKeys))('takes for %s what check takes', (key, { kind }) => {
  for (const value of samples) expect([value, validate({ [key]: value })]).toEqual([value, isOfKind(value, kind)]);
});

it('knows no other key', () => {
  expect(validate({ rules: [] })).toBe(false);
  expect(validate({})).toBe(true);
});
