import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic';
import { formatDiagnostic } from '../diagnostics/format-diagnostic';
import { pointerOf } from '../diagnostics/json-pointer';
import { nearest } from '../diagnostics/nearest';
import { parseManifests } from '../source/parse-manifest';
import { configKeys, isOfKind, kindNames, type ConfigKey } from '../schemas/config-schema';
import type { Host } from './host';
import { readFileOf, unreadable } from './read-file-of';
import { UsageError } from './usage-error';

/** What a repository says about how it is to be checked; the command line goes before it. */
export interface CheckConfig {
  readonly release?: string;
  readonly kubernetes?: string;
  readonly failOn?: string;
  readonly complete?: boolean;
  readonly paths?: readonly string[];
  readonly exclude?: readonly string[];
  readonly crds?: readonly string[];
  readonly skip?: readonly string[];
}

export const configFile = '.cdk8s-longhorn.yaml';
const otherEnding = '.cdk8s-longhorn.yml';

/**
 * Reads the configuration in the current folder; an empty one where there is none.
 *
 * @throws UsageError with the line of each mistake
 */
export function readConfig(host: Host): CheckConfig {
  const file = join(host.cwd, configFile);
  if (!isThere(file)) {
    // Whoever writes it means it to count.
    if (isThere(join(host.cwd, otherEnding)))
      throw new UsageError(`Call ${otherEnding} ${configFile}: it is not read.`);
    return {};
  }
  const { diagnostics, documents } = parseManifests(readFileOf(host, file), configFile);
  const problems: Diagnostic[] = diagnostics.filter(({ severity }) => severity === 'error');
  const note = (source: SourceRange, problem: Problem | undefined): void => {
    if (problem !== undefined) problems.push({ code: 'config-invalid', severity: 'error', ...problem, source });
  };
  const [first, second] = documents;
  const values = first?.value ?? {};
  if (second !== undefined) note(second.locate(''), secondDocument);
  if (typeof values !== 'object' || Array.isArray(values)) note(first!.locate(''), noMapping);
  else
    for (const [key, value] of Object.entries(values)) {
      const problem = Object.hasOwn(configKeys, key) ? wrongValue(key as ConfigKey, value) : unknownKey(key);
      note(first!.locate(pointerOf([key])), problem);
    }
  if (problems.length > 0) throw new UsageError(problems.flatMap((problem) => formatDiagnostic(problem).split('\n')));
  return values as CheckConfig;
}

/** A link that leads nowhere is there, and is not passed over. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    throw unreadable(file, error as NodeJS.ErrnoException);
  }
}

type Problem = Pick<Diagnostic, 'message' | 'hint'>;

const secondDocument: Problem = {
  message: 'A second document begins here, and the configuration is one.',
  hint: 'Move what is needed into the first one.',
};
const noMapping: Problem = {
  message: 'The configuration is no mapping.',
  hint: 'Write it as `key: value` lines.',
};

function unknownKey(key: string): Problem {
  const known = Object.keys(configKeys);
  const likely = nearest(key, known);
  const hint = likely === undefined ? `Use one of ${known.join(', ')}.` : `Did you mean "${likely}"?`;
  return { message: `The configuration has no key ${JSON.stringify(key)}.`, hint };
}

function wrongValue(key: ConfigKey, value: unknown): Problem | undefined {
  const { kind } = configKeys[key];
  if (isOfKind(value, kind)) return undefined;
  return {
    message: `${key} is ${JSON.stringify(value)}, and not ${kindNames[kind]}.`,
    // To YAML 1.10 is the number 1.1.
    hint: `Write ${kindNames[kind]}${kind === 'text' ? ', in quotes' : ''}.`,
  };
}
