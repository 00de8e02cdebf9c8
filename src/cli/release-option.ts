import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { releaseFor, type Release } from '../longhorn/release';
import { UsageError } from './usage-error';

/** The release that the command line or cdk8s.yaml names; one that is not supported is wrong usage. */
export function releaseOption(version: string): Release {
  try {
    return releaseFor(version);
  } catch (error) {
    if (!DiagnosticsError.is(error)) throw error;
    throw UsageError.of(error);
  }
}
