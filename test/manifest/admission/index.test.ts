import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { claim, container, crd, errors, ingress, job, object, policy, pv, service, workload } from './samples';

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

  it.each([
    ['longhorn.io/v1beta2', 'Volume', 'MyData', { spec: {} }, true],
    ['longhorn.io/v1beta2', 'Volume', `${'a'.repeat(300)}`, { spec: {} }, true],
    ['longhorn.io/v1beta2', 'Volume', 'my_data', { spec: {} }, false],
    ['longhorn.io/v1beta2', 'EngineImage', 'Any_Name', { spec: { image: 'a' } }, true],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'system:a', {}, true],
    ['rbac.authorization.k8s.io/v1', 'ClusterRole', 'a/b', {}, false],
    ['storage.k8s.io/v1', 'CSIDriver', 'a'.repeat(64), { spec: {} }, true],
    ['policy/v1', 'PodDisruptionBudget', 'A', { spec: {} }, true],
    ['apps/v1', 'StatefulSet', 'a.b', { spec: workload('StatefulSet', {}, {})['spec'] as JsonObject }, false],
  ])('%s %s may be called %s', (apiVersion, kind, name, fields, allowed) => {
    expect(errors(object(apiVersion, kind, fields as JsonObject, { name }))).toEqual(
      allowed ? [] : ['schema-format /metadata/name'],
    );
  });
});
