import { check } from '../../src/check/check';

test('nodes that share a configuration have no name to tell', () => {
  const text = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { numberOfReplicas: "1", dataLocality: strict-local, diskSelector: ssd }
`;
  const machine = `machine:
  nodeLabels: { node.longhorn.io/create-default-disk: config }
  nodeAnnotations: { node.longhorn.io/default-disks-config: '[{"path":"/mnt/hdd","allowScheduling":true}]' }
`;
  const files = [
    { path: 'class.yaml', text },
    { path: 'workers.yaml', text: machine },
  ];
  const { findings } = check(files, { rules: ['class-strict-local-any-node'] });
  expect(findings.map(({ message }) => message)).toEqual([
    'The only replica has to be on the node of the first pod, which Kubernetes chooses without a look at the tags "ssd".',
  ]);
});
