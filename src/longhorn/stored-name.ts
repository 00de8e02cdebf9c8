import { nameMaximumLength } from './volume-limits';

/** The name that Longhorn's webhooks give a Volume, BackingImage or RecurringJob. Source: util.AutoCorrectName. */
export function storedName(name: string): string {
  const lower = name.toLowerCase();
  if (name.length <= nameMaximumLength) return lower;
  const suffix = `-${checksum(name)}`;
  return lower.slice(0, nameMaximumLength - suffix.length).replace(/-+$/, '') + suffix;
}

/** The name that an EngineImage gets. Source: types/types.go GetEngineImageChecksumName. */
export function engineImageName(image: string): string {
  return `ei-${checksum(image.trim())}`;
}

/** Few objects have a name that needs it, and Node's module takes long to load. */
function checksum(text: string): string {
  const { createHash } = require('node:crypto') as typeof import('node:crypto');
  return createHash('sha512').update(text).digest('hex').slice(0, 8);
}
