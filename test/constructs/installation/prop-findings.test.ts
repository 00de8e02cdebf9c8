import { chartInput } from '../../../src/chart/chart';
import type { LonghornProps } from '../../../src/constructs/installation/longhorn-props';
import { propFindings } from '../../../src/constructs/installation/prop-findings';
import { valuesOfProps } from '../../../src/constructs/installation/values-of-props';
import { releaseFor } from '../../../src/longhorn/release';

function found(version: string, props: Partial<LonghornProps>) {
  const release = releaseFor(version);
  const { diagnostics } = chartInput(valuesOfProps({ release: version, ...props }), release, 'longhorn-system');
  return propFindings(diagnostics, release);
}

const registry = 'registry.example.com';

test.each<[string, Partial<LonghornProps>, string, string, string, string]>([
  [
    '1.12.1',
    { images: { manager: { registry } } },
    'prop-ignored',
    '/images/manager/registry',
    'The prop images.manager.registry changes nothing in release 1.12.1: the registry of all images goes before it, docker.io where none is named.',
    'Set images.registry, for all images.',
  ],
  [
    '1.10.2',
    { images: { engine: { registry } } },
    'prop-ignored',
    '/images/engine/registry',
    'The prop images.engine.registry changes nothing in release 1.10.2: the registry of all images goes before it, here images.registry.',
    'Empty images.registry, or set it for all images.',
  ],
  [
    '1.12.1',
    { images: { ui: { tag: 'a b' } } },
    'prop-image',
    '/images/ui',
    'The image reference "docker.io/longhornio/longhorn-ui:a b" of images.ui is not one that a container runtime reads.',
    'Give registry, repository and tag as plain words.',
  ],
  [
    '1.10.0',
    { manager: { maxUnavailable: '1' } },
    'prop-newer',
    '/manager/maxUnavailable',
    'Longhorn 1.10.0 does not have manager.maxUnavailable: it came with release 1.11.0.',
    'Leave it out, or install release 1.11.0 or later.',
  ],
  [
    '1.12.1',
    { defaultStorageClass: { nfsOptions: 'a"b' } },
    'prop-text',
    '/defaultStorageClass/nfsOptions',
    'The manifests have defaultStorageClass.nfsOptions between " quotes, which the value "a\\"b" breaks for Longhorn.',
    'Use a value without quotes and backslashes.',
  ],
  [
    '1.12.1',
    { serviceAccountAnnotations: { z: 'a\n\n' } },
    'prop-text',
    '/serviceAccountAnnotations',
    'The text at the end of serviceAccountAnnotations ends in several line breaks, of which one is kept at most.',
    'Take the line breaks off the text.',
  ],
])('%s %j', (version, props, code, path, message, hint) => {
  expect(found(version, props)).toEqual([{ code, severity: 'error', path, message, hint }]);
});

test('what is converted comes back as the prop that it was', () => {
  const release = releaseFor('1.12.1');
  const path = (value: string) =>
    propFindings([{ code: 'x', severity: 'warning', message: 'y', path: `/${value}` }], release)[0]!.path;
  expect(path('defaultBackupStore/pollInterval')).toBe('/defaultBackupTarget/pollInterval');
  expect(path('persistence/recurringJobSelector/jobList')).toBe('/defaultStorageClass/recurringJobs');
  expect(path('longhornManager/tolerations/0')).toBe('/scheduling/manager/tolerations/0');
  expect(path('nobodyKnows')).toBe('/nobodyKnows');
});
