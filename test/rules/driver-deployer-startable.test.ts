import { check } from '../../src/check/check';

test('a number of pods may come from elsewhere', () => {
  const text = `apiVersion: apps/v1
kind: Deployment
metadata: { name: longhorn-driver-deployer, namespace: longhorn-system }
spec:
  selector: { matchLabels: { app: longhorn-driver-deployer } }
  template:
    metadata: { labels: { app: longhorn-driver-deployer } }
    spec:
      containers:
        - name: longhorn-driver-deployer
          image: longhornio/longhorn-manager:v1.12.1
          env: [{ name: CSI_ATTACHER_REPLICA_COUNT, valueFrom: { configMapKeyRef: { name: csi, key: count } } }]
`;
  expect(check([{ path: 'a.yaml', text }], { rules: ['driver-deployer-startable'] }).findings).toEqual([]);
});
