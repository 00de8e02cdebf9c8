import { textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { invalid } from '../violation';

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/validation.go, validateAzureDisk; Shared by pkg/apis/core/v1/defaults.go. */
export function* checkAzureDisk(source: JsonObject, path: Path): Generator<Violation> {
  const uri = textOf(source['diskURI']);
  const kind = source['kind'] ?? 'Shared';
  const start = kind === 'Managed' ? '/subscriptions/' : 'https://';
  if (uri !== '' && !uri.startsWith(start))
    yield invalid(
      [...path, 'diskURI'],
      uri,
      `which is not where a disk of the kind ${String(kind)} lies`,
      `Write a URI that starts with ${start}, or another kind.`,
    );
}
