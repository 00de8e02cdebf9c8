import { isTemplate } from '../../src/manifest/template-text';

test.each(['${NAME}', '{{ .Values.name }}', '$(NAME)', '__SERVICE__', 'a-__SERVICE_NAME__.example.com'])(
  '%s is filled in by another tool',
  (text) => expect(isTemplate(text)).toBe(true),
);

test.each(['a', '__name__', '_A_', 'grep __FILE__ a.c\ngrep b'])('%j is not', (text) =>
  expect(isTemplate(text)).toBe(false),
);
