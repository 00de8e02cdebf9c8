import { pointerOf } from '../diagnostics/json-pointer';
import type { Undecided } from '../diagnostics/undecided';
import { isSet, listOf, mapOf, textOf } from './json-view';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import { quoted, type Path } from './violation';

/** The first of the rules in CEL is named: whether there is one or twenty, none of them was compiled. */
export function celQuestion(path: Path): Undecided {
  return { path: pointerOf(path), unknown: 'cel-rules', message: 'The rules in CEL were not compiled.' };
}

/** Conditions before a webhook is asked. */
export function* webhookQuestions(object: JsonObject): Generator<Undecided> {
  const first = listOf(object['webhooks']).findIndex((one) => listOf(mapOf(one)['matchConditions']).length > 0);
  if (first >= 0) yield celQuestion(['webhooks', first, 'matchConditions']);
}

export function* deviceClassQuestions(object: JsonObject): Generator<Undecided> {
  if (listOf(mapOf(object['spec'])['selectors']).length > 0) yield celQuestion(['spec', 'selectors']);
}

export function claimTemplateQuestions(object: JsonObject): Iterable<Undecided> {
  return claimQuestions(mapOf(object['spec']), ['spec', 'spec']);
}

/** Source: kubernetes v1.36.3 pkg/registry/resource/utils.go, AuthorizedForAdmin. */
export function* claimQuestions(object: JsonObject, at: Path = ['spec']): Generator<Undecided> {
  const requests = listOf(mapOf(mapOf(object['spec'])['devices'])['requests']);
  const devices = requests.flatMap((item, index) => devicesOf(mapOf(item), [...at, 'devices', 'requests', index]));
  const chosen = devices.find(({ device }) => listOf(device['selectors']).length > 0);
  if (chosen !== undefined) yield celQuestion([...chosen.path, 'selectors']);
  const administered = devices.find(({ device }) => device['adminAccess'] === true);
  if (administered !== undefined)
    yield {
      path: pointerOf([...administered.path, 'adminAccess']),
      unknown: 'existing-objects',
      message: 'Whether the namespace is labelled for admin access to devices was not checked.',
    };
}

function devicesOf(request: JsonObject, path: Path): { device: JsonObject; path: Path }[] {
  const choices = listOf(request['firstAvailable']).map(mapOf);
  const exactly = { device: mapOf(request['exactly']), path: [...path, 'exactly'] };
  return [exactly, ...choices.map((device, index) => ({ device, path: [...path, 'firstAvailable', index] }))];
}

/** Source: kubernetes v1.36.3 pkg/apis/certificates/validation/validation.go, validateCSR. */
export function* certificateQuestions(): Generator<Undecided> {
  yield {
    path: '/spec/request',
    unknown: 'signatures',
    message: 'Whether the certificate request can be read and is signed by its own key was not checked.',
  };
}

/** Source: kubernetes v1.36.3 pkg/registry/core/pod/storage/storage.go, BindingREST. */
export function* bindingQuestions(object: JsonObject): Generator<Undecided> {
  const name = quoted(textOf(mapOf(object['metadata'])['name']));
  yield {
    path: '/metadata/name',
    unknown: 'existing-objects',
    message: `Whether there is a pod ${name} without node was not checked.`,
  };
}

/** Objects that each cluster has, with a content that nobody may change. */
const FIXED: Readonly<Record<string, readonly string[]>> = {
  FlowSchema: ['catch-all', 'exempt'],
  PriorityLevelConfiguration: ['catch-all'],
};

/** Source: kubernetes v1.36.3 pkg/apis/flowcontrol/validation/validation.go, ValidateFlowSchema. */
export function* flowQuestions(object: JsonObject): Generator<Undecided> {
  const name = textOf(mapOf(object['metadata'])['name']);
  if (FIXED[textOf(object['kind'])]?.includes(name) === true && isSet(object['spec']))
    yield {
      path: '/spec',
      unknown: 'existing-objects',
      message: `Whether this is the spec that Kubernetes has for ${quoted(name)} was not checked.`,
    };
}

/** A number is taken where it is that of the pod's class. Source: kubernetes v1.36.3 plugin/pkg/admission/priority. */
export function* podQuestions(object: JsonObject): Generator<Undecided> {
  const { priority } = mapOf(object['spec']);
  if (!isSet(priority)) return;
  const message = `Whether ${quoted(priority)} is the priority of the pod's class was not checked.`;
  yield { path: '/spec/priority', unknown: 'existing-objects', message };
}
