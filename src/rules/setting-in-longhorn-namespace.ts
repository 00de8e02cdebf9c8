import { shownName } from '../kubernetes/kubernetes-object';
import { isTemplate } from '../manifest/template-text';
import { textOf } from '../manifest/json-view';
import { longhornNamespace } from '../view/longhorn-namespace';
import { settingsConfigMap } from '../longhorn/names';
import { at, type Rule } from './rule';

export const settingInLonghornNamespace: Rule = {
  id: 'setting-in-longhorn-namespace',
  summary: "Put settings and recurring jobs into Longhorn's namespace.",
  why: 'They are taken in any other one, and nobody reads them there.',
  consequence: 'ignored',
  types: ['longhorn.io/Setting', 'longhorn.io/RecurringJob', '/ConfigMap'],
  evidence:
    'longhorn-manager v1.12.1 controller/recurring_job_controller.go syncRecurringJob, datastore/longhorn.go getSettingRO; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: longhorn-system }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly, namespace: backup }
spec: { name: nightly, task: backup, cron: 0 3 * * *, groups: [default], retain: 7, concurrency: 1 }
`,
        findings: [
          {
            path: '/metadata/namespace',
            message:
              'RecurringJob "nightly" is in namespace "backup", and Longhorn in "longhorn-system": nobody reads it.',
            hint: 'Write namespace: longhorn-system.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: auto-salvage, namespace: storage }
value: "true"
---
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: nightly }
spec: { name: nightly, task: backup, cron: 0 3 * * *, groups: [default], retain: 7, concurrency: 1 }
`,
    ],
  },
  *check({ madeBy, object, type }, { longhorn, resources }) {
    if (madeBy !== undefined || (type === '/ConfigMap' && object.metadata?.name !== settingsConfigMap.name)) return;
    const own = longhorn.once(longhornNamespace, () => longhornNamespace(resources));
    const namespace = textOf(object.metadata?.namespace);
    if (own === undefined || namespace === '' || namespace === own || isTemplate(own)) return;
    const message = `${object.kind} ${shownName(object)} is in namespace ${JSON.stringify(namespace)}, and Longhorn in "${own}": nobody reads it.`;
    yield { path: at('metadata', 'namespace'), message, hint: `Write namespace: ${own}.` };
  },
};
