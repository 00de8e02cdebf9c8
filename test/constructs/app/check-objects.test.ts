import { ApiObject, App, Chart } from 'cdk8s';
import { nearestInstallation, releaseOfNearest } from '../../../src/constructs/app/check-objects';
import { synthesize } from '../../../src/constructs/app/synthesize';
import { newestRelease } from '../../../src/longhorn/release';
import { FakeLonghorn } from '../fake-longhorn';

describe('releaseOfNearest', () => {
  const app = new App();
  const [one, two, three] = ['one', 'two', 'three'].map((id) => new Chart(app, id)) as [Chart, Chart, Chart];
  const first = new FakeLonghorn(one, 'longhorn', '1.10.0');
  const second = new FakeLonghorn(two, 'longhorn', '1.11.1');

  it('takes the installation of the same chart before one elsewhere in the app', () => {
    const releaseOf = releaseOfNearest(nearestInstallation([first, second]));
    expect([one, two, three, first, second].map(releaseOf)).toEqual(['1.10.0', '1.11.1', '1.10.0', '1.10.0', '1.11.1']);
  });

  it('takes the given release, else the newest, where there is no installation', () => {
    expect(releaseOfNearest(nearestInstallation([]), '1.10.2')(one)).toBe('1.10.2');
    expect(releaseOfNearest(nearestInstallation([]))(one)).toBe(newestRelease());
  });
});

it('holds each object against the release that its own cluster runs', () => {
  const app = new App();
  for (const release of ['1.10.0', '1.12.1']) {
    const chart = new Chart(app, `cluster-${release.replaceAll('.', '-')}`, { namespace: `longhorn-${release[3]}` });
    new FakeLonghorn(chart, 'longhorn', release);
    // EngineFrontend came with Longhorn 1.12.
    new ApiObject(chart, 'frontend', {
      apiVersion: 'longhorn.io/v1beta2',
      kind: 'EngineFrontend',
      metadata: { name: 'x' },
    });
  }
  const errors = synthesize(app).diagnostics.filter(({ severity }) => severity === 'error');
  expect(errors.map(({ construct }) => construct)).toEqual(['cluster-1-10-0/frontend']);
});

it('says once for each kind what could not be checked', () => {
  const app = new App();
  const chart = new Chart(app, 'chart');
  for (const name of ['a', 'b'])
    new ApiObject(chart, name, { apiVersion: 'acme.io/v1', kind: 'Thing', metadata: { name } });
  expect(synthesize(app).diagnostics).toEqual([
    expect.objectContaining({
      code: 'not-checked',
      severity: 'info',
      message: expect.stringContaining('acme.io/v1 Thing'),
    }),
  ]);
});
