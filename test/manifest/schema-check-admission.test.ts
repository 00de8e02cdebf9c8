import type { Json, JsonObject, KubernetesObject } from '../../src/manifest/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';

function object(apiVersion: string, kind: string, fields: JsonObject, metadata: JsonObject = {}): KubernetesObject {
  return { apiVersion, kind, metadata: { name: 'a', ...metadata }, ...fields } as unknown as KubernetesObject;
}

/** `code path` of each error. */
function errors(subject: KubernetesObject): string[] {
  const result = checkSchema(subject, { release: '1.12.1' });
  if (!result.checked) throw new Error(result.reason);
  return result.diagnostics.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);
}

const service = (spec: JsonObject) => object('v1', 'Service', { spec: { ports: [{ port: 80 }], ...spec } });
const workload = (kind: string, spec: JsonObject, podSpec: JsonObject) =>
  object('apps/v1', kind, {
    spec: {
      selector: { matchLabels: { app: 'a' } },
      template: { metadata: { labels: { app: 'a' } }, spec: { containers: [{ name: 'a', image: 'a' }], ...podSpec } },
      ...spec,
    },
  });
const container = (fields: JsonObject, podSpec: JsonObject = {}) =>
  workload('Deployment', {}, { ...podSpec, containers: [{ name: 'a', image: 'a', ...fields }] });
const first = '/spec/template/spec/containers/0';
const crd = (spec: JsonObject, schema: JsonObject = { type: 'object' }) =>
  object(
    'apiextensions.k8s.io/v1',
    'CustomResourceDefinition',
    {
      spec: {
        group: 'example.org',
        scope: 'Namespaced',
        names: { plural: 'things', kind: 'Thing' },
        versions: [{ name: 'v1', served: true, storage: true, schema: { openAPIV3Schema: schema as Json } }],
        ...spec,
      },
    },
    { name: 'things.example.org' },
  );
const schemaPath = '/spec/versions/0/schema/openAPIV3Schema';
const claim = (spec: JsonObject) =>
  object('v1', 'PersistentVolumeClaim', {
    spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } }, ...spec },
  });
const pv = (spec: JsonObject) =>
  object('v1', 'PersistentVolume', {
    spec: {
      capacity: { storage: '1Gi' },
      accessModes: ['ReadWriteOnce'],
      csi: { driver: 'driver.longhorn.io', volumeHandle: 'a' },
      ...spec,
    },
  });
const job = (podSpec: JsonObject, spec: JsonObject = {}) =>
  object('batch/v1', 'CronJob', {
    spec: {
      schedule: '0 3 * * *',
      jobTemplate: { spec: { template: { spec: { containers: [{ name: 'a', image: 'a' }], ...podSpec } }, ...spec } },
    },
  });
const ingress = (path: JsonObject) =>
  object('networking.k8s.io/v1', 'Ingress', {
    spec: {
      rules: [
        {
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service: { name: 'a', port: { number: 80 } } }, ...path },
            ],
          },
        },
      ],
    },
  });
const policy = (rule: JsonObject) =>
  object('networking.k8s.io/v1', 'NetworkPolicy', { spec: { podSelector: {}, ingress: [rule] } });

describe('admission checks', () => {
  it('take sound objects', () => {
    const sound = [
      service({}),
      service({ type: 'ExternalName', externalName: 'nas.example.org.', ports: [] }),
      service({ clusterIP: 'None', ports: [] }),
      service({
        type: 'LoadBalancer',
        loadBalancerSourceRanges: ['10.0.0.0/8'],
        externalTrafficPolicy: 'Local',
        healthCheckNodePort: 30100,
      }),
      container({ volumeMounts: [{ name: 'v', mountPath: '/v' }] }, { volumes: [{ name: 'v', emptyDir: {} }] }),
      workload(
        'StatefulSet',
        {
          volumeClaimTemplates: [
            {
              metadata: { name: 'data' },
              spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } },
            },
          ],
        },
        { containers: [{ name: 'a', image: 'a', volumeMounts: [{ name: 'data', mountPath: '/d' }] }] },
      ),
      crd({}),
      claim({}),
      pv({}),
      job({ restartPolicy: 'Never' }),
      ingress({}),
      policy({ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }] }),
    ];
    expect(sound.flatMap(errors)).toEqual([]);
  });

  it.each<[string, KubernetesObject, string[]]>([
    ['Service: no ports', service({ ports: [] }), ['schema-required /spec/ports']],
    [
      'Service: several ports, no names',
      service({ ports: [{ port: 80 }, { port: 81 }] }),
      ['schema-required /spec/ports/0/name', 'schema-required /spec/ports/1/name'],
    ],
    [
      'Service: same port twice',
      service({
        ports: [
          { name: 'a', port: 80 },
          { name: 'b', port: 80 },
        ],
      }),
      ['schema-duplicate /spec/ports/1'],
    ],
    ['Service: external name missing', service({ type: 'ExternalName' }), ['schema-required /spec/externalName']],
    [
      'Service: external name is a URL',
      service({ type: 'ExternalName', externalName: 'https://a' }),
      ['schema-format /spec/externalName'],
    ],
    [
      'Service: external name with address',
      service({ type: 'ExternalName', externalName: 'a', clusterIP: '10.0.0.1' }),
      ['schema-conflict /spec/clusterIP'],
    ],
    [
      'Service: headless NodePort',
      service({ type: 'NodePort', clusterIP: 'None' }),
      ['schema-conflict /spec/clusterIP'],
    ],
    ['Service: bad address', service({ clusterIP: '10.96.0' }), ['schema-format /spec/clusterIP']],
    [
      'Service: same node port twice',
      service({
        type: 'NodePort',
        ports: [
          { name: 'a', port: 80, nodePort: 30080 },
          { name: 'b', port: 81, nodePort: 30080 },
        ],
      }),
      ['schema-duplicate /spec/ports/1/nodePort'],
    ],
    [
      'Service: class of another type',
      service({ loadBalancerClass: 'a/b' }),
      ['schema-conflict /spec/loadBalancerClass'],
    ],
    [
      'Service: traffic policy of another type',
      service({ externalTrafficPolicy: 'Local' }),
      ['schema-conflict /spec/externalTrafficPolicy'],
    ],
    [
      'Service: loopback as external address',
      service({ externalIPs: ['127.0.0.1'] }),
      ['schema-format /spec/externalIPs/0'],
    ],
    ['Service: family twice', service({ ipFamilies: ['IPv4', 'IPv4'] }), ['schema-duplicate /spec/ipFamilies/1']],
    [
      'workload: selector does not match',
      workload('Deployment', { selector: { matchLabels: { app: 'b' } } }, {}),
      ['schema-conflict /spec/template/metadata/labels'],
    ],
    [
      'workload: expressions do not match',
      workload(
        'Deployment',
        { selector: { matchExpressions: [{ key: 'app', operator: 'NotIn', values: ['a'] }] } },
        {},
      ),
      ['schema-conflict /spec/template/metadata/labels'],
    ],
    ['workload: empty selector', workload('Deployment', { selector: {} }, {}), ['schema-conflict /spec/selector']],
    [
      'workload: Recreate with rollingUpdate',
      workload('Deployment', { strategy: { type: 'Recreate', rollingUpdate: {} } }, {}),
      ['schema-conflict /spec/strategy/rollingUpdate'],
    ],
    [
      'workload: restart policy',
      workload('Deployment', {}, { restartPolicy: 'Never' }),
      ['schema-enum /spec/template/spec/restartPolicy'],
    ],
    [
      'DaemonSet: no pod could be replaced',
      workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxUnavailable: 0 } } }, {}),
      ['schema-conflict /spec/updateStrategy/rollingUpdate/maxUnavailable'],
    ],
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
      container({ readinessProbe: { exec: {}, tcpSocket: { port: 80 } } }),
      [`schema-conflict ${first}/readinessProbe/tcpSocket`],
    ],
    [
      'container: liveness threshold',
      container({ livenessProbe: { exec: {}, successThreshold: 2 } }),
      [`schema-range ${first}/livenessProbe/successThreshold`],
    ],
    [
      "container: host's port",
      container({ ports: [{ containerPort: 80, hostPort: 81 }] }, { hostNetwork: true }),
      [`schema-conflict ${first}/ports/0/hostPort`],
    ],
    ['CronJob: restart policy absent', job({}), ['schema-required /spec/jobTemplate/spec/template/spec/restartPolicy']],
    [
      'CronJob: selector',
      job({ restartPolicy: 'Never' }, { selector: {} }),
      ['schema-conflict /spec/jobTemplate/spec/selector'],
    ],
    ['claim: no size', claim({ resources: {} }), ['schema-required /spec/resources/requests/storage']],
    [
      'claim: size 0',
      claim({ resources: { requests: { storage: '0' } } }),
      ['schema-range /spec/resources/requests/storage'],
    ],
    [
      'claim: ReadWriteOncePod and another',
      claim({ accessModes: ['ReadWriteOncePod', 'ReadWriteOnce'] }),
      ['schema-conflict /spec/accessModes'],
    ],
    ['volume: two sources', pv({ nfs: { server: 'a', path: '/' } }), ['schema-conflict /spec/nfs']],
    [
      'volume: secret without namespace',
      pv({ csi: { driver: 'd', volumeHandle: 'a', nodePublishSecretRef: { name: 's' } } }),
      ['schema-required /spec/csi/nodePublishSecretRef/namespace'],
    ],
    [
      'StorageClass: topology key twice',
      object('storage.k8s.io/v1', 'StorageClass', {
        provisioner: 'driver.longhorn.io',
        allowedTopologies: [
          {
            matchLabelExpressions: [
              { key: 'z', values: ['a'] },
              { key: 'z', values: ['b'] },
            ],
          },
        ],
      }),
      ['schema-duplicate /allowedTopologies/0/matchLabelExpressions/1/key'],
    ],
    [
      'Role: URLs',
      object('rbac.authorization.k8s.io/v1', 'Role', { rules: [{ verbs: ['get'], nonResourceURLs: ['/a'] }] }),
      ['schema-conflict /rules/0/nonResourceURLs'],
    ],
    [
      'ClusterRole: resources and URLs',
      object('rbac.authorization.k8s.io/v1', 'ClusterRole', {
        rules: [{ verbs: ['get'], apiGroups: [''], resources: ['pods'], nonResourceURLs: ['/a'] }],
      }),
      ['schema-conflict /rules/0/nonResourceURLs'],
    ],
    [
      'ClusterRoleBinding: Role',
      object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'Role', name: 'a' },
      }),
      ['schema-enum /roleRef/kind'],
    ],
    [
      'ClusterRoleBinding: no namespace',
      object('rbac.authorization.k8s.io/v1', 'ClusterRoleBinding', {
        roleRef: { apiGroup: 'rbac.authorization.k8s.io', kind: 'ClusterRole', name: 'a' },
        subjects: [{ kind: 'ServiceAccount', name: 'a' }],
      }),
      ['schema-required /subjects/0/namespace'],
    ],
    [
      'ConfigMap: key in both',
      object('v1', 'ConfigMap', { data: { a: 'x' }, binaryData: { a: 'YQ==' } }),
      ['schema-conflict /data/a'],
    ],
    [
      'ConfigMap: too large',
      object('v1', 'ConfigMap', { data: { a: 'x'.repeat(1024 * 1024 + 1) } }),
      ['schema-range /data'],
    ],
    [
      'Secret: keys of a type',
      object('v1', 'Secret', { type: 'kubernetes.io/tls', data: { 'tls.crt': 'YQ==' } }),
      ['schema-required /data/tls.key'],
    ],
    [
      'Secret: login is no JSON',
      object('v1', 'Secret', { type: 'kubernetes.io/dockerconfigjson', stringData: { '.dockerconfigjson': 'x' } }),
      ['schema-format /stringData/.dockerconfigjson'],
    ],
    [
      'Ingress: nothing to do',
      object('networking.k8s.io/v1', 'Ingress', { spec: {} }),
      ['schema-required /spec/rules'],
    ],
    ['Ingress: relative path', ingress({ path: 'a' }), ['schema-format /spec/rules/0/http/paths/0/path']],
    [
      'Ingress: no port',
      ingress({ backend: { service: { name: 'a' } } }),
      ['schema-required /spec/rules/0/http/paths/0/backend/service/port'],
    ],
    [
      'NetworkPolicy: except outside',
      policy({ from: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['192.168.0.0/16'] } }] }),
      ['schema-format /spec/ingress/0/from/0/ipBlock/except/0'],
    ],
    [
      'NetworkPolicy: range backwards',
      policy({ ports: [{ port: 3270, endPort: 3260 }] }),
      ['schema-range /spec/ingress/0/ports/0/endPort'],
    ],
    ['NetworkPolicy: empty peer', policy({ from: [{}] }), ['schema-required /spec/ingress/0/from/0/podSelector']],
    [
      'PodDisruptionBudget: both',
      object('policy/v1', 'PodDisruptionBudget', { spec: { minAvailable: 1, maxUnavailable: 1 } }),
      ['schema-conflict /spec/maxUnavailable'],
    ],
    [
      'PriorityClass: too high',
      object('scheduling.k8s.io/v1', 'PriorityClass', { value: 1000000001 }),
      ['schema-range /value'],
    ],
    [
      'PriorityClass: reserved name',
      object('scheduling.k8s.io/v1', 'PriorityClass', { value: 1 }, { name: 'system-a' }),
      ['schema-format /metadata/name'],
    ],
    ['CRD: name', crd({ names: { plural: 'others', kind: 'Other' } }), ['schema-format /metadata/name']],
    [
      'CRD: two storage versions',
      crd({
        versions: ['v1', 'v2'].map((name) => ({
          name,
          served: true,
          storage: true,
          schema: { openAPIV3Schema: { type: 'object' } },
        })),
      }),
      ['schema-conflict /spec/versions'],
    ],
    [
      'CRD: no schema',
      crd({ versions: [{ name: 'v1', served: true, storage: true }] }),
      [`schema-required ${schemaPath}`],
    ],
    [
      'CRD: field without type',
      crd({}, { type: 'object', properties: { spec: { description: 'x' } } }),
      [`schema-required ${schemaPath}/properties/spec/type`],
    ],
    [
      'CRD: unknown type',
      crd({}, { type: 'object', properties: { spec: { type: 'map' } } }),
      [`schema-enum ${schemaPath}/properties/spec/type`],
    ],
    [
      'CRD: look-ahead',
      crd({}, { type: 'object', properties: { a: { type: 'string', pattern: '^(?!x)' } } }),
      [`schema-format ${schemaPath}/properties/a/pattern`],
    ],
    [
      'CRD: open bracket',
      crd({}, { type: 'object', properties: { a: { type: 'array', items: { type: 'string', pattern: '[a-' } } } }),
      [`schema-format ${schemaPath}/properties/a/items/pattern`],
    ],
    [
      'CRD: default of another type',
      crd({}, { type: 'object', properties: { a: { type: 'integer', default: '1' } } }),
      [`schema-format ${schemaPath}/properties/a/default`],
    ],
    [
      'CRD: optional list key',
      crd(
        {},
        {
          type: 'object',
          properties: {
            a: {
              type: 'array',
              'x-kubernetes-list-type': 'map',
              'x-kubernetes-list-map-keys': ['name'],
              items: { type: 'object', properties: { name: { type: 'string' } } },
            },
          },
        },
      ),
      [`schema-required ${schemaPath}/properties/a/items/properties/name/default`],
    ],
    ['Longhorn: no spec', object('longhorn.io/v1beta2', 'Node', {}), ['schema-required /spec']],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });

  it('warns where the answer depends on the cluster', () => {
    const subjects = [
      service({ type: 'NodePort', ports: [{ port: 80, nodePort: 8080 }] }),
      service({ ports: [{ port: 80, nodePort: 30080 }] }),
    ];
    for (const subject of subjects) {
      const result = checkSchema(subject, { release: '1.12.1' });
      expect(result.checked && result.diagnostics.map(({ severity, path }) => [severity, path])).toEqual([
        ['warning', '/spec/ports/0/nodePort'],
      ]);
    }
  });

  it.each([
    ['longhorn.io/v1beta2', 'Volume', 'MyData', { spec: {} }, true],
    ['longhorn.io/v1beta2', 'Volume', `${'a'.repeat(300)}`, { spec: {} }, true],
    ['longhorn.io/v1beta2', 'Volume', 'my_data', { spec: {} }, false],
    ['longhorn.io/v1beta2', 'EngineImage', 'Any_Name', { spec: { image: 'a' } }, true],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:a', {}, true],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'a/b', {}, false],
    ['storage.k8s.io/v1', 'CSIDriver', 'a'.repeat(64), { spec: {} }, false],
  ])('%s %s may be called %s', (apiVersion, kind, name, fields, allowed) => {
    expect(errors(object(apiVersion, kind, fields as JsonObject, { name }))).toEqual(
      allowed ? [] : ['schema-format /metadata/name'],
    );
  });
});
