import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import type { Construct } from 'constructs';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { isNamespaced } from '../kubernetes/kinds';
import { resourceName, type KubernetesObject } from '../kubernetes/kubernetes-object';
import { protect, protectionProblems } from '../objects/protection';
import type { ILonghorn } from './i-longhorn';
import { noteInstallation } from './named-installation';
import { refuse } from './refuse';

/** What an object is told beside itself. */
export interface EmissionOptions {
  /** The installation that the construct was given, which decides what the object is checked by. */
  readonly longhorn?: ILonghorn;
  /** Whether Argo CD and Flux are kept from deleting the object, when it is of a kind that holds data. */
  readonly protection?: boolean;
}

/**
 * Gives a plain object its place in the construct tree. Wire spelling goes in and comes out unchanged: generated
 * classes would drop fields they do not know, and a chart would put its namespace on kinds that have none.
 */
export function emitObject(
  scope: Construct,
  id: string,
  object: KubernetesObject,
  { longhorn, protection = true }: EmissionOptions = {},
): ApiObject {
  if (!scope.node.scopes.some((one) => Chart.isChart(one))) refuse(scope, [withoutChart]);
  if (protection) refuse(scope, protectionProblems(object), resourceName(object));
  const apiObject = new ApiObject(scope, id, protection ? protect(object) : object);
  if (longhorn !== undefined) noteInstallation(apiObject, longhorn);
  if (apiObject.metadata.namespace !== undefined && isNamespaced(object.apiVersion, object.kind) === false) {
    apiObject.addJsonPatch(JsonPatch.remove('/metadata/namespace'));
  }
  return apiObject;
}

/** cdk8s would say the same without a repair. */
const withoutChart: Diagnostic = {
  code: 'construct-without-chart',
  severity: 'error',
  message: 'The construct is in no chart, and so in no file.',
  hint: "Make it in a chart: new Chart(app, 'name').",
};
