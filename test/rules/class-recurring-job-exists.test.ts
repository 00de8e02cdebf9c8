import { check } from '../../src/check/check';

function messages(jobs: string, isComplete: boolean): string[] {
  const text = `apiVersion: storage.k8s.io/v1
kind: StorageClass
metadata: { name: fast }
provisioner: driver.longhorn.io
allowVolumeExpansion: true
parameters: { recurringJobSelector: '${jobs}' }
`;
  const { findings } = check([{ path: 'a.yaml', text }], { rules: ['class-recurring-job-exists'], isComplete });
  return findings.map(({ message }) => message);
}

test('without a job in the files, one is missing only where all is here', () => {
  const jobs = '[{"name":"nightly","isGroup":false}]';
  expect(messages(jobs, false)).toEqual([]);
  expect(messages(jobs, true)).toEqual(['None of the recurring jobs in these files is named "nightly".']);
});

test('the group of all volumes is there without a job', () => {
  expect(messages('[{"name":"default","isGroup":true}]', true)).toEqual([]);
});
