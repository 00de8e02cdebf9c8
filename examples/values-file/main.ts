// Only a values file: what Helm would install, with a job of one's own beside it.
import { join } from 'node:path';
import { Chart } from 'cdk8s';
import { Longhorn, LonghornApp, RecurringJob, RecurringJobTask } from '../../src';

const app = new LonghornApp();
const storage = new Chart(app, 'storage');

const longhorn = Longhorn.fromChartValues(storage, 'longhorn', {
  release: '1.11.3',
  valuesFiles: [join('examples', 'values-file', 'values.yaml')],
});

new RecurringJob(storage, 'trim', {
  longhorn,
  task: RecurringJobTask.FILESYSTEM_TRIM,
  cron: '30 3 * * 6',
  groups: [RecurringJob.DEFAULT_GROUP],
});

app.synth();
