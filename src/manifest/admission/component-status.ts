import type { Violation } from '../violation';
import { conflict } from '../violation';

/** Source: kubernetes v1.36.3 pkg/registry/core/componentstatus/rest.go, which reads and cannot create. */
export function* checkComponentStatus(): Generator<Violation> {
  yield conflict([], 'A ComponentStatus can only be read.', 'Remove the object.');
}
