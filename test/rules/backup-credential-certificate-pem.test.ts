import { check } from '../../src/check/check';

const rule = 'backup-credential-certificate-pem';
const target = `apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@us-east-1/", credentialSecret: backup, pollInterval: 5m0s }
`;
const secret = (certificate: string) => `apiVersion: v1
kind: Secret
metadata: { name: backup, namespace: longhorn-system }
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key, AWS_CERT: "${certificate}" }
`;

test.each([
  ['is empty, and not used', ''],
  ['is encoded, which another rule says', 'LS0tLS1CRUdJTiBDRVJUSUZJQ0FURS0tLS0t'],
])('has nothing to say of a certificate that %s', (_, certificate) => {
  const { findings } = check([{ path: 'a.yaml', text: `${target}---\n${secret(certificate)}` }], { rules: [rule] });
  expect(findings).toEqual([]);
});
