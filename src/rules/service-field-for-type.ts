import { isSet, mapOf, textOf } from '../manifest/json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import { at, type Rule } from './rule';

export const serviceFieldForType: Rule = {
  id: 'service-field-for-type',
  summary: 'Give a Service only fields that its type reads.',
  why: 'The API server takes the others, and nothing reads them; it answers with a warning that tools mostly hide.',
  consequence: 'ignored',
  types: ['/Service'],
  about: ['/spec/externalIPs', '/spec/externalName', '/spec/clusterIP'],
  evidence: 'kubernetes v1.36.3 pkg/api/service/warnings.go GetWarningsForService; answers of the API server',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: nas, namespace: longhorn-system }
spec: { externalName: nas.example.com, ports: [{ port: 2049 }] }
`,
        findings: [
          {
            path: '/spec/externalName',
            message: 'The Service is no ExternalName, so externalName says nothing.',
            hint: 'Write type: ExternalName, or remove it.',
          },
        ],
      },
      {
        yaml: `
apiVersion: v1
kind: Service
metadata: { name: db, namespace: apps }
spec: { clusterIP: None, selector: { app: db }, sessionAffinity: ClientIP, ports: [{ port: 5432 }] }
`,
        findings: [
          {
            path: '/spec/sessionAffinity',
            message: 'The Service is headless, so sessionAffinity says nothing.',
            hint: 'Remove it.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: v1
kind: Service
metadata: { name: db, namespace: apps }
spec: { selector: { app: db }, sessionAffinity: ClientIP, ports: [{ port: 5432 }] }
`,
    ],
  },
  *check({ object }) {
    const spec = mapOf(object['spec']);
    for (const [field, what, hint] of unread(spec)) {
      yield { path: at('spec', field), message: `The Service is ${what}, so ${field} says nothing.`, hint };
    }
  },
};

function* unread(spec: JsonObject): Generator<readonly [field: string, what: string, hint: string]> {
  const type = textOf(spec['type']) || 'ClusterIP';
  if (type === 'ExternalName') {
    if (isGiven(spec['externalIPs'])) yield ['externalIPs', 'an ExternalName', 'Remove externalIPs.'];
    return;
  }
  if (isGiven(spec['externalName']))
    yield ['externalName', 'no ExternalName', 'Write type: ExternalName, or remove it.'];
  if (type !== 'ClusterIP' || spec['clusterIP'] !== 'None') return;
  for (const field of ['externalIPs', 'loadBalancerIP', 'sessionAffinity'] as const) {
    if (isGiven(spec[field]) && spec[field] !== 'None') yield [field, 'headless', 'Remove it.'];
  }
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : isSet(value) && value !== '';
}
