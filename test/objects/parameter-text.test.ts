import { releaseFor } from '../../src/longhorn/release';
import {
  nodeLabelProblems,
  nodeLabelsText,
  parameterPath,
  recurringJobNameProblems,
  recurringJobsText,
  tagsText,
  tolerationProblems,
  tolerationsText,
} from '../../src/objects/parameter-text';
import { parameterProblems } from '../../src/objects/storage-class-parameters';

test('texts as Longhorn reads them', () => {
  const texts = {
    diskSelector: tagsText(['ssd', 'fast', 'ssd']),
    recurringJobSelector: recurringJobsText([{ name: 'backup', isGroup: false }]),
    shareManagerNodeSelector: nodeLabelsText({ zone: 'b', disk: 'ssd' }),
    shareManagerTolerations: tolerationsText([{ key: 'a', value: 'b', effect: 'NoSchedule' }, { key: 'c' }, {}]),
  };
  expect(texts).toEqual({
    diskSelector: 'ssd,fast',
    recurringJobSelector: '[{"name":"backup","isGroup":false}]',
    shareManagerNodeSelector: 'disk:ssd;zone:b',
    shareManagerTolerations: 'a=b:NoSchedule;c:;:',
  });
  expect(parameterProblems(releaseFor('1.12.1'), texts)).toEqual([]);
});

test('names of recurring jobs are label keys without prefix', () => {
  const problems = (name: string) => recurringJobNameProblems([{ name, isGroup: false }], '/x').map(({ code }) => code);
  expect(problems('backup')).toEqual([]);
  expect(problems('a/b')).toEqual(['recurring-job-name-invalid']);
  expect(problems('')).toEqual(['recurring-job-name-invalid']);
});

test('labels of nodes', () => {
  expect(nodeLabelProblems({ 'topology.kubernetes.io/zone': 'a' }, '/x')).toEqual([]);
  expect(nodeLabelProblems({ zone: 'a:b' }, '/x')).toMatchObject([{ code: 'node-label-invalid', path: '/x' }]);
});

test.each([
  [{ key: 'a', value: 'b', effect: 'Never' }, 'has the effect "Never", which does not exist.'],
  [{ value: 'b' }, 'has a value without a key.'],
  [{ key: 'a=b' }, 'contains "="'],
])('refuses the toleration %p', (toleration, text) => {
  expect(tolerationProblems([toleration], '/x')[0]!.message).toContain(text);
});

test('path of a parameter with a slash', () => {
  expect(parameterPath('csi.storage.k8s.io/fstype')).toBe('/parameters/csi.storage.k8s.io~1fstype');
});
