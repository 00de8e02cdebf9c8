import type { JsonObject } from '../../../src/manifest/kubernetes-object';
import { checkSchema } from '../../../src/manifest/schema-check';
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
