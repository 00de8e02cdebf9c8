import { check } from '../../src/check/check';

const target = (metadata: string) => `apiVersion: longhorn.io/v1beta2
kind: BackupTarget
metadata: ${metadata}
spec: { backupTargetURL: "s3://backups@eu/", credentialSecret: backups, pollInterval: 5m0s }
`;
const secret = (metadata: string) => `apiVersion: v1
kind: Secret
metadata: ${metadata}
stringData: { AWS_ACCESS_KEY_ID: id, AWS_SECRET_ACCESS_KEY: key }
`;
const said = (...texts: string[]) =>
  check(texts.map((text, index) => ({ path: `${index}/a.yaml`, text })))
    .findings.filter(({ code }) => code === 'backup-target-secret-in-longhorn-namespace')
    .map(({ message }) => message);

it('says nothing of a namespace that another tool gives', () => {
  expect(said(target('{ name: default }'), secret('{ name: backups, namespace: apps }'))).toEqual([]);
  expect(said(target('{ name: default, namespace: longhorn-system }'), secret('{ name: backups }'))).toEqual([]);
});

it('takes the namespace of Longhorn from other objects where the target names none', () => {
  const setting =
    'apiVersion: longhorn.io/v1beta2\nkind: Setting\nmetadata: { name: auto-salvage, namespace: longhorn-system }\nvalue: "true"\n';
  expect(said(target('{ name: default }'), secret('{ name: backups, namespace: apps }'), setting)).toEqual([
    'The Secret "backups" is in namespace "apps", and Longhorn looks in "longhorn-system".',
  ]);
});
