import { meantSyncOption } from '../../src/objects/sync-options';

describe('what was meant by a sync option of Argo CD', () => {
  it.each([
    ['Prune=False', 'Prune=false'],
    ['prune=false', 'Prune=false'],
    ['Prune: false', 'Prune=false'],
    ['Prune', 'Prune=false'],
    ['Delete=never', 'Delete=false'],
    ['Prune=Confirm', 'Prune=confirm'],
    ['ServerSideApply=yes', 'ServerSideApply=true'],
    ['SkipDryRunOnMissingResources=true', 'SkipDryRunOnMissingResource=true'],
  ])('is for %j: %j', (text, meant) => {
    expect(meantSyncOption(text, 'object')).toBe(meant);
  });

  it.each([
    'Prune=false',
    'Delete=confirm',
    'Validate=true',
    'Force=true',
    'SomethingNew=true',
    'CreateNamespace=true',
  ])('is what %j says itself, or nobody knows', (text) => {
    expect(meantSyncOption(text, 'object')).toBeUndefined();
  });

  it('knows what only an Application has', () => {
    expect(meantSyncOption('PrunePropagationPolicy=orphan', 'application')).toBeUndefined();
    expect(meantSyncOption('Createnamespace=true', 'application')).toBe('CreateNamespace=true');
    expect(meantSyncOption('PrunePropagationPolicy=Orphan', 'application')).toBe('PrunePropagationPolicy=orphan');
  });
});
