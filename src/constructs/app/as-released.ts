import { isDeepStrictEqual } from 'node:util';
import { chartInput } from '../../chart/chart';
import { resourceName, type KubernetesObject } from '../../kubernetes/kubernetes-object';
import type { Release } from '../../longhorn/release';
import { installationCrds } from '../../objects/installation/crds';
import { installation } from '../../objects/installation/installation';
import { protect } from '../../objects/protection';
import { usualNamespace } from '../../longhorn/names';

interface Released {
  readonly object: KubernetesObject;
  /** Its fields as JSON, made once for the installations of a whole fleet. */
  readonly texts: Map<string, string>;
}

const known = new Map<string, ReadonlyMap<string, Released>>();

/**
 * Whether an object is one that the release installs without any values. A test holds those of all releases against their
 * schemas, so that an app need not: most of an installation is of them, and whatever is changed is not.
 */
export function asReleased(object: KubernetesObject, release: Release): boolean {
  let released = known.get(release.version);
  if (released === undefined) {
    released = new Map(releasedObjects(release).map((one) => [nameOf(one), { object: one, texts: new Map() }]));
    known.set(release.version, released);
  }
  const usual = released.get(nameOf(object));
  return usual !== undefined && isSame(object, usual);
}

/** Texts are compared quicker, and are the same where the keys are in the same order, as in definitions, the largest of all. */
function isSame(object: KubernetesObject, { object: usual, texts }: Released): boolean {
  const fields = Object.keys(usual);
  return (
    Object.keys(object).length === fields.length &&
    fields.every((field) => {
      let text = texts.get(field);
      if (text === undefined) texts.set(field, (text = JSON.stringify(usual[field])));
      return JSON.stringify(object[field]) === text || isDeepStrictEqual(object[field], usual[field]);
    })
  );
}

/** All objects of an installation without values, as constructs emit them. */
export function releasedObjects(release: Release): KubernetesObject[] {
  const { input } = chartInput({}, release, usualNamespace);
  return installation(input, installationCrds(input)).map(protect);
}

function nameOf(object: KubernetesObject): string {
  return `${object.apiVersion} ${resourceName(object)}`;
}
