import { parseGoBool } from '../longhorn/go-number';
import { takenSettings } from '../view/taken-settings';
import type { Rule } from './rule';

const setting = 'deleting-confirmation-flag';

export const settingUninstallFlag: Rule = {
  id: 'setting-uninstall-flag',
  summary: 'Keep the confirmation of an uninstallation out of Git.',
  why: 'While the flag is on, removing the release or application destroys all volumes and their data without another word.',
  consequence: 'risk',
  severity: { level: 'warning', because: 'a safeguard is given up; nothing is lost before somebody uninstalls' },
  types: ['longhorn.io/Setting', '/ConfigMap'],
  about: ['/value', '/data/default-setting.yaml'],
  evidence: 'longhorn-manager v1.12.1 app/uninstall.go, controller/uninstall_controller.go',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: deleting-confirmation-flag, namespace: longhorn-system }
value: "true"
`,
        findings: [
          {
            path: '/value',
            message: 'With "deleting-confirmation-flag" true an uninstallation destroys all volumes unasked.',
            hint: 'Set it to false, and to true by hand when Longhorn is to be uninstalled.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: deleting-confirmation-flag, namespace: longhorn-system }
value: "false"
`,
    ],
  },
  *check(resource, context) {
    for (const { name, path, value } of takenSettings(resource, context)) {
      if (name !== setting || parseGoBool(value) !== true) continue;
      const message = `With "${setting}" true an uninstallation destroys all volumes unasked.`;
      yield { path, message, hint: 'Set it to false, and to true by hand when Longhorn is to be uninstalled.' };
    }
  },
};
