import { App, Chart } from 'cdk8s';
import { findInstallations } from '../../../src/constructs/app/installation-of';
import { emitObject } from '../../../src/constructs/emit-object';
import { newestRelease } from '../../../src/longhorn/release';
import { FakeLonghorn } from '../fake-longhorn';

const app = new App();
const [one, two, three] = ['one', 'two', 'three'].map((id) => new Chart(app, id)) as [Chart, Chart, Chart];
const first = new FakeLonghorn(one, 'longhorn', '1.10.0');
const second = new FakeLonghorn(two, 'longhorn', '1.11.1');
const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'x' } };
const named = emitObject(one, 'named', object, { longhorn: second });
const elsewhere = emitObject(three, 'named', object, { longhorn: second });

it('takes the installation of the same chart before one elsewhere in the app', () => {
  const { installationOf, releaseOf } = findInstallations([first, second]);
  expect([one, two, three, first, second].map(releaseOf)).toEqual(['1.10.0', '1.11.1', '1.10.0', '1.10.0', '1.11.1']);
  expect([two, three].map(installationOf)).toEqual([second, first]);
});

it('takes the installation that a construct was given before the one that is near', () => {
  const { installationOf, releaseOf } = findInstallations([first, second], '1.10.2');
  expect([named, elsewhere].map(installationOf)).toEqual([second, second]);
  expect([named, elsewhere].map(releaseOf)).toEqual(['1.11.1', '1.11.1']);
});

it('takes the given release where no installation is near', () => {
  const { installationOf, releaseOf } = findInstallations([first, second], '1.10.2');
  expect([one, two, three].map(releaseOf)).toEqual(['1.10.0', '1.11.1', '1.10.2']);
  expect(installationOf(three)).toBeUndefined();
});

it('takes the newest release where there is no installation', () => {
  expect(findInstallations([]).releaseOf(one)).toBe(newestRelease());
  expect(findInstallations([], '1.10.2').releaseOf(one)).toBe('1.10.2');
});
