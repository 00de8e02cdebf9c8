import { repeated } from '../../diagnostics/repeated';
import { isDnsSubdomain } from '../../kubernetes/formats';
import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, duplicate, invalid, outOfRange, required } from '../violation';

/** Source: kubernetes v1.36.3 apiserver pkg/util/webhook/validation.go. */
export function* checkWebhookClient(client: JsonObject, path: Path): Generator<Violation> {
  const { service, url } = client;
  if (isSet(url) && isSet(service))
    yield conflict([...path, 'url'], 'A webhook has a url or a service, but both are given.', 'Keep one of them.');
  if (!isSet(url) && !isSet(service)) yield required([...path, 'service'], 'Name the Service.');
  if (isSet(url) && !/^https:\/\/[^/?#@]+(\/[^?#]*)?$/i.test(textOf(url)))
    yield invalid([...path, 'url'], url, 'which is no plain https URL', 'Write https://host/path.');
  if (!isSet(service)) return;
  const { path: target, port } = mapOf(service);
  if (typeof port === 'number' && (port < 1 || port > 65535))
    yield outOfRange([...path, 'service', 'port'], port, 'which is no port', 'Write a port from 1 to 65535.');
  const problem = isSet(target) ? pathProblem(textOf(target)) : undefined;
  if (problem !== undefined)
    yield invalid([...path, 'service', 'path'], target, problem, 'Write a path such as /check.');
}

function pathProblem(path: string): string | undefined {
  if (path === '' || path === '/') return undefined;
  if (!path.startsWith('/')) return 'which does not start with "/"';
  const steps = path.slice(1).replace(/\/$/, '').split('/');
  return steps.every(isDnsSubdomain) ? undefined : 'in which a step is not a DNS name';
}

const REVIEWS = ['v1', 'v1beta1'];

/** Versions of reviews that a webhook understands; the server has to know one of them. */
export function* checkReviewVersions(value: unknown, path: Path): Generator<Violation> {
  const versions = listOf(value).map(textOf);
  const again = repeated(versions);
  for (const [index, version] of versions.entries()) {
    if (again.has(index)) yield duplicate([...path, index], version);
    yield* badText([...path, index], version, 'dns-1035-label');
  }
  if (!versions.some((version) => REVIEWS.includes(version))) yield required(path, 'Write [v1].');
}
