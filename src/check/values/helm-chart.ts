import { pointerOf } from '../../diagnostics/json-pointer';
import { mapOf, textOf } from '../../manifest/json-view';
import type { Resource } from '../../manifest/resource';
import { setParameter } from './set-parameter';
import { combined, holderOf, partAt, type ValuesPart } from './values-part';
import type { ValuesSource } from './values-source';

/**
 * K3s' and RKE2's HelmChart of the chart, with the HelmChartConfig of its name on top, and `set` over both.
 * Source: k3s-io/helm-controller pkg/apis/helm.cattle.io/v1/types.go.
 */
export function helmCharts(resources: readonly Resource[]): ValuesSource[] {
  return resources
    .filter(
      ({ object, type }) => type === 'helm.cattle.io/HelmChart' && isLonghorn(textOf(mapOf(object['spec'])['chart'])),
    )
    .map((chart) => {
      const { set, targetNamespace, version } = mapOf(chart.object['spec']);
      const config = resources.find(
        ({ object, type }) =>
          type === 'helm.cattle.io/HelmChartConfig' && object.metadata?.name === chart.object.metadata?.name,
      );
      const parts = [
        ...partAt(holderOf(chart), '/spec/values'),
        ...partAt(holderOf(chart), '/spec/valuesContent'),
        ...(config === undefined ? [] : partAt(holderOf(config), '/spec/valuesContent')),
        ...Object.entries(mapOf(set)).flatMap(([name, value]) => setPart(chart, name, value)),
      ];
      const namespace = textOf(targetNamespace);
      return {
        ...combined(parts, holderOf(chart), '/spec'),
        file: chart.file,
        ...(textOf(version) !== '' && { version: textOf(version) }),
        ...(namespace !== '' && { namespace }),
      };
    });
}

/** `longhorn`, `longhorn/longhorn`, or the address of its archive. */
function isLonghorn(chart: string): boolean {
  return /(?:^|\/)longhorn(?:-v?\d[^/]*\.tgz)?$/.test(chart);
}

function setPart(chart: Resource, name: string, value: unknown): ValuesPart[] {
  const typed = { isText: false, otherWay: 'in quotes in valuesContent' };
  return setParameter({ name, value: String(value), ...typed }, () => chart.locate(pointerOf(['spec', 'set', name])));
}
