import type { IConstruct } from 'constructs';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { releaseFor, type Release } from '../longhorn/release';
import { refuse } from './refuse';

/** The release that a prop of the construct names. */
export function namedRelease(construct: IConstruct, version: string): Release {
  try {
    return releaseFor(version);
  } catch (error) {
    if (DiagnosticsError.is(error)) refuse(construct, error.diagnostics);
    throw error;
  }
}
