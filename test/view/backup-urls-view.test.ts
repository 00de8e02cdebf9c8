import { check } from '../../src/check/check';

/** An example in a rule would be found by the rule for removed values too. */
test('the URL in a chart value of old is looked at', () => {
  const text = 'defaultSettings: { backupTarget: "nfs://10.0.0.5/backups" }';
  const { findings } = check([{ path: 'longhorn/values.yaml', text }]);
  expect(findings.map(({ code, path }) => [code, path])).toContainEqual([
    'backup-target-url-server',
    '/values/defaultSettings/backupTarget',
  ]);
});
