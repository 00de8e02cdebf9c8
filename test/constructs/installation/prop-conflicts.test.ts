import { Duration } from 'cdk8s';
import { propConflicts } from '../../../src/constructs/installation/prop-conflicts';
import type { LonghornProps } from '../../../src/constructs/installation/longhorn-props';

const found = (props: Partial<LonghornProps>) =>
  propConflicts({ release: '1.12.1', ...props }).map(({ message, path }) => [path, message]);

test('a scrape takes no longer than the time between two', () => {
  const [short, long] = [Duration.seconds(30), Duration.minutes(1)];
  expect(found({ metrics: { interval: long, scrapeTimeout: long } })).toEqual([]);
  expect(found({ metrics: { scrapeTimeout: long } })).toEqual([]);
  expect(found({ metrics: { interval: short, scrapeTimeout: long } })).toEqual([
    ['/metrics/scrapeTimeout', 'metrics.scrapeTimeout is 60 seconds, which is longer than metrics.interval of 30.'],
  ]);
});

test('a Route needs the image of its OAuth proxy', () => {
  expect(found({ openShift: {} })).toEqual([]);
  const oauthProxy = { repository: 'openshift/oauth-proxy', tag: 'v1' };
  expect(found({ openShift: { route: true }, images: { oauthProxy } })).toEqual([]);
  expect(found({ openShift: { route: true } })).toEqual([
    ['/openShift/route', 'openShift.route puts an OAuth proxy in front of the UI, and no image is named for it.'],
  ]);
});
