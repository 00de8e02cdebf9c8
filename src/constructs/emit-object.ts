import { ApiObject, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import { isNamespaced } from '../kubernetes/kinds';
import { resourceName, type KubernetesObject } from '../manifest/kubernetes-object';
import { protect, protectionProblems } from '../objects/protection';
import { noteMadeAt } from './made-at';
import { refuse } from './refuse';

/**
 * Gives a plain object its place in the construct tree. Wire spelling goes in and comes out unchanged: generated
 * classes would drop fields they do not know, and a chart would put its namespace on kinds that have none.
 */
export function emitObject(scope: Construct, id: string, object: KubernetesObject, protection = true): ApiObject {
  noteMadeAt(scope);
  if (protection) refuse(scope, protectionProblems(object), resourceName(object));
  const apiObject = new ApiObject(scope, id, protection ? protect(object) : object);
  if (apiObject.metadata.namespace !== undefined && isNamespaced(object.apiVersion, object.kind) === false) {
    apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
  return apiObject;
}
