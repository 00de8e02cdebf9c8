import { own } from '../diagnostics/own';
import type { Json } from '../kubernetes/kubernetes-object';
import { isTable, isTrue, type ChartValue } from './chart-value';

/**
 * What a template can do something with: a section of the chart's own keys, free mappings, lists, names, scalars.
 * An `items` is gone through one by one, be it a list or a mapping; a `word` is compared with words or goes through a
 * function that takes nothing but text; of a `boolean` the template asks whether it is empty; an `inner` text goes into
 * YAML that Longhorn reads, where anything can be printed. What is `bare` is not asked whether it is empty first.
 */
export type Shape =
  | 'section'
  | 'mapping'
  | 'bare-mapping'
  | 'list'
  | 'items'
  | 'bare-items'
  | 'names'
  | 'word'
  | 'text'
  | 'inner'
  | 'boolean';

/**
 * Where the default does not show what the templates read: it is null, or a filled mapping with keys of the user's
 * choice, or an empty one that is printed all the same. Source: longhorn/longhorn chart/templates.
 */
const shapes: Readonly<Record<string, Shape>> = {
  extraObjects: 'bare-items',
  'global.cattle.windowsCluster.nodeSelector': 'mapping',
  'global.imagePullSecrets': 'names',
  'httproute.hostnames': 'items',
  'httproute.parentRefs': 'items',
  'ingress.annotations': 'bare-mapping',
  'ingress.extraHosts': 'bare-items',
  'ingress.secrets': 'bare-items',
  'longhornDriver.log.format': 'word',
  'longhornManager.log.format': 'word',
  'longhornManager.resources': 'mapping',
  'longhornManager.updateStrategy': 'bare-mapping',
  'longhornUI.affinity': 'bare-mapping',
  'networkPolicies.kubeAPIServerSourceCIDRs': 'items',
  'networkPolicies.type': 'word',
  'persistence.annotations': 'bare-mapping',
  'privateRegistry.createSecret': 'boolean',
  'privateRegistry.registrySecret': 'names',
  'service.ui.loadBalancerSourceRanges': 'list',
  'service.ui.type': 'word',
};

/** Sections whose texts end up in ConfigMaps, as YAML inside of YAML, and the switches among them. */
const innerSections = /^(?:defaultBackupStore|defaultSettings|persistence)\./;
const innerSwitches = /^persistence\.(?:createStorageClass|\w+\.enable)$/;

/** The shape that the chart expects at a path, given the default there. */
export function expectedShape(path: string, standard: Json): Shape {
  const exception = own(shapes, path);
  if (exception !== undefined) return exception;
  if (typeof standard === 'object' && standard !== null && !Array.isArray(standard))
    return Object.keys(standard).length > 0 ? 'section' : 'mapping';
  if (innerSections.test(path) && !innerSwitches.test(path)) return 'inner';
  if (Array.isArray(standard)) return 'list';
  return typeof standard === 'boolean' ? 'boolean' : 'text';
}

const isEmpty = (value: ChartValue): boolean => !isTrue(value);
const isCollection = (value: ChartValue): boolean => typeof value === 'object';
const isText = (value: ChartValue): boolean => typeof value === 'string';

/** What fits beside null; empty is empty in any brackets. */
const fitting: Readonly<Record<Shape, (value: ChartValue) => boolean>> = {
  section: isTable,
  mapping: (value) => isTable(value) || isEmpty(value),
  'bare-mapping': (value) => isTable(value) || (isCollection(value) && isEmpty(value)),
  list: (value) => Array.isArray(value) || isEmpty(value),
  items: (value) => isCollection(value) || isEmpty(value),
  'bare-items': isCollection,
  names: (value) => isCollection(value) || isText(value) || isEmpty(value),
  word: isText,
  text: (value) => !isCollection(value) || isEmpty(value),
  boolean: () => true,
  inner: () => true,
};

/** Null takes a default away everywhere but where templates look for keys below it. */
export function fits(value: ChartValue, shape: Shape): boolean {
  return value === null ? shape !== 'section' : fitting[shape](value);
}
