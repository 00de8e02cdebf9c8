/**
 * What Longhorn reads from the Secret of a backup target.
 * Source: longhorn-manager datastore/longhorn.go GetCredentialFromSecret, engineapi/backups.go getBackupCredentialEnv.
 */

/** Keys that a store cannot do without. */
export const requiredCredentials: Readonly<Record<string, readonly string[]>> = {
  s3: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
  cifs: ['CIFS_USERNAME', 'CIFS_PASSWORD'],
  azblob: ['AZBLOB_ACCOUNT_NAME', 'AZBLOB_ACCOUNT_KEY'],
};

/** Stands for the two keys of S3. */
export const roleCredential = 'AWS_IAM_ROLE_ARN';

/** Addresses of stores other than that of Amazon and Azure. */
export const endpointCredentials: readonly string[] = ['AWS_ENDPOINTS', 'AZBLOB_ENDPOINT'];

/** Certificates to trust beside those of the system. */
export const certificateCredentials: readonly string[] = ['AWS_CERT', 'AZBLOB_CERT'];

export const hostedStyleCredential = 'VIRTUAL_HOSTED_STYLE';

/** All that is read. */
export const knownCredentials: readonly string[] = [
  ...Object.values(requiredCredentials).flat(),
  roleCredential,
  ...endpointCredentials,
  ...certificateCredentials,
  hostedStyleCredential,
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
];

/** What the webhook refuses at the ends of a value: blanks and line feeds, but no tabs. Source: backuptarget/validator.go. */
export function isPadded(value: string): boolean {
  return /^[ \n]|[ \n]$/.test(value);
}
