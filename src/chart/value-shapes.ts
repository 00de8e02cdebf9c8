import type { Release } from '../longhorn/release';
import type { Json } from '../manifest/kubernetes-object';
import { isTable, type ChartValue } from './chart-value';

/** What a template can do something with: a section of the chart's own keys, free mappings and lists, or a scalar. */
export type Shape = 'section' | 'mapping' | 'list' | 'text-or-list' | 'text-or-mapping' | 'boolean' | 'text';

/**
 * Where the default does not show what the templates read: it is null, or a filled mapping with keys of the user's
 * choice. Source: longhorn/longhorn chart/templates.
 */
const shapes: Readonly<Record<string, Shape>> = {
  'global.cattle.windowsCluster.nodeSelector': 'mapping',
  'global.imagePullSecrets': 'text-or-list',
  'ingress.annotations': 'mapping',
  'ingress.secrets': 'list',
  'longhornManager.resources': 'mapping',
  'longhornManager.updateStrategy': 'mapping',
  'longhornUI.affinity': 'mapping',
  'persistence.recurringJobSelector.jobList': 'text-or-list',
  'privateRegistry.createSecret': 'boolean',
  'privateRegistry.registrySecret': 'text-or-list',
  'service.ui.loadBalancerSourceRanges': 'list',
};

/** The shape that the chart of a release expects at a path, given the default there. */
export function expectedShape(path: string, standard: Json, release: Release): Shape {
  const exception = shapes[path];
  if (exception !== undefined) return exception;
  if (Array.isArray(standard)) return 'list';
  if (typeof standard === 'object' && standard !== null)
    return Object.keys(standard).length > 0 ? 'section' : 'mapping';
  if (typeof standard === 'boolean') return 'boolean';
  return takesMapping(path, release) ? 'text-or-mapping' : 'text';
}

/** Settings with one value for each data engine may come as a mapping. */
function takesMapping(path: string, release: Release): boolean {
  const [section, name] = path.split('.');
  return (
    section === 'defaultSettings' &&
    release.chart.settings.some(({ print, value }) => value === name && print === 'multiType')
  );
}

/** Null takes a default away everywhere but where templates look for keys below it. */
export function fits(value: ChartValue, shape: Shape): boolean {
  if (value === null) return shape !== 'section';
  switch (shape) {
    case 'section':
    case 'mapping':
      return isTable(value);
    case 'list':
      return Array.isArray(value);
    case 'text-or-list':
      return !isTable(value);
    case 'text-or-mapping':
      return !Array.isArray(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'text':
      return typeof value !== 'object';
  }
}
