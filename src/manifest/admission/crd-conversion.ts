import { isSet, listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, required } from '../violation';
import { checkReviewVersions, checkWebhookClient } from './webhook-client';

/** Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apis/apiextensions/validation/validation.go. */
export function* checkConversion(conversion: JsonObject): Generator<Violation> {
  const path: Path = ['spec', 'conversion', 'webhook'];
  const webhook = mapOf(conversion['webhook']);
  if (textOf(conversion['strategy']) === '')
    yield required(['spec', 'conversion', 'strategy'], 'Write None or Webhook.');
  if (conversion['strategy'] !== 'Webhook') {
    if (isSet(webhook['clientConfig']) || listOf(webhook['conversionReviewVersions']).length > 0)
      yield conflict(path, 'A webhook is for strategy: Webhook.', 'Remove it, or write strategy: Webhook.');
    return;
  }
  if (!isSet(webhook['clientConfig'])) yield required([...path, 'clientConfig'], 'Say where the webhook is.');
  else yield* checkWebhookClient(mapOf(webhook['clientConfig']), [...path, 'clientConfig']);
  yield* checkReviewVersions(webhook['conversionReviewVersions'], [...path, 'conversionReviewVersions']);
}
