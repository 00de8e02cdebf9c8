import { completedNfsUrl, softMount } from '../../src/longhorn/nfs-options';

test('options get what lets a mount end', () => {
  expect(softMount(['hard', 'timeo=600'])).toEqual(['timeo=600', 'soft', 'retry=2']);
  expect(softMount(['soft', 'timeo=1', 'retry=1'])).toEqual(['soft', 'timeo=1', 'retry=1']);
});

test.each([
  ['nfs://nas:/b', undefined],
  ['s3://b@r/?nfsOptions=hard', undefined],
  ['nfs://nas:/b?nfsOptions=soft,timeo=150,retry=3', undefined],
  ['nfs://nas:/b?nfsOptions=', { url: 'nfs://nas:/b', options: '' }],
  [
    'nfs://nas:/b?nfsOptions=hard',
    { url: 'nfs://nas:/b?nfsOptions=soft%2Ctimeo%3D300%2Cretry%3D2', options: 'soft,timeo=300,retry=2' },
  ],
  [
    'nfs://nas:/b?z=1&nfsOptions=vers=4&nfsOptions=soft',
    {
      url: 'nfs://nas:/b?nfsOptions=vers%3D4%2Csoft%2Ctimeo%3D300%2Cretry%3D2&z=1',
      options: 'vers=4,soft,timeo=300,retry=2',
    },
  ],
])('%s', (url, completed) => {
  expect(completedNfsUrl(url)).toEqual(completed);
});

test('takes half of a character, which no URL can hold', () => {
  expect(completedNfsUrl('nfs://server/share?nfsOptions=hard&half=\ud83d')?.url).toContain('half=%EF%BF%BD');
});
