import { nearest } from '../diagnostics/nearest';
import { settingLifetime } from '../longhorn/release-lifetime';
import { at, type Rule } from './rule';

export const settingKnown: Rule = {
  id: 'setting-known',
  summary: 'Name a setting that the release has.',
  why: "Longhorn's webhook refuses a Setting object of any other name.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/setting/mutator.go; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: orphan-auto-deletion, namespace: longhorn-system }
value: "true"
`,
        findings: [{ path: '/metadata/name', message: 'Longhorn 1.12.1 has no setting "orphan-auto-deletion".' }],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: longhorn-system }
value: "true"
`,
    ],
  },
  *check({ object }, { release }) {
    const { name } = object.metadata ?? {};
    if (typeof name !== 'string' || Object.hasOwn(release.settings, name)) return;
    const { since, until } = settingLifetime(name) ?? {};
    const likely = nearest(name, Object.keys(release.settings));
    const when = until === undefined ? '' : `: the last release that had it was ${until}`;
    const message = `Longhorn ${release.version} has no setting ${JSON.stringify(name)}${when}.`;
    const hint =
      since !== undefined
        ? `Remove it, or install Longhorn ${since} or later.`
        : likely === undefined
          ? 'Remove it.'
          : `Did you mean "${likely}"?`;
    yield { path: at('metadata', 'name'), message, hint };
  },
};
