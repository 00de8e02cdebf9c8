import { check } from '../../src/check/check';

const values = `metrics: { serviceMonitor: { enabled: true, interval: 30 } }
longhornUI: { replicas: 1 }
`;
const definition = `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: servicemonitors.monitoring.coreos.com }
spec:
  group: monitoring.coreos.com
  scope: Namespaced
  names: { kind: ServiceMonitor, listKind: ServiceMonitorList, plural: servicemonitors, singular: servicemonitor }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties:
            spec:
              type: object
              properties:
                selector: { type: object, x-kubernetes-preserve-unknown-fields: true }
                namespaceSelector: { type: object, x-kubernetes-preserve-unknown-fields: true }
                endpoints:
                  type: array
                  items:
                    type: object
                    properties: { port: { type: string }, interval: { type: string } }
`;
const run = (crds: { path: string; text: string }[] = []) =>
  check([{ path: 'longhorn/values.yaml', text: values }], { release: '1.12.1', crds });

it('lists kinds of other operators as not checked where values make them', () => {
  const { findings, notChecked } = run();
  expect(findings).toEqual([]);
  expect(notChecked.map(({ objects }) => objects?.kind)).toEqual(['ServiceMonitor']);
});

it('checks them by their definitions, at the value', () => {
  const { findings, notChecked } = run([{ path: 'crd.yaml', text: definition }]);
  expect(notChecked).toEqual([]);
  expect(findings.map(({ code, source }) => [code, source?.file, source?.line])).toEqual([
    ['schema-type', 'longhorn/values.yaml', 1],
  ]);
});
