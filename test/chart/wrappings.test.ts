import { wrappings } from '../../src/chart/wrappings';
import { releaseFor, supportedReleases } from '../../src/longhorn/release';

test.each(supportedReleases())('none of the keys around values is a value of %s', (version) => {
  expect(Object.keys(wrappings).filter((key) => Object.hasOwn(releaseFor(version).chart.defaults, key))).toEqual([]);
});
