import { behaviourFrom } from '../../src/longhorn/span';

it('tells which releases have a behaviour', () => {
  const behaviour = behaviourFrom({
    early: { until: '1.10.2' },
    middle: { since: '1.11.0', until: '1.11.3' },
    all: {},
  });
  expect(behaviour({ version: '1.10.2' })).toEqual({ early: true, middle: false, all: true });
  expect(behaviour({ version: '1.11.0' })).toEqual({ early: false, middle: true, all: true });
  expect(behaviour({ version: '1.12.0' })).toEqual({ early: false, middle: false, all: true });
});
