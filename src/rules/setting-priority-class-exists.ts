import { nameProblem } from '../kubernetes/names';
import { textOf } from '../manifest/json-view';
import { at, type Rule } from './rule';

/** Kubernetes' own, and the one that Longhorn's chart and manifest bring along. */
const shipped = ['system-node-critical', 'system-cluster-critical', 'longhorn-critical'];

export const settingPriorityClassExists: Rule = {
  id: 'setting-priority-class-exists',
  summary: 'Name a PriorityClass that exists.',
  why: "Longhorn's webhook looks for the PriorityClass and refuses the setting without it.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/Setting'],
  evidence: 'longhorn-manager v1.12.1 datastore/longhorn.go ValidateSetting; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: priority-class, namespace: longhorn-system }
value: Longhorn-Critical
`,
        findings: [
          {
            path: '/value',
            message: 'No PriorityClass can have the name "Longhorn-Critical".',
            hint: 'Name one that is applied before, or leave the value empty.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: priority-class, namespace: longhorn-system }
value: storage
---
apiVersion: scheduling.k8s.io/v1
kind: PriorityClass
metadata: { name: storage }
value: 900000000
`,
    ],
  },
  *check({ object }, { resources }) {
    const value = textOf(object['value']);
    if (object.metadata?.name !== 'priority-class' || value === '' || shipped.includes(value)) return;
    const path = at('value');
    const shown = JSON.stringify(value);
    const hint = 'Name one that is applied before, or leave the value empty.';
    if (nameProblem('dnsSubdomain', value) !== undefined) {
      yield { path, message: `No PriorityClass can have the name ${shown}.`, hint };
    } else if (resources.find('scheduling.k8s.io/PriorityClass', value) === undefined) {
      if (resources.isComplete) yield { path, message: `There is no PriorityClass ${shown}.`, hint };
      else yield { path, unknown: 'existing-objects', message: `Whether the PriorityClass ${shown} exists.` };
    }
  },
};
