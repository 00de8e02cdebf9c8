import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import type { Placement } from '../objects/installation/input';

import type { ChartValues } from './chart-values';

const windows = 'global.cattle.windowsCluster';

/** Where the pods of a component run: its own values, else the global ones, behind those for Windows clusters. */
export function placementOf(values: ChartValues, component: string): Placement {
  return {
    priorityClass: values.textIfTrue(`${component}.priorityClass`),
    tolerations: tolerations(values, component),
    nodeSelector: nodeSelector(values, component),
  };
}

function tolerations(values: ChartValues, component: string): Json | undefined {
  const own = ownOrGlobal(values, component, 'tolerations');
  if (!values.isTrue(`${windows}.enabled`)) return own;
  const first = values.yamlAtEnd(`${windows}.tolerations`) as Json[] | undefined;
  if (first === undefined) return own ?? null;
  return own === undefined ? first : [...first, ...(own as Json[])];
}

function nodeSelector(values: ChartValues, component: string): Json | undefined {
  const own = ownOrGlobal(values, component, 'nodeSelector');
  if (!values.isTrue(`${windows}.enabled`)) return own;
  const first = values.yamlAtEnd(`${windows}.nodeSelector`) as JsonObject | undefined;
  if (first === undefined) return own ?? null;
  const selector = { ...first, ...(own as JsonObject | undefined) };
  const changed = Object.keys(first).find((key) => selector[key] !== first[key]);
  if (changed !== undefined) {
    const path = values.isTrue(`${component}.nodeSelector`) ? component : 'global';
    const message = `The node selector ${JSON.stringify(changed)} is there already for Windows clusters, and the last of two equal keys counts.`;
    values.report(
      `${path}.nodeSelector`,
      'chart-value-duplicate',
      message,
      `Leave out ${JSON.stringify(changed)}.`,
      'warning',
    );
  }
  return selector;
}

function ownOrGlobal(values: ChartValues, component: string, key: string): Json | undefined {
  return values.yamlAtEnd(`${component}.${key}`) ?? values.yamlAtEnd(`global.${key}`);
}
