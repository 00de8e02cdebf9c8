import type { Diagnostic } from '../../diagnostics/diagnostic';
import { checkClusters } from '../../check/check-clusters';
import { derivedResources } from '../../check/derived';
import { Suppressions } from '../../check/suppressions';
import { valueAt } from '../../check/templates';
import { releaseFor, type Release } from '../../longhorn/release';
import type { Json, KubernetesObject } from '../../kubernetes/kubernetes-object';
import { typeOf, type Resource } from '../../manifest/resource';
import { readText } from '../../source/parse-manifest';
import { withProps } from '../installation/prop-findings';
import { ChartLonghorn } from '../chart-longhorn';
import { Longhorn } from '../longhorn';
import { asReleased } from './as-released';
import { byCluster } from './by-cluster';
import type { PlacedObject } from './collect-charts';
import type { InstallationFinder } from './installation-of';

/**
 * What a cluster makes of the objects: each with the others of its installation, by the release of that installation.
 * Kinds that could not be checked are told as such.
 */
export function checkObjects(placed: readonly PlacedObject[], finder: InstallationFinder): Diagnostic[] {
  return byCluster(placed, finder).flatMap((together) => {
    const [{ construct }] = together as [PlacedObject];
    const installation = finder.installationOf(construct);
    const isHere = installation instanceof Longhorn || installation instanceof ChartLonghorn;
    const found = checkTogether(together, releaseFor(finder.releaseOf(construct)), isHere);
    // Whoever describes the installation by props has no values of its chart to mend.
    return installation instanceof Longhorn ? found.map(hintedAtProps) : found;
  });
}

function hintedAtProps({ hint, ...rest }: Diagnostic): Diagnostic {
  return hint === undefined ? rest : { ...rest, hint: withProps(hint) };
}

/** @param isHere whether the objects of an installation are among them */
function checkTogether(placed: readonly PlacedObject[], release: Release, isHere: boolean): Diagnostic[] {
  const constructs = new Map(placed.map((one) => [resourceOf(one), one.construct]));
  const resources = [...constructs.keys()];
  const isJudged = (object: KubernetesObject): boolean => isHere && asReleased(object, release);
  const options = { release, isComplete: false, isOn: () => true, isJudged };
  const all = [...resources, ...resources.flatMap(derivedResources)];
  const { findings, unknownKinds } = checkClusters(all, () => options, new Suppressions());
  const found = findings.map(({ diagnostic, resource }): Diagnostic => {
    const construct = constructs.get(resource.madeBy ?? resource)!;
    const { source: _, related: _related, ...rest } = diagnostic;
    return { ...rest, construct: construct.node.path };
  });
  const unchecked = [...unknownKinds].map(([kind, { reason }]): Diagnostic => {
    const message = `${kind} was not checked: ${reason}.`;
    return { code: 'not-checked', severity: 'info', message };
  });
  return [...found, ...unchecked];
}

/** Places in the manifest mean nothing to whoever writes the program: the construct does. */
function resourceOf({ construct, object }: PlacedObject): Resource {
  return {
    object,
    type: typeOf(object),
    // Its place in the tree tells apart what is meant for several clusters, as folders do.
    file: construct.node.path,
    locate: () => ({ file: '', line: 1, column: 1 }),
    inside: (pointer) => readText(valueAt(object as unknown as Json, pointer)),
  };
}
