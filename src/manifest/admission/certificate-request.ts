import { fromBase64, textOfBytes } from '../../kubernetes/bytes';
import { duplicateItem } from '../duplicate-item';
import { listOf, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Violation } from '../violation';
import { duplicate, invalid } from '../violation';

const LEGACY_SIGNER = 'kubernetes.io/legacy-unknown';
const TYPE = 'CERTIFICATE REQUEST';

/** Whether the first block of the text is a request, as Go's pem.Decode finds it. */
function isRequest(text: string): boolean {
  const type = /(?:^|\n)-----BEGIN (.*?)-----/.exec(text)?.[1];
  return type === TYPE && text.includes(`\n-----END ${TYPE}-----`);
}

/**
 * Source: kubernetes v1.36.3 pkg/apis/certificates/validation/validation.go, validateCertificateSigningRequest. Whether the
 * request is signed by its own key is an open question.
 */
export function* checkCertificateRequest(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  const usages = listOf(spec['usages']);
  const repeated = duplicateItem(usages, [], {});
  if (repeated >= 0) yield duplicate(['spec', 'usages', repeated], usages[repeated]);
  if (spec['signerName'] === LEGACY_SIGNER)
    yield invalid(['spec', 'signerName'], LEGACY_SIGNER, 'which this version has no more', 'Name another signer.');
  const bytes = Array.isArray(spec['request'])
    ? listOf(spec['request']).map(Number)
    : fromBase64(textOf(spec['request']));
  if (bytes !== undefined && !isRequest(textOfBytes(bytes)))
    yield invalid(
      ['spec', 'request'],
      spec['request'],
      'which is no certificate request in PEM',
      'Write the file that begins with "-----BEGIN CERTIFICATE REQUEST-----" in base64.',
    );
}
