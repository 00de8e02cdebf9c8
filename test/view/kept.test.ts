import type { Resource } from '../../src/manifest/resource';
import { keptForResource, keptForView } from '../../src/view/kept';
import type { LonghornView } from '../../src/view/longhorn-view';

const resource = (): Resource => ({}) as Resource;

it('asks once for each resource', () => {
  const answer = jest.fn(() => undefined);
  const kept = keptForResource(answer);
  const [one, two] = [resource(), resource()];
  for (const each of [one, two, one, two]) expect(kept(each)).toBeUndefined();
  expect(answer).toHaveBeenCalledTimes(2);
});

it('asks once for each resource and view', () => {
  const answer = jest.fn(() => 1);
  const kept = keptForView(answer, (view: LonghornView) => view);
  const [one, view, other] = [resource(), {} as LonghornView, {} as LonghornView];
  for (const each of [view, other, view]) expect(kept(one, each)).toBe(1);
  expect(answer).toHaveBeenCalledTimes(2);
});
