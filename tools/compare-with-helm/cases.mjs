import { readFileSync } from 'node:fs';
import { pick } from './random.mjs';

/** Texts that YAML, Go or Helm might take for something else than text, or that end what they are printed into. */
const texts = [
  '',
  'text',
  'two words',
  ' lead',
  'trail ',
  'with: colon',
  'a:b',
  'a:',
  ':a',
  'q"uote',
  "it's",
  "'quoted'",
  '"quoted"',
  '*.example.org',
  '"*.example.org"',
  "'it''s: quoted'",
  '${VARIABLE:=x}',
  'üñí✓',
  '🎉',
  '\u00a0',
  '\u0085',
  '\u200b',
  '\ufeff',
  'line\nbreak',
  'end\n',
  '\n',
  'tab\ttab',
  '\u0007',
  'back\\slash',
  '<&>',
  '#',
  '# hash',
  'a # b',
  'a#b',
  '-',
  '- item',
  '-a',
  '--',
  '---',
  '---\na: b',
  '...',
  '?',
  '? a',
  '?a',
  '{a: b}',
  '{}',
  '[]',
  '[a]',
  '[a',
  'a]',
  '}',
  '*a',
  '&a',
  '!t',
  '!!int 3',
  '|',
  '>',
  '%x',
  '@x',
  '`x`',
  ',',
  'a,b',
  'a, b',
  '{{ .Release.Name }}',
  '=',
  '<<',
  '~',
  'null',
  'Null',
  'true',
  'false',
  'yes',
  'no',
  'on',
  'off',
  'Off',
  'y',
  'n',
  '0',
  '007',
  '08',
  '0x10',
  '0o7',
  '0b1',
  '1',
  '+1',
  '-1',
  '1.',
  '.5',
  '1.50',
  '1e3',
  '1E3',
  '1e+06',
  '1_000',
  '12:30',
  '12:30:45',
  '2001-01-01',
  '2001-01-01T00:00:00Z',
  '.inf',
  '-.INF',
  '.nan',
  '9223372036854775807',
  '9223372036854775808',
  '1Gi',
  '300s',
  '{"v1":"3","v2":"2"}',
  '[{"name":"a","isGroup":true}]',
  's3://bucket@us-east-1/',
  'k=v:NoSchedule;a=b:NoExecute',
  'key:value;other:value',
  'LoadBalancer',
  'NodePort',
  'Rancher-Proxy',
  'json',
  'rke2',
  'rke1',
  'k3s',
  'long '.repeat(40),
];

const scalars = [
  null,
  0,
  1,
  3,
  -1,
  80,
  0.5,
  1.5,
  100000,
  999999,
  1000000,
  12345678,
  1e21,
  1e-7,
  123456789012,
  true,
  false,
];

const maps = [
  {},
  { a: 'b' },
  { a: 1, b: true, c: null },
  { v1: '3', v2: 2 },
  { v2: 1000000, v1: true },
  { 'a.b/c': 'yes', z: '007', m: 'line\nbreak', s: 'x: y' },
  { a: { b: 'c' } },
  { a: 'b', z: 'end\n' },
  { z: 'ends\n\n' },
  { yes: 'x', 1: 'y', '': 'z' },
  { a: [1, 'b'] },
  { app: 'mine', 'kubernetes.io/os': 'linux' },
  { name: 'n', registry: 'r', repository: 'p', tag: 't' },
  { 'with space': 'x', 'q"': '<', é: 'e', 'colon: x': 'y' },
  { z: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'z' } }, a: { name: 'a', key: 'k', certificate: 'c' } },
  { limits: { cpu: 1, memory: '1Gi' } },
  { rollingUpdate: { maxUnavailable: 1 }, type: 'OnDelete' },
];

/** What objects of the user's own may hold: template actions, and texts at the end of a document. */
const extraObjectData = [
  {
    a: 'in {{ .Release.Namespace }} of {{.Release.Name}}',
    b: '{{- .Chart.Version -}}',
    c: '1{{ .Values.longhornUI.replicas }}',
  },
  {
    a: '{{ .Values.ingress.host }}',
    b: 'x: {{ .Values.image.longhorn.ui.tag }}',
    c: '{{ .Values.longhornUI.replicas }}',
  },
  { a: '{{ .Chart.AppVersion }}\n{{ .Values.persistence }}\n' },
  { a: 'q"{{ .Release.Name }}', b: "it's {{ .Release.Name }}", c: 'x # {{ .Release.Name }}' },
  { a: '{{ include "longhorn.name" . }} in {{ include "release_namespace" $ }}', b: '{{ $.Release.Service }}' },
  { a: '{{- .Release.Name -}}', b: 'a {{- .Release.Name }}', c: 'a {{ .Release.Name -}}' },
  { a: '{{ .Values.ingress.host.name }}' },
  { '{{ .Release.Name }}': 'a' },
  { a: 'one\n' },
  { a: 'two\n\n' },
  { a: '\n' },
  { a: ['x', 'y\n\n'] },
  { a: '{{ $labels.node }}' },
  { a: '{{ `{{ x }}` }}' },
  { a: '{{ "x" }}', b: 'a long text about {{ "{{ $labels.node }}" }} that goes on for more than eighty columns' },
  { a: '}} {{' },
];

const lists = [
  ...extraObjectData.map((data) => [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mine' }, data }]),
  [],
  ['a'],
  ['a', 'b'],
  [''],
  [null],
  [1, 2.5, true],
  ['two words', 'x: y', '- z', '10.0.0.0/8'],
  [{ name: 'a' }, { name: 'b', group: 'g', kind: 'K', namespace: 'ns', sectionName: 's' }],
  [{ name: 'a', key: 'k', certificate: 'c' }],
  [{ key: 'a', operator: 'Exists', effect: 'NoSchedule' }],
  [{}],
  [['a']],
  ['a', { name: 'b' }],
  [null, { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mine' } }],
  [
    {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: { name: 'mine' },
      data: { a: '{{ .Release.Namespace }}', b: 'x: y' },
    },
  ],
  [
    { apiVersion: 'x.io/v1', kind: 'Zed', metadata: { name: 'z' } },
    { apiVersion: 'v1', kind: 'Secret', metadata: { name: 's' } },
  ],
];

const kinds = [...scalars, ...texts, ...maps, ...lists];

/** Values with which every template prints everything it can. */
const allOn = {
  global: { timezone: 'Europe/Berlin', cattle: { windowsCluster: { enabled: true } } },
  networkPolicies: { enabled: true, restrictInternalTraffic: true },
  image: { openshift: { oauthProxy: { repository: 'oauth', tag: '1' } } },
  service: { ui: { type: 'LoadBalancer', nodePort: 30001 }, manager: { nodePort: 30002 } },
  persistence: {
    backingImage: {
      enable: true,
      name: 'b',
      dataSourceType: 'download',
      dataSourceParameters: "'{}'",
      expectedChecksum: 'x',
    },
    recurringJobSelector: { enable: true, jobList: '[]' },
    defaultDiskSelector: { enable: true, selector: 'ssd' },
    defaultNodeSelector: { enable: true, selector: 'storage' },
    shareManagerNodeSelector: { enable: true, selector: 'a:b' },
    shareManagerTolerations: { enable: true, tolerations: 'a:NoSchedule' },
  },
  defaultSettings: { replicaRebuildingBandwidthLimit: '1', defaultUblkQueueDepth: '1', defaultUblkNumberOfQueue: '1' },
  privateRegistry: {
    createSecret: true,
    registryUrl: 'r.io',
    registryUser: 'u',
    registryPasswd: 'p',
    registrySecret: 'pull',
  },
  ingress: { enabled: true, tls: true, secureBackends: true, ingressClassName: 'nginx' },
  httproute: { enabled: true },
  metrics: { serviceMonitor: { enabled: true } },
  openshift: { enabled: true },
  enableGoCoverDir: true,
  enablePSP: true,
};

/** All cases for a release: each value and section in each kind, then some of several changes, files and flags. */
export function casesFor(release, random) {
  const { defaults, templateOnly } = release.chart;
  const base = allOnFor(release);
  const paths = [...pathsOf(defaults, ''), ...templateOnly];
  const single = paths.flatMap((path) =>
    kinds.flatMap((value) => [base, {}].map((below) => changed(below, path, value, release.version))),
  );
  const several = Array.from({ length: single.length / 10 }, () => severalChanges(base, paths, random));
  const flags = Array.from({ length: single.length / 10 }, () => flagCase(base, paths, random));
  return [...single, ...several, ...flags];
}

export function caseOfFile(file) {
  return { label: file, files: [readFileSync(file, 'utf8')], sets: [] };
}

function changed(below, path, value) {
  const where = below === undefined || Object.keys(below).length === 0 ? '' : ' (all on)';
  return { label: `${path}: ${JSON.stringify(value)}${where}`, files: [with_(below, path, value)], sets: [] };
}

function severalChanges(base, paths, random) {
  const changes = Array.from({ length: 2 + Math.floor(random() * 5) }, () => [
    pick(paths, random),
    pick(kinds, random),
  ]);
  const files = [pick([base, {}], random)];
  for (const [path, value] of changes) {
    if (random() < 0.4) files.push({});
    files.push(with_(files.pop(), path, value));
  }
  return { label: JSON.stringify(changes), files, sets: [] };
}

const alphabet = [
  'a',
  'b',
  '.',
  '=',
  ',',
  '{',
  '}',
  '[',
  ']',
  '\\',
  '0',
  '1',
  '-',
  '+',
  ' ',
  'true',
  'null',
  'TRUE',
  'False',
  'x',
];

/** A path of the chart with an odd value, or with odd text behind it. */
function flagCase(base, paths, random) {
  const flag = () => {
    const path = pick(paths, random).replaceAll('/', '\\/');
    const tail = () => Array.from({ length: Math.floor(random() * 6) }, () => pick(alphabet, random)).join('');
    const end = pick(
      [() => `=${pick(texts, random)}`, () => `=${tail()}`, () => `.a=${tail()}`, () => `[0]=${tail()}`, tail],
      random,
    )();
    return `${path}${end}`;
  };
  const sets = Array.from({ length: 1 + Math.floor(random() * 2) }, flag);
  return { label: `--set ${JSON.stringify(sets)}`, files: [pick([base, {}], random)], sets };
}

/** A copy of the values with one of them replaced. */
function with_(values, path, value) {
  const [key, ...rest] = path.split('.');
  const below = values[key];
  const inner = typeof below === 'object' && below !== null && !Array.isArray(below) ? below : {};
  return { ...values, [key]: rest.length === 0 ? value : with_(inner, rest.join('.'), value) };
}

/** Every value path, sections included. */
function pathsOf(table, prefix) {
  return Object.entries(table).flatMap(([key, value]) => {
    const nested = typeof value === 'object' && value !== null && !Array.isArray(value);
    // Keys with dots are the user's own.
    if (key.includes('.')) return [];
    return [`${prefix}${key}`, ...(nested ? pathsOf(value, `${prefix}${key}.`) : [])];
  });
}

function onlyKnown(values, defaults) {
  const entries = Object.entries(values).filter(([key]) => Object.hasOwn(defaults, key));
  return Object.fromEntries(
    entries.map(([key, value]) => {
      const below = defaults[key];
      const section = typeof below === 'object' && below !== null && typeof value === 'object';
      return [key, section ? onlyKnown(value, below) : value];
    }),
  );
}

/** Values of a release with which its templates print everything they can. */
export function allOnFor(release) {
  return onlyKnown(allOn, release.chart.defaults);
}
