import { readFileSync } from 'node:fs';
import { ApiObject, App, Chart } from 'cdk8s';
import { Construct } from 'constructs';
import { closeTree } from '../../../src/constructs/app/close-tree';

const file = 'test/constructs/app/close-tree.test.ts';

function closed() {
  const app = new App();
  const chart = new Chart(app, 'storage');
  const group = new Construct(chart, 'group');
  closeTree(app);
  return { app, chart, group };
}

test.each<[string, () => unknown]>([
  ['late', () => new Chart(closed().app, 'late')],
  ['storage/late', () => new ApiObject(closed().chart, 'late', { apiVersion: 'v1', kind: 'ConfigMap' })],
  ['storage/group/late', () => new Construct(closed().group, 'late')],
])('%s is refused, with the line that makes it', (path, make) => {
  const line =
    readFileSync(file, 'utf8')
      .split('\n')
      .findIndex((text) => text.includes(`['${path}'`)) + 1;
  expect(make).toThrow(
    new RegExp(`^${file}:${line}:\\d+ ${path} {2}error {2}${path} is made after app.synth\\(\\), .*\n  hint: Move app`),
  );
});
