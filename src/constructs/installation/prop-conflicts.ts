import type { Diagnostic } from '../../diagnostics/diagnostic';
import { propProblem } from '../props/prop-check';
import type { LonghornProps } from './longhorn-props';

/** Props of an installation that are fine by themselves and not together. */
export function propConflicts(props: LonghornProps): Diagnostic[] {
  return [...scrapeProblems(props), ...oauthProxyProblems(props)];
}

/** Source: prometheus-operator, which leaves such a ServiceMonitor out of Prometheus' configuration. */
function scrapeProblems({ metrics }: LonghornProps): Diagnostic[] {
  const { interval, scrapeTimeout } = metrics ?? {};
  if (interval === undefined || scrapeTimeout === undefined) return [];
  const [longest, asked] = [interval.toSeconds(), scrapeTimeout.toSeconds()];
  if (asked <= longest) return [];
  const message = `metrics.scrapeTimeout is ${asked} seconds, which is longer than metrics.interval of ${longest}.`;
  const hint = `Give ${longest} seconds or less, or a longer interval.`;
  return [propProblem('prop-conflict', 'metrics.scrapeTimeout', message, hint)];
}

/** Source: longhorn chart, templates/deployment-ui.yaml; no release names an image. */
function oauthProxyProblems({ images, openShift }: LonghornProps): Diagnostic[] {
  if (openShift?.route !== true || images?.oauthProxy?.repository !== undefined) return [];
  const message = 'openShift.route puts an OAuth proxy in front of the UI, and no image is named for it.';
  const hint = 'Set images.oauthProxy to repository and tag of an image, or leave openShift.route out.';
  return [propProblem('prop-conflict', 'openShift.route', message, hint)];
}
