import { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import type { KubernetesObject } from '../manifest/kubernetes-object';
import { protect } from '../objects/protection';

/**
 * Gives a plain object its place in the construct tree. Wire spelling goes in and comes out unchanged:
 * generated classes would drop fields they do not know.
 */
export function emitObject(scope: Construct, id: string, object: KubernetesObject, protection = true): ApiObject {
  return new ApiObject(scope, id, protection ? protect(object) : object);
}
