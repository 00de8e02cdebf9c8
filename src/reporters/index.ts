import type { Reporter } from './reporter';
import { text } from './text';

/** Formats of `--reporter`, by name. */
export const reporters: Readonly<Record<string, Reporter>> = { text };
