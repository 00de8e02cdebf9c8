import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { container, errors, first } from '../admission/samples';

const path = `${first}/securityContext/windowsOptions`;
const found = (windowsOptions: JsonObject) => errors(container({ securityContext: { windowsOptions } }));

describe('options for Windows', () => {
  it.each(['anna', 'NT AUTHORITY\\SYSTEM', 'example.org\\anna b', `a\\${'b'.repeat(104)}`, `${'a.'.repeat(127)}a\\c`])(
    'take %j',
    (runAsUserName) => {
      expect(found({ runAsUserName })).toEqual([]);
    },
  );

  it.each([
    '',
    '.. ',
    'a/b',
    'a\\b\\c',
    'a\\',
    '\\a',
    'a\tb',
    '.org\\a',
    'a*b\\c',
    'b'.repeat(105),
    `${'a.'.repeat(127)}ab\\c`,
  ])('refuse the user %j', (runAsUserName) => {
    expect(found({ runAsUserName })).toEqual([`schema-format ${path}/runAsUserName`]);
  });

  it('name a credential spec, or hold one', () => {
    expect(found({ gmsaCredentialSpecName: 'a', gmsaCredentialSpec: 'b' })).toEqual([]);
    expect(found({ gmsaCredentialSpecName: 'A' })).toEqual([`schema-format ${path}/gmsaCredentialSpecName`]);
    expect(found({ gmsaCredentialSpec: '' })).toEqual([`schema-format ${path}/gmsaCredentialSpec`]);
    expect(found({ gmsaCredentialSpec: 'a'.repeat(65_537) })).toEqual([`schema-range ${path}/gmsaCredentialSpec`]);
  });
});
