import { parseManifests } from '../source/parse-manifest';
import type { Host } from './host';
import { readFileOf } from './read-file-of';
import { UsageError } from './usage-error';

/** What `cdk8s.yaml` says about the app. */
export interface AppConfig {
  /** Shell command that writes the manifests into the folder of `CDK8S_OUTDIR`. */
  readonly app: string;
  readonly output: string;
}

/** Reads `cdk8s.yaml` in the current folder, which cdk8s-cli reads too. */
export function readAppConfig(host: Host): AppConfig {
  const { diagnostics, documents } = parseManifests(readFileOf(host, 'cdk8s.yaml'), 'cdk8s.yaml');
  const [problem] = diagnostics.filter(({ severity }) => severity === 'error');
  if (problem !== undefined) {
    const { line = 1, column = 1 } = problem.source ?? {};
    throw new UsageError(`cdk8s.yaml:${line}:${column}: ${problem.message} ${problem.hint ?? ''}`.trim());
  }
  const { app, output = 'dist' } = (documents[0]?.value ?? {}) as { app?: unknown; output?: unknown };
  if (typeof app !== 'string' || app.trim() === '') {
    throw new UsageError('cdk8s.yaml has no "app": the command that runs your app, such as "node lib/main.js".');
  }
  if (typeof output !== 'string')
    throw new UsageError('"output" in cdk8s.yaml is the name of a folder, such as "dist".');
  return { app, output };
}
