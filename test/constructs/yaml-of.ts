import { Testing, type Chart } from 'cdk8s';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';

/** What a chart's constructs come to, in wire spelling. */
export function objectsOf(chart: Chart): KubernetesObject[] {
  return Testing.synth(chart) as KubernetesObject[];
}
