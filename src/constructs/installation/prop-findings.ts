import type { Diagnostic } from '../../diagnostics/diagnostic';
import { absence } from '../../longhorn/absence';
import type { Release } from '../../longhorn/release';
import { chartValueLifetime } from '../../longhorn/release-lifetime';
import { chartValueOfProp } from './chart-value-of-prop';

/** Chart values that props are converted to, in the direction in which findings come back. */
const convertedProps: Readonly<Record<string, string>> = {
  'defaultBackupStore.backupTarget': 'defaultBackupTarget.url',
  'defaultBackupStore.backupTargetCredentialSecret': 'defaultBackupTarget.credential',
  'defaultBackupStore.pollInterval': 'defaultBackupTarget.pollInterval',
  'longhornDriver.log.format': 'csi.jsonLog',
  'longhornManager.log.format': 'manager.jsonLog',
  'metrics.serviceMonitor.interval': 'metrics.interval',
  'metrics.serviceMonitor.scrapeTimeout': 'metrics.scrapeTimeout',
  'openshift.ui.route': 'openShift.routeName',
  'persistence.backingImage.dataSourceParameters': 'defaultStorageClass.backingImage.dataSourceParameters',
  'persistence.defaultDiskSelector.selector': 'defaultStorageClass.diskSelector',
  'persistence.defaultNodeSelector.selector': 'defaultStorageClass.nodeSelector',
  'persistence.disableRevisionCounter': 'defaultStorageClass.disableRevisionCounter',
  'persistence.recurringJobSelector.jobList': 'defaultStorageClass.recurringJobs',
  'privateRegistry.registrySecret': 'images.pullSecretNames',
};

const propOfValue = new Map([
  ...Object.entries(chartValueOfProp).map(([prop, value]) => [value, prop] as const),
  ...Object.entries(convertedProps),
]);

/** What is wrong with the chart values that props stand for, said of the props: all of it is an error. */
export function propFindings(findings: readonly Diagnostic[], release: Release): Diagnostic[] {
  const said = new Map<string, Diagnostic>();
  for (const finding of findings) {
    const ofProp = propFinding(finding, release);
    said.set(`${ofProp.code} ${ofProp.path} ${ofProp.message}`, ofProp);
  }
  return [...said.values()];
}

function propFinding(finding: Diagnostic, release: Release): Diagnostic {
  const value = (finding.path ?? '').slice(1).replaceAll('/', '.');
  const prop = propOf(value) ?? value;
  const problem: Diagnostic = {
    ...finding,
    code: finding.code.replace(/^chart-(value-)?/, 'prop-'),
    severity: 'error',
    message: withProps(finding.message),
    path: `/${prop.replaceAll('.', '/')}`,
    ...(finding.hint !== undefined && { hint: withProps(finding.hint) }),
  };
  if (finding.code !== 'chart-value-newer') return problem;
  const lifetime = chartValueLifetime(value);
  const lacking = lifetime && absence(lifetime, release.version);
  const reason = lacking?.kind === 'to come' ? `: ${lacking.reason}` : '';
  return { ...problem, message: `Longhorn ${release.version} does not have ${prop}${reason}.` };
}

/** The text with props in place of chart values, and without the chart, which nobody sees who writes props. */
export function withProps(text: string): string {
  return text
    .replaceAll(/[A-Za-z]\w*(?:\.\w+)+/g, (path) => propOf(path) ?? path)
    .replace("the chart's values under persistence", 'the props of the installation under defaultStorageClass')
    .replace(/the chart(?:'s)? value (?=\w)/, 'the prop ')
    .replace(/^The value (?=\w)/, 'The prop ')
    .replace(/^The chart prints /, 'The manifests have ')
    .replace('of which Helm keeps one at most', 'of which one is kept at most');
}

/** The prop that stands for a chart value, for one below it, or for the section around it. */
function propOf(value: string): string | undefined {
  const exact = propOfValue.get(value);
  if (exact !== undefined) return exact;
  const below = [...propOfValue].find(([path]) => path.startsWith(`${value}.`));
  if (below !== undefined) return below[1];
  const around = [...propOfValue].filter(([path]) => value.startsWith(`${path}.`));
  const [nearest] = around.sort(([a], [b]) => b.length - a.length);
  return nearest && `${nearest[1]}${value.slice(nearest[0].length)}`;
}
