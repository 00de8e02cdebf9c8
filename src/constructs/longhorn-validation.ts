import { readFileSync } from 'node:fs';
import { validationProperties } from '../check/validation-properties';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { releaseFor } from '../longhorn/release';

/** Loaded when manifests come: whoever only composes an app need not wait for it. */
const checker = () => require('../check/check') as typeof import('../check/check');
const recorded = () => require('../check/recorded-name') as typeof import('../check/recorded-name');

/** The `properties` of the plugin in cdk8s.yaml. */
export interface LonghornValidationProps {
  /**
   * Longhorn version, such as `1.12.1`, whose schemas apply.
   * @default - the version that Longhorn's definitions among the manifests name, else the newest supported release
   */
  readonly release?: string;
  /**
   * Kubernetes version of the cluster, such as `1.30`, from 1.25 to 1.36: a kind or a field that it does not know is an
   * error.
   * @default - the newest one known
   */
  readonly kubernetes?: string;
}

/**
 * A validation plugin of `cdk8s synth`: says what a cluster would make of the manifests of any cdk8s app, as the command
 * `cdk8s-longhorn check` does. In cdk8s.yaml:
 *
 * ```yaml
 * validations:
 *   - package: ./node_modules/cdk8s-longhorn
 *     version: 0.1.0
 *     class: LonghornValidation
 * ```
 */
export class LonghornValidation {
  private readonly release: string | undefined;
  private readonly kubernetes: string | undefined;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(props: LonghornValidationProps = {}) {
    const { kubernetes, release } = validationProperties(props);
    this.kubernetes = kubernetes;
    this.release = release === undefined ? undefined : releaseFor(release).version;
  }

  /**
   * Checks the manifests and submits the report; called by cdk8s-cli.
   *
   * @param context the ValidationContext of cdk8s-cli; its type is not named, so that no app needs cdk8s-cli to compile
   */
  // oxlint-disable-next-line typescript/no-explicit-any
  public async validate(context: any): Promise<void> {
    const { manifests, metadata, report } = context as ValidationContext;
    const files = manifests.map((path) => ({ path, text: readFileSync(path, 'utf8') }));
    const { findings, names, notChecked, releases } = checker().check(files, {
      release: this.release,
      kubernetes: this.kubernetes,
      manifestsOnly: true,
    });
    const nameOf = recorded().recordedName(names, metadata);
    for (const finding of findings) report.addViolation(violation(finding, nameOf));
    const failed = findings.some(({ severity }) => severity === 'error');
    const unchecked = notChecked.map(({ reason }) => reason).join('; ');
    report.submit(failed ? 'failure' : 'success', {
      release: releases.join(', '),
      ...(unchecked !== '' && { 'not checked': unchecked }),
    });
  }
}

/** The part of cdk8s-cli's ValidationContext that is used here. Source: cdk8s-cli src/plugins/validation.ts. */
interface ValidationContext {
  readonly manifests: readonly string[];
  readonly metadata: { readonly [name: string]: unknown };
  readonly report: {
    addViolation(violation: Violation): void;
    submit(status: 'success' | 'failure', metadata: { readonly [key: string]: string }): void;
  };
}

interface Violation {
  readonly ruleName: string;
  readonly recommendation: string;
  readonly fix: string;
  readonly violatingResources: { resourceName: string; locations: string[]; manifestPath: string }[];
}

function violation(diagnostic: Diagnostic, nameOf: (name: string) => string): Violation {
  const { code, hint = '', message, path, resource, severity, source } = diagnostic;
  const location = path || (source === undefined ? '/' : `line ${source.line}, column ${source.column}`);
  return {
    ruleName: severity === 'error' ? code : `${code} (${severity})`,
    recommendation: message,
    fix: hint,
    violatingResources: [
      {
        resourceName: resource === undefined ? '' : nameOf(resource),
        locations: [location],
        manifestPath: source?.file ?? '',
      },
    ],
  };
}
