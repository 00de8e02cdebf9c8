/** Texts that are hard for a reader: what YAML can be made to do, and what a schema has to bear. */
export function hardTexts() {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghi'.split('').map((name, index) => {
      const below = `*${'abcdefgh'[index]}`;
      return `${name}: &${name} [${Array.from({ length: 9 }, () => below).join(', ')}]`;
    }),
  ].join('\n');
  const object = (rest) => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\ndata:\n${rest}`;
  return [
    bomb,
    `apiVersion: v1\nkind: ConfigMap\n${bomb}`,
    '['.repeat(20_000),
    '{"a":'.repeat(20_000),
    `${'- '.repeat(5_000)}x`,
    Array.from({ length: 2_000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    object(`  a: ${'x'.repeat(500_000)}\n`),
    object(`  ? ${'k'.repeat(5_000)}\n  : v\n`),
    object('  a: 1e999999\n  b: 0x' + 'f'.repeat(400) + '\n  c: -.inf\n'),
    object(`  a: ${'9'.repeat(100_000)}\n`),
    object('  "\\ud800": "\\udfff"\n'),
    object('  \u202e: \u2028\n  \ufeff: \u0085\n'),
    '\u0000\u0001\u0002\u0003\u00ff'.repeat(1_000),
    '--- \n'.repeat(20_000),
    'a: *a\n',
    '<<: [*x, {<<: *x}]\n',
    '__proto__: { a: 1 }\nconstructor: { prototype: {} }\napiVersion: v1\nkind: __proto__\nmetadata: { name: constructor }\n',
    'apiVersion: __proto__\nkind: toString\nmetadata: { name: hasOwnProperty, annotations: { __proto__: x } }\n',
    `apiVersion: v1\nkind: List\nitems: [${'{apiVersion: v1, kind: List, items: ['.repeat(300)}${']}'.repeat(300)}]\n`,
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: longhorn-default-setting }\ndata:\n  default-setting.yaml: "${'{'.repeat(3_000)}"\n`,
    `apiVersion: longhorn.io/v1beta2\nkind: RecurringJob\nmetadata: { name: j }\nspec: { cron: "${'*/1,'.repeat(5_000)} * * * *" }\n`,
    `apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: taint-toleration }\nvalue: "${'a=b:NoSchedule;'.repeat(5_000)}"\n`,
    `defaultSettings:\n${Array.from({ length: 3_000 }, (_, index) => `  unknown${index}: 1`).join('\n')}\n`,
    `persistence: { recurringJobSelector: { enable: true, jobList: '${'['.repeat(5_000)}' } }\nlonghornUI: {}\n`,
  ];
}

const scraps = [
  'null',
  '~',
  'true',
  'yes',
  '""',
  "''",
  '{}',
  '[]',
  '-1',
  '0',
  '1e400',
  '9223372036854775808',
  '0x1F',
  '1_000',
  '.nan',
  '\u202e',
  '\ud800',
  '\u0000',
  '\t',
  '\r',
  '---\n',
  '...\n',
  '&a ',
  '*a',
  '!!binary x',
  '<<: ',
  '? ',
  '| \n',
  '>-\n',
  '%YAML 1.1\n',
  '${X}',
  '{{ .Values.x }}',
  'ENC[AES256_GCM]',
  '__proto__: ',
  'constructor: ',
  '#',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  ',',
  ': ',
  '- ',
  ' ',
  '\n',
  '\n  ',
];

/** Names that every object of JavaScript answers to: keys and values of manifests may be called so too. */
const inherited = ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf'];

/** A text made of one or two others, with a few changes. */
export function mutate(seeds, random) {
  let text = pick(seeds, random);
  if (random() < 0.2) text += `\n---\n${pick(seeds, random)}`;
  const changes = 1 + Math.floor(random() * 6);
  for (let change = 0; change < changes; change++) text = changed(text.slice(0, 200_000), random);
  return text;
}

function changed(text, random) {
  const at = Math.floor(random() * (text.length + 1));
  const length = Math.floor(random() * 20);
  const lines = text.split('\n');
  const line = Math.floor(random() * lines.length);
  switch (Math.floor(random() * 9)) {
    case 0:
      return text.slice(0, at) + text.slice(at + length);
    case 1:
      return text.slice(0, at) + pick(scraps, random) + text.slice(at);
    case 2:
      return text.slice(0, at) + String.fromCharCode(Math.floor(random() * 65_536)) + text.slice(at + 1);
    case 3:
      lines.splice(line, 1);
      return lines.join('\n');
    case 4:
      lines.splice(line, 0, lines[Math.floor(random() * lines.length)]);
      return lines.join('\n');
    case 5:
      lines[line] = `${' '.repeat(Math.floor(random() * 6))}${lines[line]}`;
      return lines.join('\n');
    case 6:
      lines[line] = lines[line].replace(/:.*$/, () => `: ${pick(scraps, random)}`);
      return lines.join('\n');
    case 7:
      // From the place on, so that the word is any of the text.
      return text.slice(0, at) + text.slice(at).replace(/[\w.-]+/, () => pick(inherited, random));
    default:
      return text.slice(0, at);
  }
}

function pick(list, random) {
  return list[Math.floor(random() * list.length)];
}
