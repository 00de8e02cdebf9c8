import type { KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { container, errors, first, workload } from './samples';

describe('pod-spec', () => {
  it.each<[string, KubernetesObject, string[]]>([
    [
      'pod: containers of one name',
      workload(
        'Deployment',
        {},
        {
          containers: [
            { name: 'a', image: 'a' },
            { name: 'a', image: 'b' },
          ],
        },
      ),
      ['schema-duplicate /spec/template/spec/containers/1/name'],
    ],
    [
      'pod: containers without names',
      workload(
        'Deployment',
        {},
        {
          containers: [
            { name: '', image: 'a' },
            { name: '', image: 'b' },
          ],
        },
      ),
      [
        'schema-required /spec/template/spec/containers/0/name',
        'schema-required /spec/template/spec/containers/1/name',
      ],
    ],
    [
      'pod: volume with two sources',
      container({}, { volumes: [{ name: 'v', emptyDir: {}, hostPath: { path: '/' } }] }),
      ['schema-conflict /spec/template/spec/volumes/0/hostPath'],
    ],
    ['container: no image', container({ image: '' }), [`schema-required ${first}/image`]],
    [
      'container: unknown volume',
      container({ volumeMounts: [{ name: 'v', mountPath: '/v' }] }),
      [`schema-reference ${first}/volumeMounts/0/name`],
    ],
    [
      'container: Bidirectional without privileges',
      container(
        { volumeMounts: [{ name: 'v', mountPath: '/v', mountPropagation: 'Bidirectional' }] },
        { volumes: [{ name: 'v' }] },
      ),
      [`schema-conflict ${first}/volumeMounts/0/mountPropagation`],
    ],
    [
      'container: value and valueFrom',
      container({ env: [{ name: 'A', value: 'a', valueFrom: { fieldRef: { fieldPath: 'spec.nodeName' } } }] }),
      [`schema-conflict ${first}/env/0/valueFrom`],
    ],
    [
      'container: request above limit',
      container({ resources: { requests: { cpu: 2 }, limits: { cpu: '1500m' } } }),
      [`schema-conflict ${first}/resources/requests/cpu`],
    ],
    [
      'container: unknown resource',
      container({ resources: { limits: { disk: '1' } } }),
      [`schema-format ${first}/resources/limits/disk`],
    ],
    [
      'container: huge pages alone',
      container({ resources: { limits: { 'hugepages-2Mi': '1Gi' } } }),
      [`schema-conflict ${first}/resources`],
    ],
    [
      'container: probe without action',
      container({ livenessProbe: { periodSeconds: 5 } }),
      [`schema-required ${first}/livenessProbe/exec`],
    ],
    [
      'container: probe with two actions',
      container({ readinessProbe: { exec: { command: ['a'] }, tcpSocket: { port: 80 } } }),
      [`schema-conflict ${first}/readinessProbe/tcpSocket`],
    ],
    [
      'container: liveness threshold',
      container({ livenessProbe: { exec: { command: ['a'] }, successThreshold: 2 } }),
      [`schema-range ${first}/livenessProbe/successThreshold`],
    ],
    [
      "container: host's port",
      container({ ports: [{ containerPort: 80, hostPort: 81 }] }, { hostNetwork: true }),
      [`schema-conflict ${first}/ports/0/hostPort`],
    ],
    [
      "container: no port of the host's",
      container({ ports: [{ containerPort: 80, hostPort: 0 }] }, { hostNetwork: true }),
      [],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
