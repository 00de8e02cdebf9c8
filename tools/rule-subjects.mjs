/** The subjects of the list of rules, and how the ids begin that belong to each; the longest beginning decides. */
const subjects = {
  Settings: ['setting', 'default-setting'],
  'Nodes and disks': [
    ...['node', 'disk', 'disks', 'block-disk', 'create-disk', 'default-disk', 'disable-v2', 'engine-has-disks'],
    ...['eviction', 'labelled-nodes', 'tags-annotation'],
  ],
  'Where replicas go': ['replicas', 'selector'],
  'Storage classes': ['class'],
  'Claims and workloads': ['claim', 'workload', 'deployment-claim'],
  Volumes: ['volume', 'driver'],
  'Backing images': ['backing-image'],
  'Recurring jobs': ['recurring-job', 'labelled-recurring-job'],
  Snapshots: ['snapshot'],
  Backups: ['backup', 'default-backup', 'system-backup', 'system-restore'],
  'Services and exposure': ['ui', 'service', 'external-name', 'manager-api'],
  'Installation and namespace': ['longhorn-namespace', 'longhorn-network', 'uninstall'],
  'Git, Argo CD and Flux': ['argo', 'exported', 'flux', 'longhorn-name-kept', 'one-time', 'pruned', 'system-owned'],
};

const other = 'Other';

/** Rules by subject, in the order above; what begins like none of them comes last. */
export function rulesBySubject(rules) {
  const groups = new Map([...Object.keys(subjects), other].map((subject) => [subject, []]));
  for (const rule of rules) groups.get(subjectOf(rule.id)).push(rule);
  return [...groups].filter(([, group]) => group.length > 0);
}

function subjectOf(id) {
  const fitting = Object.entries(subjects)
    .flatMap(([subject, beginnings]) => beginnings.map((beginning) => ({ beginning, subject })))
    .filter(({ beginning }) => `${id}-`.startsWith(`${beginning}-`))
    .sort((a, b) => b.beginning.length - a.beginning.length);
  return fitting[0]?.subject ?? other;
}
