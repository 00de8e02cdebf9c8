import type { Release } from '../longhorn/release';
import type { Json } from '../manifest/kubernetes-object';
import { isTable, isTrue, type ChartValue } from './chart-value';

/**
 * What a template can do something with: a section of the chart's own keys, free mappings and lists, or a scalar.
 * A `word` is compared with words or goes through a function that takes nothing but text.
 */
export type Shape =
  'section' | 'mapping' | 'list' | 'word' | 'word-or-list' | 'text' | 'text-or-list' | 'text-or-mapping' | 'boolean';

/**
 * Where the default does not show what the templates read: it is null, or a filled mapping with keys of the user's
 * choice. Source: longhorn/longhorn chart/templates.
 */
const shapes: Readonly<Record<string, Shape>> = {
  'global.cattle.windowsCluster.nodeSelector': 'mapping',
  'global.imagePullSecrets': 'word-or-list',
  'ingress.annotations': 'mapping',
  'ingress.secrets': 'list',
  'longhornDriver.log.format': 'word',
  'longhornManager.log.format': 'word',
  'longhornManager.resources': 'mapping',
  'longhornManager.updateStrategy': 'mapping',
  'longhornUI.affinity': 'mapping',
  nameOverride: 'word',
  'networkPolicies.type': 'word',
  // Printed in quotes, where "false" says what it means.
  'persistence.defaultClass': 'text',
  'persistence.migratable': 'text',
  'persistence.recurringJobSelector.jobList': 'text-or-list',
  'privateRegistry.createSecret': 'boolean',
  'privateRegistry.registryPasswd': 'word',
  'privateRegistry.registrySecret': 'word-or-list',
  'privateRegistry.registryUser': 'word',
  'service.ui.loadBalancerSourceRanges': 'list',
  'service.ui.type': 'word',
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

/** Null takes a default away everywhere but where templates look for keys below it; empty is empty in any brackets. */
export function fits(value: ChartValue, shape: Shape): boolean {
  if (value === null) return shape !== 'section';
  const isEmpty = typeof value === 'object' && !isTrue(value);
  switch (shape) {
    case 'section':
      return isTable(value);
    case 'mapping':
      return isTable(value) || isEmpty;
    case 'list':
      return Array.isArray(value) || isEmpty;
    case 'word':
      return typeof value === 'string';
    case 'word-or-list':
      return typeof value === 'string' || Array.isArray(value);
    case 'text-or-list':
      return !isTable(value);
    case 'text-or-mapping':
      return !Array.isArray(value);
    case 'boolean':
    case 'text':
      return typeof value !== 'object';
  }
}
