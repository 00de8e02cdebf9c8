import { DiagnosticsError } from '../../diagnostics/diagnostics-error';
import { releaseFor } from '../../longhorn/release';
import { inTurn, needed, type PropCheck } from './prop-check';
import { having, text } from './prop-checks';

/** The prop `longhorn` of constructs that belong to an installation. */
export const installationProp = needed(
  having('requireSetting', 'an installation, such as the one of new Longhorn(...)'),
  'Give the installation that it belongs to, such as the one of new Longhorn(...).',
);

/** A Size of cdk8s. */
export const size: PropCheck = having('toKibibytes', 'a Size, such as Size.gibibytes(10)');

/** A Duration of cdk8s, whose length the construct judges. */
export const duration: PropCheck = having('toMilliseconds', 'a Duration, such as Duration.minutes(5)');

/** A supported Longhorn version. */
export const release: PropCheck = inTurn(text, (value) => {
  try {
    releaseFor(value as string);
    return [];
  } catch (error) {
    if (DiagnosticsError.is(error)) return [...error.diagnostics];
    throw error;
  }
});
