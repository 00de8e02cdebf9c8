// Only a values file: what Helm would install, with a job of one's own beside it.
import { Chart } from 'cdk8s';
import { Longhorn, LonghornApp, RecurringJob, RecurringJobTask } from 'cdk8s-longhorn';

const app = new LonghornApp();
const storage = new Chart(app, 'storage');

const longhorn = Longhorn.fromChartValues(storage, 'longhorn', {
  release: '1.11.3',
  // Paths start at the folder in which the app runs.
  valuesFiles: ['values.yaml'],
});

new RecurringJob(storage, 'trim', {
  longhorn,
  task: RecurringJobTask.FILESYSTEM_TRIM,
  cron: '30 3 * * 6',
  groups: [RecurringJob.DEFAULT_GROUP],
});

app.synth();
