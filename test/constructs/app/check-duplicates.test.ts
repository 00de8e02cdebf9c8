import { ApiObject, type App, Chart } from 'cdk8s';
import { Longhorn, LonghornApp } from '../../../src';
import { synthesize } from '../../../src/constructs/app/synthesize';

function duplicatesOf(app: App) {
  const found = synthesize(app).diagnostics.filter(({ severity }) => severity === 'error');
  return found.map(({ code, construct, message, source }) => ({ code, construct, message, file: source?.file }));
}

const file = 'test/constructs/app/check-duplicates.test.ts';

test('two constructs that make one object are named with their lines', () => {
  const app = new LonghornApp();
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' } };
  for (const id of ['one', 'two']) new ApiObject(new Chart(app, id), 'map', object);
  expect(duplicatesOf(app)).toEqual([
    {
      code: 'object-duplicate',
      construct: 'two/map',
      message: expect.stringMatching(
        /^ConfigMap\/settings is made by one\/map \(.*-duplicates\.test\.ts:\d+\) and again by two\/map\.$/,
      ),
      file,
    },
  ]);
});

test.each<[string, (chart: Chart) => unknown]>([
  ['of props', (chart) => new Longhorn(chart, 'longhorn', { release: '1.12.1' })],
  ['of chart values', (chart) => Longhorn.fromChartValues(chart, 'longhorn', { release: '1.12.1' })],
  ['in another namespace', (chart) => new Longhorn(chart, 'longhorn', { release: '1.11.3', namespace: 'b' })],
])('a second installation %s is one mistake', (_, second) => {
  const app = new LonghornApp();
  new Longhorn(new Chart(app, 'a'), 'longhorn', { release: '1.12.1' });
  second(new Chart(app, 'b'));
  expect(duplicatesOf(app)).toEqual([
    {
      code: 'installation-duplicate',
      construct: 'b/longhorn',
      message: expect.stringMatching(/^b\/longhorn is an installation for .* already, a\/longhorn \(.*:\d+\)\.$/),
      file,
    },
  ]);
});
