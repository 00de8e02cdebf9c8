import { pointerOf } from '../diagnostics/json-pointer';
import { isSet, mapOf, textOf } from '../manifest/json-view';
import type { Json, JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { LocatedDocument } from '../source/parse-manifest';

/** Type of what makes a node's labels and annotations outside of Kubernetes. */
export const machineType = 'machine/Config';

/** Only nodes with keys of this domain are of interest. */
const domain = 'node.longhorn.io/';

/**
 * The Kubernetes Nodes that a machine configuration of Talos labels and annotates, wherever it stands in the document: in
 * `machine`, in a patch of an Omni template, or in an entry of talhelper's `nodes`.
 * Source: Talos v1alpha1 reference, machine.nodeLabels and machine.nodeAnnotations.
 */
export function machineNodes(document: LocatedDocument, value: JsonObject, file: string): Resource[] {
  const found: Resource[] = [];
  visit(value, '');
  return found;

  function visit(part: Json, pointer: string): void {
    if (typeof part !== 'object' || part === null) return;
    if (!Array.isArray(part) && [part['nodeLabels'], part['nodeAnnotations']].some(isLonghorn)) {
      found.push(machineNode(document, part, pointer, file));
    }
    for (const [key, child] of Object.entries(part)) {
      visit(child, `${pointer}${pointerOf([key])}`);
    }
  }
}

function isLonghorn(value: Json | undefined): boolean {
  return isSet(value) && Object.keys(mapOf(value)).some((key) => key.startsWith(domain));
}

function machineNode(document: LocatedDocument, part: JsonObject, pointer: string, file: string): Resource {
  const { hostname, network, nodeAnnotations, nodeLabels } = part;
  const object = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      // A configuration without a host name is that of any number of machines.
      name: textOf(hostname) || textOf(mapOf(network)['hostname']),
      labels: mapOf(nodeLabels),
      annotations: mapOf(nodeAnnotations),
    },
  } as unknown as KubernetesObject;
  const original = (place: string): string =>
    `${pointer}${place.replace('/metadata/labels', '/nodeLabels').replace('/metadata/annotations', '/nodeAnnotations')}`;
  const made = {
    file,
    locate: (place: string) => document.locate(original(place)),
    inside: (place: string) => document.inside(original(place)),
  };
  return { ...made, object, type: '/Node', madeBy: { ...made, object, type: machineType } };
}
