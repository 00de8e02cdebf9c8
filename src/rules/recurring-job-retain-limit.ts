import { isTemplate } from '../manifest/template-text';
import { tasksWithoutRetain } from '../objects/recurring-job-parts';
import { jobOf } from '../view/recurring-jobs-view';
import { at, type Rule } from './rule';

const setting = 'recurring-job-max-retention';

export const recurringJobRetainLimit: Rule = {
  id: 'recurring-job-retain-limit',
  summary: 'Keep no more than the setting recurring-job-max-retention allows.',
  why: "Longhorn's webhook refuses a job that wants to keep more, by default more than 100.",
  consequence: 'refused',
  by: 'longhorn',
  types: ['longhorn.io/RecurringJob'],
  evidence: 'longhorn-manager v1.12.1 webhook/resources/recurringjob/validator.go; recorded answers of its webhook',
  examples: {
    bad: [
      {
        yaml: `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: hourly, namespace: longhorn-system }
spec: { name: hourly, task: backup, cron: 0 * * * *, groups: [default], retain: 168, concurrency: 1 }
`,
        findings: [
          {
            path: '/spec/retain',
            message: 'A job may keep at most 100 (recurring-job-max-retention), and this one wants 168.',
            hint: 'Keep fewer, or raise recurring-job-max-retention.',
          },
        ],
      },
    ],
    good: [
      `
apiVersion: longhorn.io/v1beta2
kind: RecurringJob
metadata: { name: hourly, namespace: longhorn-system }
spec: { name: hourly, task: backup, cron: 0 * * * *, groups: [default], retain: 168, concurrency: 1 }
---
apiVersion: longhorn.io/v1beta2
kind: Setting
metadata: { name: recurring-job-max-retention, namespace: longhorn-system }
value: "200"
`,
    ],
  },
  *check(resource, { longhorn: { settings } }) {
    const { spec, task } = jobOf(resource);
    const text = settings.value(setting);
    const maximum = settings.number(setting);
    if (isTemplate(text)) return;
    const entry = settings.entry(setting);
    const related = entry && [{ resource: entry.resource, path: entry.path, message: 'The limit is set here.' }];
    const place = { path: at('spec', 'retain'), ...(related && { related }) };
    if (maximum === undefined) {
      const message = `Setting "${setting}" is ${JSON.stringify(text)}, which Longhorn cannot read: it refuses every job.`;
      yield { ...place, message, hint: 'Write the setting without blanks around it.' };
    } else if (typeof spec['retain'] === 'number' && spec['retain'] > maximum && !tasksWithoutRetain.includes(task)) {
      const message = `A job may keep at most ${maximum} (${setting}), and this one wants ${spec['retain']}.`;
      yield { ...place, message, hint: `Keep fewer, or raise ${setting}.` };
    }
  },
};
