import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(__dirname, '..');
const source = join(root, 'src');

/** Folders in the order of what they may do; each may import those that its entry names, itself, and nothing else. */
const layers: Readonly<Record<string, readonly string[]>> = {
  diagnostics: [],
  kubernetes: ['diagnostics'],
  source: ['diagnostics', 'kubernetes'],
  longhorn: ['diagnostics', 'kubernetes'],
  manifest: ['diagnostics', 'kubernetes', 'longhorn', 'source'],
  objects: ['diagnostics', 'kubernetes', 'longhorn'],
  chart: ['diagnostics', 'kubernetes', 'longhorn', 'objects', 'source'],
  view: ['diagnostics', 'kubernetes', 'longhorn', 'manifest', 'objects'],
  rules: ['diagnostics', 'kubernetes', 'longhorn', 'manifest', 'objects', 'view'],
  check: ['diagnostics', 'kubernetes', 'longhorn', 'manifest', 'objects', 'source', 'chart', 'rules', 'view'],
  explain: ['diagnostics', 'rules'],
  schemas: ['diagnostics', 'kubernetes', 'longhorn', 'manifest', 'chart'],
  reporters: ['diagnostics', 'check', 'rules'],
  library: ['diagnostics', 'longhorn', 'rules', 'check', 'reporters'],
  output: ['diagnostics', 'kubernetes', 'longhorn', 'manifest'],
  constructs: ['diagnostics', 'kubernetes', 'longhorn', 'manifest', 'objects', 'chart', 'output', 'source', 'check'],
  cli: [
    'library',
    'diagnostics',
    'kubernetes',
    'longhorn',
    'manifest',
    'objects',
    'chart',
    'output',
    'source',
    'check',
    'explain',
    'schemas',
    'reporters',
    'rules',
  ],
};

/** Packages, and the only folders that may import them. */
const packages: Readonly<Record<string, readonly string[]>> = {
  ajv: ['manifest'],
  cdk8s: ['constructs'],
  'cdk8s-cli': ['constructs'],
  'cdk8s-plus-28': ['constructs'],
  constructs: ['constructs'],
  yaml: ['source'],
};

/** Folders that may touch files, and all else that Node has. The others are the engine, which runs in browsers too. */
const ofNode = ['cli', 'output', 'constructs'];

/**
 * Files of the engine that use something of Node. The build for browsers puts other modules in their place, or in that of
 * what they import; the last one is only for programs that Node runs.
 */
const replaced: Readonly<Record<string, readonly string[]>> = {
  'longhorn/release-files.ts': ['node:fs', 'node:path'],
  'manifest/load-built.ts': ['node:path'],
  'longhorn/stored-name.ts': ['node:crypto'],
  'reporters/fingerprint.ts': ['node:crypto'],
  'diagnostics/written-place.ts': ['node:module', 'node:path', 'node:url'],
};

interface Import {
  readonly file: string;
  readonly folder: string;
  readonly target: string;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'validators' ? [] : sourceFiles(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function importsOf(path: string): Import[] {
  const file = relative(source, path);
  const folder = file.includes('/') ? file.split('/')[0]! : '';
  const matches = readFileSync(path, 'utf8').matchAll(/(?:from '|require\('|import\(')([^'\n]+)'\)?/g);
  return [...new Set([...matches].map(([, name]) => name!))].map((name) => {
    const target = name.startsWith('.') ? `./${relative(source, join(dirname(path), name))}` : name;
    return { file, folder, target };
  });
}

const imports = sourceFiles(source).flatMap(importsOf);
const inside = imports.filter(({ folder, target }) => folder !== '' && target.startsWith('./'));

test('every folder has its layer', () => {
  const folders = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(layers).sort());
});

test('oxlint says so while one types', () => {
  const { overrides } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
    overrides: { files: string[]; rules: Record<string, unknown> }[];
  };
  const restricted = overrides.filter(({ rules }) => rules['no-restricted-imports'] !== undefined);
  const expected = Object.entries(layers).map(([folder, allowed]) => {
    const others = Object.keys(layers).filter((other) => other !== folder && !allowed.includes(other));
    const group = others.flatMap((other) => [`**/${other}`, `**/${other}/**`]);
    const message = `${folder} may not import it; see ARCHITECTURE.md.`;
    const cdk8s = {
      group: ['cdk8s', 'cdk8s-*', 'constructs', '**/imports/**'],
      message: 'Only src/constructs knows cdk8s; see ARCHITECTURE.md.',
    };
    const patterns = [{ group, message }, ...(folder === 'constructs' ? [] : [cdk8s])];
    return { files: [`src/${folder}/**`], rules: { 'no-restricted-imports': ['error', { patterns }] } };
  });
  expect(restricted).toEqual(expected);
});

test('folders import only the layers below them', () => {
  const allowed = ({ folder, target }: Import): boolean =>
    [folder, ...layers[folder]!].some((layer) => target === `./${layer}` || target.startsWith(`./${layer}/`));
  expect(inside.length).toBeGreaterThan(100);
  expect(inside.filter((entry) => !allowed(entry) && !entry.target.startsWith('./../'))).toEqual([]);
});

test('packages are imported where they belong', () => {
  const packageOf = ({ target }: Import): string => target.split('/')[0]!;
  const misplaced = imports.filter((entry) => {
    const folders = packages[packageOf(entry)];
    return folders !== undefined && !folders.includes(entry.folder) && entry.folder !== '';
  });
  expect(misplaced).toEqual([]);
  const known = imports.filter(({ target }) => !target.startsWith('.') && !target.startsWith('node:'));
  expect([...new Set(known.map(packageOf))].filter((name) => packages[name] === undefined)).toEqual([]);
});

test('only the outermost folders touch files, or anything else of Node', () => {
  const used = imports.filter(({ folder, target }) => target.startsWith('node:') && !ofNode.includes(folder));
  const found: Record<string, string[]> = {};
  for (const { file, target } of used) (found[file] ??= []).push(target);
  expect(found).toEqual(replaced);
});

test('nor the globals of Node', () => {
  const engine = sourceFiles(source)
    .map((path) => relative(source, path))
    .filter((file) => !ofNode.includes(file.split('/')[0]!) && replaced[file] === undefined);
  const using = engine.filter((file) => {
    const code = readFileSync(join(source, file), 'utf8').replaceAll(/\/\*[^]*?\*\/|\/\/.*/g, '');
    return /\bBuffer\b[.(]|\bprocess\.|\b__dirname\b|\b__filename\b|\bsetImmediate\b/.test(code);
  });
  expect(using).toEqual([]);
});

/** Tests of what several files do together, or of what they answer to cases from outside. */
const across = [
  'chart/chart-value-paths',
  'chart/upstream',
  'check/corpus',
  'check/crds',
  'check/fixes',
  'check/inherited-names',
  'check/verdicts',
  'cli/check-crds',
  'cli/check-kubernetes',
  'cli/empty-input',
  'cli/unreadable',
  'constructs/longhorn-upstream',
  'constructs/plain-javascript',
  'constructs/storage-class-corpus',
  'diagnostics/whole-sentences',
  'library/browser',
  'library/consumers',
  'library/library',
  'longhorn/generate-release',
  'manifest/admission/more-kinds',
  'manifest/admission/volume',
  'manifest/part-checks/volume-sources',
  'manifest/schema-check-upstream',
  'manifest/schema-check-verdicts',
  'reporters/reporters',
  'rules/about',
  'rules/all',
  'rules/nameless',
  'rules/settings-and-jobs',
  'view/placement-verdicts',
];

test('a test of a source file lies at the same place', () => {
  const tests = sourceFiles(__dirname)
    .map((path) => relative(__dirname, path))
    .filter((path) => path.endsWith('.test.ts') && layers[path.split('/')[0]!] !== undefined)
    .map((path) => path.slice(0, -'.test.ts'.length));
  const hasSource = (name: string): boolean =>
    [`${name}.ts`, name, name.replace(/^cli\//, 'cli/commands/') + '.ts'].some((path) =>
      existsSync(join(source, path)),
    );
  expect(tests.filter((name) => !hasSource(name)).sort()).toEqual(across);
});
