import type { JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { claim, container, crd, errors, first, ingress, object, pv, schemaPath, workload } from './samples';

const pod = (spec: JsonObject) => workload('Deployment', {}, spec);
const podPath = '/spec/template/spec';
const jobOf = (spec: JsonObject, podSpec: JsonObject = {}) =>
  object('batch/v1', 'Job', {
    spec: {
      template: { spec: { restartPolicy: 'Never', containers: [{ name: 'a', image: 'a' }], ...podSpec } },
      ...spec,
    },
  });
const slice = (fields: JsonObject) =>
  object('discovery.k8s.io/v1', 'EndpointSlice', {
    addressType: 'IPv4',
    endpoints: [{ addresses: ['192.0.2.1'] }],
    ...fields,
  });
const limits = (limit: JsonObject) =>
  object('v1', 'LimitRange', { spec: { limits: [{ type: 'Container', ...limit }] } });
const quota = (spec: JsonObject) => object('v1', 'ResourceQuota', { spec });
const webhook = (fields: JsonObject) =>
  object('admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration', {
    webhooks: [
      {
        name: 'a.example.org',
        sideEffects: 'None',
        admissionReviewVersions: ['v1'],
        clientConfig: { url: 'https://a' },
        ...fields,
      },
    ],
  });
const property = (schema: JsonObject) => crd({}, { type: 'object', properties: { a: schema } });
const topologies = (...terms: JsonObject[]) =>
  object('storage.k8s.io/v1', 'StorageClass', { provisioner: 'a', allowedTopologies: terms });

describe('what the server checks of further kinds', () => {
  it.each<[string, KubernetesObject, string[]]>([
    // Pods
    [
      'init container with a probe',
      pod({ initContainers: [{ name: 'b', image: 'b', livenessProbe: { exec: { command: ['a'] } } }] }),
      [`schema-conflict ${podPath}/initContainers/0/livenessProbe`],
    ],
    [
      'host port twice',
      pod({
        containers: [
          { name: 'a', image: 'a', ports: [{ containerPort: 1, hostPort: 1 }] },
          { name: 'b', image: 'b', ports: [{ containerPort: 2, hostPort: 1 }] },
        ],
      }),
      [`schema-duplicate ${podPath}/containers/1/ports/0/hostPort`],
    ],
    [
      'sleep longer than there is time',
      container({ lifecycle: { preStop: { sleep: { seconds: 31 } } } }),
      [`schema-range ${first}/lifecycle/preStop/sleep/seconds`],
    ],
    [
      'readiness with a grace period',
      container({ readinessProbe: { tcpSocket: { port: 1 }, terminationGracePeriodSeconds: 5 } }),
      [`schema-conflict ${first}/readinessProbe/terminationGracePeriodSeconds`],
    ],
    [
      'device request without limit',
      container({ resources: { requests: { 'a.org/b': 1 } } }),
      [`schema-required ${first}/resources/limits/a.org~1b`],
    ],
    [
      'half a device',
      container({ resources: { limits: { 'a.org/b': '500m' } } }),
      [`schema-range ${first}/resources/limits/a.org~1b`],
    ],
    [
      'part of a page',
      container({ resources: { limits: { 'hugepages-2Mi': '3Mi', cpu: 1 } } }),
      [`schema-range ${first}/resources/limits/hugepages-2Mi`],
    ],
    [
      'limit that is null',
      container({ resources: { limits: { cpu: null }, requests: { cpu: 1 } } }),
      [`schema-conflict ${first}/resources/requests/cpu`],
    ],
    [
      'device that is no claim',
      container({ volumeDevices: [{ name: 'v', devicePath: '/dev/a' }] }, { volumes: [{ name: 'v', emptyDir: {} }] }),
      [`schema-conflict ${first}/volumeDevices/0/name`],
    ],
    ['name server missing', pod({ dnsPolicy: 'None' }), [`schema-required ${podPath}/dnsConfig/nameservers`]],
    [
      'sysctl of the host',
      pod({ hostNetwork: true, securityContext: { sysctls: [{ name: 'net.a', value: '1' }] } }),
      [`schema-conflict ${podPath}/securityContext/sysctls/0/name`],
    ],
    [
      'shared processes of the host',
      pod({ hostPID: true, shareProcessNamespace: true }),
      [`schema-conflict ${podPath}/shareProcessNamespace`],
    ],
    [
      'spread twice',
      pod({
        topologySpreadConstraints: [1, 2].map((maxSkew) => ({
          maxSkew,
          topologyKey: 'a',
          whenUnsatisfiable: 'ScheduleAnyway',
        })),
      }),
      [`schema-duplicate ${podPath}/topologySpreadConstraints/1/topologyKey`],
    ],
    [
      'image with blanks',
      object('v1', 'Pod', { spec: { containers: [{ name: 'a', image: ' a' }] } }),
      ['schema-format /spec/containers/0/image'],
    ],
    ['image with blanks in a template', container({ image: ' a' }), []],
    // Workloads
    [
      'deadline before ready',
      workload('Deployment', { minReadySeconds: 600 }, {}),
      ['schema-conflict /spec/progressDeadlineSeconds'],
    ],
    [
      'surge and unavailable',
      workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxSurge: 1 } } }, {}),
      ['schema-conflict /spec/updateStrategy/rollingUpdate/maxSurge'],
    ],
    [
      'surge of a percentage',
      workload('DaemonSet', { updateStrategy: { rollingUpdate: { maxSurge: '10%', maxUnavailable: 0 } } }, {}),
      [],
    ],
    [
      'deadline of a daemon',
      workload('DaemonSet', {}, { activeDeadlineSeconds: 5 }),
      [`schema-conflict ${podPath}/activeDeadlineSeconds`],
    ],
    [
      'update by hand with details',
      workload('StatefulSet', { updateStrategy: { type: 'OnDelete', rollingUpdate: {} } }, {}),
      ['schema-conflict /spec/updateStrategy/rollingUpdate'],
    ],
    [
      'claim in place of a volume',
      workload(
        'StatefulSet',
        {
          volumeClaimTemplates: [
            {
              metadata: { name: 'v' },
              spec: { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: 1 } } },
            },
          ],
        },
        { volumes: [{ name: 'v', emptyDir: {} }] },
      ),
      [],
    ],
    ['stop signal, which the server drops', container({ lifecycle: { stopSignal: 'x' } }), []],
    [
      'init container with a stop signal alone',
      pod({ initContainers: [{ name: 'b', image: 'b', lifecycle: { stopSignal: 'SIGTERM' } }] }),
      [],
    ],
    ['older name of the ServiceAccount', pod({ serviceAccount: 'A b' }), [`schema-format ${podPath}/serviceAccount`]],
    ['older name beside the newer one', pod({ serviceAccount: 'A b', serviceAccountName: 'a' }), []],
    ['overhead', pod({ overhead: { cpu: '-1' } }), [`schema-range ${podPath}/overhead/cpu`]],
    [
      'restart by a rule of its own',
      container({ restartPolicy: 'Never', restartPolicyRules: [{ action: 'Stop', exitCodes: { operator: 'In' } }] }),
      [`schema-enum ${first}/restartPolicyRules/0/action`],
    ],
    [
      'device in a pod with users of its own',
      container(
        { volumeDevices: [{ name: 'v', devicePath: '/dev/a' }] },
        { hostUsers: false, volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'a' } }] },
      ),
      [`schema-conflict ${first}/volumeDevices`],
    ],
    [
      'variable of a file that is not there',
      container({ env: [{ name: 'A', valueFrom: { fileKeyRef: { volumeName: 'v', path: 'a', key: 'A' } } }] }),
      [`schema-reference ${first}/env/0/valueFrom/fileKeyRef/volumeName`],
    ],
    [
      'overhead without a runtime class',
      object('v1', 'Pod', { spec: { overhead: {}, containers: [{ name: 'a', image: 'a' }] } }),
      ['schema-conflict /spec/overhead'],
    ],
    ['host name', pod({ hostname: 'a.b' }), [`schema-format ${podPath}/hostname`]],
    ['host name in a StatefulSet', workload('StatefulSet', {}, { hostname: 'a.b', subdomain: 'A' }), []],
    [
      'unavailable pods of a StatefulSet, which the server drops',
      workload('StatefulSet', { updateStrategy: { rollingUpdate: { maxUnavailable: 0 } } }, {}),
      [],
    ],
    [
      'deadline in a Deployment',
      pod({ activeDeadlineSeconds: 5 }),
      [`schema-conflict ${podPath}/activeDeadlineSeconds`],
    ],
    [
      'toleration by comparison',
      pod({ tolerations: [{ key: 'a', operator: 'Gt', value: '1' }] }),
      [`schema-enum ${podPath}/tolerations/0/operator`],
    ],
    [
      'disk number',
      pod({ volumes: [{ name: 'a', iscsi: { targetPortal: 'a', iqn: 'iqn.2001-04.org.example:a', lun: 256 } }] }),
      [`schema-range ${podPath}/volumes/0/iscsi/lun`],
    ],
    // Jobs
    ['selector of a Job', jobOf({ selector: { matchLabels: { a: 'b' } } }), ['schema-conflict /spec/selector']],
    ['index without count and parallelism', jobOf({ completionMode: 'Indexed' }), []],
    ['empty selector of a Job', jobOf({ selector: { matchLabels: {} } }), []],
    [
      'index without count',
      jobOf({ completionMode: 'Indexed', parallelism: 1 }),
      ['schema-required /spec/completions'],
    ],
    ['limit without index', jobOf({ backoffLimitPerIndex: 1 }), ['schema-conflict /spec/backoffLimitPerIndex']],
    [
      'rule about nothing',
      jobOf({ podFailurePolicy: { rules: [{ action: 'Ignore' }] } }),
      ['schema-conflict /spec/podFailurePolicy/rules/0/onExitCodes'],
    ],
    [
      'exit codes out of order',
      jobOf({ podFailurePolicy: { rules: [{ action: 'Ignore', onExitCodes: { operator: 'In', values: [2, 1] } }] } }),
      ['schema-conflict /spec/podFailurePolicy/rules/0/onExitCodes/values'],
    ],
    [
      'failure policy of a pod that is started again',
      jobOf({ podFailurePolicy: { rules: [] } }, { restartPolicy: 'OnFailure' }),
      ['schema-conflict /spec/template/spec/restartPolicy'],
    ],
    // Claims and volumes
    ['source that the server drops', claim({ dataSource: { kind: 'Bucket', name: 'a' } }), []],
    [
      'source that it looks at',
      claim({ dataSourceRef: { kind: 'Bucket', name: 'a' } }),
      ['schema-conflict /spec/dataSourceRef/apiGroup'],
    ],
    [
      'two sources',
      claim({
        dataSource: { kind: 'PersistentVolumeClaim', name: 'a' },
        dataSourceRef: { kind: 'PersistentVolumeClaim', name: 'b' },
      }),
      ['schema-conflict /spec/dataSource'],
    ],
    [
      'secret of a volume',
      pv({ csi: { driver: 'a', volumeHandle: 'a', nodePublishSecretRef: { name: 'A', namespace: 'a' } } }),
      ['schema-format /spec/csi/nodePublishSecretRef/name'],
    ],
    [
      'secret that the server does not look at',
      pv({ csi: { driver: 'a', volumeHandle: 'a', nodeStageSecretRef: {} } }),
      [],
    ],
    ['local volume of no node', pv({ csi: null, local: { path: '/a' } }), ['schema-required /spec/nodeAffinity']],
    ['capacity of something else', pv({ capacity: { storage: '1Gi', cpu: 1 } }), ['schema-enum /spec/capacity/cpu']],
    [
      'topology twice',
      topologies(
        { matchLabelExpressions: [{ key: 'a', values: ['b', 'c'] }] },
        { matchLabelExpressions: [{ key: 'a', values: ['c', 'b'] }] },
      ),
      ['schema-duplicate /allowedTopologies/1/matchLabelExpressions'],
    ],
    ['topology of nothing', topologies({}), ['schema-duplicate /allowedTopologies/0/matchLabelExpressions']],
    [
      'driver that asks twice',
      object('storage.k8s.io/v1', 'CSIDriver', { spec: { tokenRequests: [{ audience: 'a' }, { audience: 'a' }] } }),
      ['schema-duplicate /spec/tokenRequests/1/audience'],
    ],
    [
      'driver that wants tokens of nobody in Secrets',
      object('storage.k8s.io/v1', 'CSIDriver', { spec: { serviceAccountTokenInSecrets: false } }),
      ['schema-required /spec/tokenRequests'],
    ],
    // Networking
    [
      'path without a slash',
      ingress({ path: 'a', pathType: 'ImplementationSpecific' }),
      ['schema-format /spec/rules/0/http/paths/0/path'],
    ],
    ['path that goes back', ingress({ path: '/a/../b' }), ['schema-format /spec/rules/0/http/paths/0/path']],
    [
      'resource of no kind',
      ingress({ backend: { resource: { apiGroup: 'A', kind: 'a', name: 'a/b' } } }),
      [
        'schema-format /spec/rules/0/http/paths/0/backend/resource/apiGroup',
        'schema-format /spec/rules/0/http/paths/0/backend/resource/name',
      ],
    ],
    [
      'class of a namespace',
      object('networking.k8s.io/v1', 'IngressClass', {
        spec: { controller: 'a.org/b', parameters: { kind: 'a', name: 'b', scope: 'Namespace' } },
      }),
      ['schema-required /spec/parameters/namespace'],
    ],
    [
      'address of another family',
      slice({ endpoints: [{ addresses: ['::1'] }] }),
      ['schema-format /endpoints/0/addresses/0'],
    ],
    [
      'address that each node has',
      slice({ endpoints: [{ addresses: ['127.0.0.1'] }] }),
      ['schema-format /endpoints/0/addresses/0'],
    ],
    [
      'long spelling',
      slice({ addressType: 'IPv6', endpoints: [{ addresses: ['2001:db8:0:0::1'] }] }),
      ['schema-format /endpoints/0/addresses/0'],
    ],
    [
      'name without a dot',
      slice({ addressType: 'FQDN', endpoints: [{ addresses: ['store'] }] }),
      ['schema-format /endpoints/0/addresses/0'],
    ],
    ['nameless port twice', slice({ ports: [{ port: 1 }, { port: 2 }] }), ['schema-duplicate /ports/1/name']],
    ['endpoints of nobody', object('v1', 'Endpoints', { subsets: [{}] }), ['schema-required /subsets/0/addresses']],
    // Policy
    [
      'level of pod security',
      object('v1', 'Namespace', {}, { labels: { 'pod-security.kubernetes.io/enforce': 'Privileged' } }),
      ['schema-enum /metadata/labels/pod-security.kubernetes.io~1enforce'],
    ],
    [
      'version of pod security',
      object('v1', 'Namespace', {}, { labels: { 'pod-security.kubernetes.io/enforce-version': '1.30' } }),
      ['schema-format /metadata/labels/pod-security.kubernetes.io~1enforce-version'],
    ],
    [
      'taint twice',
      object('v1', 'Node', {
        spec: {
          taints: [
            { key: 'a', effect: 'NoSchedule' },
            { key: 'a', effect: 'NoSchedule', value: 'b' },
          ],
        },
      }),
      ['schema-duplicate /spec/taints/1'],
    ],
    ['least above most', limits({ min: { cpu: 2 }, max: { cpu: 1 } }), ['schema-conflict /spec/limits/0/min/cpu']],
    ['limit of storage for containers', limits({ max: { storage: 1 } }), ['schema-format /spec/limits/0/max/storage']],
    [
      'ratio below one',
      limits({ maxLimitRequestRatio: { cpu: '500m' } }),
      ['schema-range /spec/limits/0/maxLimitRequestRatio/cpu'],
    ],
    ['quota of something', quota({ hard: { disk: 1 } }), ['schema-format /spec/hard/disk']],
    ['quota of half a pod', quota({ hard: { pods: '500m' } }), ['schema-range /spec/hard/pods']],
    [
      'scope of something else',
      quota({ hard: { services: 1 }, scopes: ['Terminating'] }),
      ['schema-conflict /spec/scopes/0'],
    ],
    [
      'more at least than at most',
      object('autoscaling/v2', 'HorizontalPodAutoscaler', {
        spec: {
          minReplicas: 3,
          maxReplicas: 2,
          scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: 'a' },
        },
      }),
      ['schema-conflict /spec/maxReplicas'],
    ],
    [
      'target of no group',
      object('autoscaling/v2', 'HorizontalPodAutoscaler', {
        spec: { maxReplicas: 2, scaleTargetRef: { kind: 'Deployment', name: 'a' } },
      }),
      ['schema-format /spec/scaleTargetRef/apiVersion'],
    ],
    // Webhooks
    ['webhook of nobody', webhook({ clientConfig: {} }), ['schema-required /webhooks/0/clientConfig/service']],
    ['webhook with a version to come', webhook({ admissionReviewVersions: ['v1', 'v2'] }), []],
    [
      'webhook without versions',
      webhook({ admissionReviewVersions: ['v2'] }),
      ['schema-required /webhooks/0/admissionReviewVersions'],
    ],
    [
      'webhook for all and some',
      webhook({ rules: [{ operations: ['*', 'CREATE'], apiGroups: ['a'], apiVersions: ['v1'], resources: ['a'] }] }),
      ['schema-conflict /webhooks/0/rules/0/operations'],
    ],
    // CustomResourceDefinitions
    [
      'default below the minimum',
      property({ type: 'integer', minimum: 2, default: 1 }),
      [`schema-format ${schemaPath}/properties/a/default`],
    ],
    [
      'default with a bad item',
      property({ type: 'array', items: { type: 'string', enum: ['b'] }, default: ['c'] }),
      [`schema-format ${schemaPath}/properties/a/default`],
    ],
    [
      'keyword that it does not have',
      property({ type: 'string', $ref: '#/a' }),
      [`schema-conflict ${schemaPath}/properties/a/$ref`],
    ],
    ['list without items', property({ type: 'array' }), [`schema-required ${schemaPath}/properties/a/items`]],
    [
      'keys of no map',
      property({ type: 'array', items: { type: 'string' }, 'x-kubernetes-list-map-keys': ['b'] }),
      [`schema-conflict ${schemaPath}/properties/a/x-kubernetes-list-map-keys`],
    ],
    [
      'set of mappings',
      property({ type: 'array', items: { type: 'object' }, 'x-kubernetes-list-type': 'set' }),
      [`schema-required ${schemaPath}/properties/a/items/x-kubernetes-map-type`],
    ],
    [
      'number in an inner schema',
      property({ type: 'array', items: { type: 'string', format: 5 } }),
      [`schema-type ${schemaPath}/properties/a/items/format`],
    ],
    ['unknown field in an inner schema', property({ type: 'array', items: { type: 'string', other: 5 } }), []],
    [
      'selectable field that is none',
      crd({
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            selectableFields: [{ jsonPath: '.spec.a' }],
            schema: { openAPIV3Schema: { type: 'object' } },
          },
        ],
      }),
      ['schema-format /spec/versions/0/selectableFields/0/jsonPath'],
    ],
    [
      'conversion by nobody',
      crd({ conversion: { strategy: 'Webhook', webhook: { conversionReviewVersions: ['v1'] } } }),
      ['schema-required /spec/conversion/webhook/clientConfig'],
    ],
    [
      'list kind like the kind',
      crd({ names: { plural: 'things', kind: 'Thing', listKind: 'Thing' } }),
      ['schema-conflict /spec/names/listKind'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
