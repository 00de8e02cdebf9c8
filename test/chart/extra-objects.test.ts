import { extraObjectsOf } from '../../src/chart/extra-objects';
import type { Json } from '../../src/kubernetes/kubernetes-object';
import { found, reader } from './reader';

const names = { namespace: 'ns', ownNamespace: 'own', chartName: 'lh', version: '1.12.1' };
const configMap = (data: Json) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'mine' }, zdata: data });
const read = (...items: Json[]) => {
  const values = reader({ extraObjects: items });
  return { objects: extraObjectsOf(values, names), found: found(values) };
};

it('takes objects as they are', () => {
  const object = configMap({ a: 'x', b: [1, null, true] });
  expect(read(object)).toEqual({ objects: [object], found: [] });
});

it('takes objects out of a mapping, in the order of its keys', () => {
  const [a, b] = [configMap('a'), configMap('b')];
  expect(extraObjectsOf(reader({ extraObjects: { y: b, x: a } }), names)).toEqual([a, b]);
});

it('passes over an item that was left empty', () => {
  expect(read(null)).toEqual({ objects: [], found: [] });
});

test.each([
  ['{{ .Release.Namespace }}', 'ns'],
  ['in {{ .Release.Namespace }} of {{.Release.Name}}', 'in ns of longhorn'],
  ['{{ .Chart.Name }}-{{ .Chart.Version }}', 'longhorn-1.12.1'],
  ['{{ .Chart.AppVersion }}', 'v1.12.1'],
  ['{{ .Release.Service }}', 'Helm'],
  ['{{ include "longhorn.name" . }} in {{ include "release_namespace" $ }}', 'lh in own'],
  ['{{- $.Release.Name -}}', 'longhorn'],
  ['{{ .Values.longhornUI.replicas }}', '2'],
  ['host: {{ .Values.ingress.host }}', 'host: sslip.io'],
  ['line\n{{ .Values.longhornUI.replicas }}\n', 'line\n2\n'],
])('evaluates %j', (text, result) => {
  expect(read(configMap(text))).toEqual({ objects: [configMap(result)], found: [] });
});

test.each<[string, Json, string]>([
  ['a function', configMap('{{ include "x" . }}'), 'error chart-template /extraObjects/0'],
  ['a variable', configMap('{{ $labels.node }}'), 'error chart-template /extraObjects/0'],
  ['a key of text', configMap('{{ .Values.ingress.host.name }}'), 'error chart-template /extraObjects/0'],
  ['an action in a key', configMap({ '{{ .Release.Name }}': 'x' }), 'error chart-template /extraObjects/0'],
  [
    'text that becomes a number',
    configMap('1{{ .Values.longhornUI.replicas }}'),
    'error chart-template /extraObjects/0',
  ],
  ['blank lines that Helm cuts off', configMap('a\n\n'), 'error chart-value-text /extraObjects/0'],
  ['no object', 'text', 'error chart-extra-object /extraObjects/0'],
  ['no name', { apiVersion: 'v1', kind: 'ConfigMap' }, 'error chart-extra-object /extraObjects/0'],
])('refuses %s', (_, item, finding) => {
  expect(read(item).found).toEqual([finding]);
});
