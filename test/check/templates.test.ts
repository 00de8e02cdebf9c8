import { check } from '../../src/check/check';

const secret = (value: string, annotations = '{}') =>
  check([
    {
      path: 'secret.yaml',
      text: `apiVersion: v1
kind: Secret
metadata: { name: s, annotations: ${annotations} }
data: { password: ${value} }
`,
    },
  ]).findings.map(({ code }) => code);

it('holds placeholders that a plugin of Argo CD fills in', () => {
  expect(secret('< password | base64encode >')).toEqual([]);
  expect(secret('<password>', '{ avp.kubernetes.io/path: secret/data/a }')).toEqual([]);
  expect(secret('<path:secret/data/a#password>')).toEqual([]);
});

it('holds what a person was to fill in', () => {
  expect(secret('<password>')).toEqual(['schema-format']);
  expect(secret('pass word', '{ avp.kubernetes.io/path: secret/data/a }')).toEqual(['schema-format']);
});
