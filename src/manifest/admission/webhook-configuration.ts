import { isDnsSubdomain } from '../../kubernetes/formats';
import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { duplicate, invalid } from '../violation';
import { checkConditions } from './admission-policy';
import { checkReviewVersions, checkWebhookClient } from './webhook-client';
import { checkRule } from './webhook-rule';

/** Source: kubernetes v1.36.3 pkg/apis/admissionregistration/validation/validation.go, validateValidatingWebhook. */
export function* checkWebhooks(object: JsonObject): Generator<Violation> {
  const webhooks = listOf(object['webhooks']);
  const repeated = duplicateItem(webhooks, ['name'], {});
  if (repeated >= 0) yield duplicate(['webhooks', repeated, 'name'], mapOf(webhooks[repeated])['name']);
  for (const [index, item] of webhooks.entries()) {
    const webhook = mapOf(item);
    const path: Path = ['webhooks', index];
    const name = textOf(webhook['name']);
    if (name !== '' && (!isDnsSubdomain(name) || name.split('.').length < 3))
      yield invalid([...path, 'name'], name, 'which is not a full DNS name', 'Write a DNS name with two dots.');
    yield* checkWebhookClient(mapOf(webhook['clientConfig']), [...path, 'clientConfig']);
    yield* checkReviewVersions(webhook['admissionReviewVersions'], [...path, 'admissionReviewVersions']);
    yield* checkConditions(webhook['matchConditions'], [...path, 'matchConditions']);
    for (const [number, rule] of listOf(webhook['rules']).entries())
      yield* checkRule(mapOf(rule), [...path, 'rules', number]);
  }
}
