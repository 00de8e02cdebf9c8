import { check } from '../../src/check/check';

const target = `apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: { name: default, namespace: longhorn-system }
spec: { backupTargetURL: "s3://backups@eu/", credentialSecret: backups, pollInterval: 5m0s }
`;
const codes = (other: string) =>
  check([{ path: 'a.yaml', text: `${target}---\n${other}` }], { isComplete: true })
    .findings.map(({ code }) => code)
    .filter((code) => code === 'backup-target-secret-exists');

it.each([
  ['sealed', 'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: backups }\nspec: {}\n', 0],
  [
    'kept elsewhere',
    'apiVersion: external-secrets.io/v1\nkind: ExternalSecret\nmetadata: { name: backups }\nspec: {}\n',
    0,
  ],
  [
    'called otherwise',
    'apiVersion: bitnami.com/v1alpha1\nkind: SealedSecret\nmetadata: { name: other }\nspec: {}\n',
    1,
  ],
])('a Secret that is %s', (_, text, count) => {
  expect(codes(text)).toHaveLength(count);
});
