import { validationProperties, type ValidationProperties } from '../check/validation-properties';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { parseManifests } from '../source/parse-manifest';
import type { Host } from './host';
import { readFileOf } from './read-file-of';
import { UsageError } from './usage-error';

/** What `cdk8s.yaml` says about the app. */
export interface AppConfig {
  /** Shell command that writes the manifests into the folder of `CDK8S_OUTDIR`. */
  readonly app: string;
  readonly output: string;
  /** Whether `cdk8s synth` has manifests looked at by plugins, to which it tells the constructs of objects. */
  readonly hasPlugins: boolean;
  /** What the validation plugin is to judge by: the command judges an app by the same. */
  readonly judgedBy: ValidationProperties;
}

/** Reads `cdk8s.yaml` in the current folder, which cdk8s-cli reads too. */
export function readAppConfig(host: Host): AppConfig {
  const { diagnostics, documents } = parseManifests(readFileOf(host, 'cdk8s.yaml'), 'cdk8s.yaml');
  const [problem] = diagnostics.filter(({ severity }) => severity === 'error');
  if (problem !== undefined) {
    const { line = 1, column = 1 } = problem.source ?? {};
    throw new UsageError(`cdk8s.yaml:${line}:${column}: ${problem.message} ${problem.hint ?? ''}`.trim());
  }
  const { app, output = 'dist', validations } = (documents[0]?.value ?? {}) as Record<string, unknown>;
  if (typeof app !== 'string' || app.trim() === '') {
    throw new UsageError('cdk8s.yaml has no "app": the command that runs your app, such as "node lib/main.js".');
  }
  if (typeof output !== 'string' || output === '')
    throw new UsageError('"output" in cdk8s.yaml is the name of a folder, such as "dist".');
  const hasPlugins = Array.isArray(validations) && validations.length > 0;
  return { app, output, hasPlugins, judgedBy: propertiesOfPlugin(validations) };
}

function propertiesOfPlugin(validations: unknown): ValidationProperties {
  if (!Array.isArray(validations)) return {};
  const plugin = validations.find((one) => one?.class === 'LonghornValidation');
  try {
    return validationProperties(plugin?.properties);
  } catch (error) {
    if (!DiagnosticsError.is(error)) throw error;
    throw new UsageError(error.diagnostics.map(({ hint, message }) => `cdk8s.yaml: ${message} ${hint}`));
  }
}
