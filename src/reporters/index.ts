import { github } from './github';
import { gitlab } from './gitlab';
import { json } from './json';
import { junit } from './junit';
import { markdown } from './markdown';
import type { Reporter } from './reporter';
import { sarif } from './sarif';
import { text } from './text';

/** Formats of `--reporter`, by name. */
export const reporters = { text, json, sarif, junit, github, gitlab, markdown } satisfies Readonly<
  Record<string, Reporter>
>;

export type ReportFormat = keyof typeof reporters;
