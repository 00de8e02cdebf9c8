import { readFileSync } from 'node:fs';
import { newestRelease, releaseFor } from '../longhorn/release';
import { resourceName, type KubernetesObject } from '../manifest/kubernetes-object';
import { manifestFindings, type ManifestFinding } from './app/manifest-findings';

/** The `properties` of the plugin in cdk8s.yaml. */
export interface LonghornValidationProps {
  /**
   * Longhorn version, such as `1.12.1`, whose schemas apply.
   * @default - the newest supported release
   */
  readonly release?: string;
}

/**
 * A validation plugin of `cdk8s synth`: holds the manifests of any cdk8s app against the schemas of Kubernetes and
 * Longhorn, and looks for objects that are made twice. In cdk8s.yaml:
 *
 * ```yaml
 * validations:
 *   - package: ./node_modules/cdk8s-longhorn
 *     version: 0.1.0
 *     class: LonghornValidation
 * ```
 */
export class LonghornValidation {
  private readonly release: string;

  constructor(props: LonghornValidationProps = {}) {
    this.release = props.release === undefined ? newestRelease() : releaseFor(props.release).version;
  }

  /**
   * Checks the manifests and submits the report; called by cdk8s-cli.
   *
   * @param context the ValidationContext of cdk8s-cli; its type is not named, so that no app needs cdk8s-cli to compile
   */
  // oxlint-disable-next-line typescript/no-explicit-any
  public async validate(context: any): Promise<void> {
    const { manifests, metadata, report } = context as ValidationContext;
    const files = new Map(manifests.map((path) => [path, readFileSync(path, 'utf8')]));
    const { findings, objects, unchecked } = manifestFindings(files, this.release);
    const nameOf = nameInReport(objects, metadata);
    for (const finding of findings) report.addViolation(violation(finding, nameOf));
    const failed = findings.some(({ diagnostic }) => diagnostic.severity === 'error');
    const kinds = [...unchecked].sort().join(', ');
    report.submit(failed ? 'failure' : 'success', {
      release: this.release,
      ...(kinds !== '' && { 'not checked': kinds }),
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

function violation(
  { path, diagnostic, object }: ManifestFinding,
  nameOf: (object: KubernetesObject) => string,
): Violation {
  const { source } = diagnostic;
  const location = source === undefined ? diagnostic.path || '/' : `line ${source.line}, column ${source.column}`;
  return {
    ruleName: diagnostic.severity === 'error' ? diagnostic.code : `${diagnostic.code} (${diagnostic.severity})`,
    recommendation: diagnostic.message,
    fix: diagnostic.hint ?? '',
    violatingResources: [
      {
        resourceName: object === undefined ? '' : nameOf(object),
        locations: [location],
        manifestPath: path,
      },
    ],
  };
}

/**
 * cdk8s-cli looks a construct up by the name in the report, and cdk8s records it by the bare name of its object, of
 * which only the last survives. A name that several objects share is given in full: it finds the right construct in
 * what LonghornApp records, and none, rather than a wrong one, in what App records.
 */
function nameInReport(
  objects: readonly KubernetesObject[],
  metadata: ValidationContext['metadata'],
): (object: KubernetesObject) => string {
  const counts = new Map<string, number>();
  for (const {
    metadata: { name },
  } of objects)
    counts.set(name, (counts.get(name) ?? 0) + 1);
  return (object) => {
    const full = resourceName(object);
    const { name } = object.metadata;
    return Object.hasOwn(metadata, full) || counts.get(name) !== 1 ? full : name;
  };
}
