import { App } from 'cdk8s';
import { DiagnosticsError } from '../diagnostics/diagnostics-error';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { formatDiagnostic } from '../diagnostics/format-diagnostic';
import { releaseFor } from '../longhorn/release';
import { markChecked } from '../output/checked-output';
import { writeDirectory } from '../output/write-directory';
import { closeTree } from './app/close-tree';
import { synthesize, type Synthesis } from './app/synthesize';
import { notePlaces } from './made-at';
import { checkProps } from './props/check-props';
import { release } from './props/common-props';
import { text } from './props/prop-checks';

/** What a LonghornApp can be told. */
export interface LonghornAppProps {
  /**
   * Directory that is to hold exactly the manifests of this app.
   * @default - the environment variable CDK8S_OUTDIR, which `cdk8s synth` sets, or `dist`
   */
  readonly outdir?: string;

  /**
   * Longhorn version, such as `1.12.1`, whose schemas apply to objects that no installation of this app is near: those
   * that name none, and have no more than the app in common with one.
   * @default - that of the first installation in this app, else the newest supported release
   */
  readonly release?: string;
}

/**
 * A cdk8s App that checks what it writes. Every object is made once, held against the schema of its kind and of its
 * Longhorn release, and looked for a second time under the same name; then all files are written, or none.
 *
 * Names of files are in the order of application. A chart is written to one file for each stage in which its objects can
 * be applied, from `00` for definitions and namespaces to `50` for workloads that mount claims; a chart whose id begins
 * with a number, such as `10-crds`, keeps it and is one file. Warnings, and kinds that no schema is known for, are named on
 * standard error.
 */
export class LonghornApp extends App {
  private readonly release: string | undefined;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(props: LonghornAppProps = {}) {
    super({ outdir: props.outdir });
    notePlaces();
    checkProps(this, props, { outdir: text, release });
    this.release = props.release === undefined ? undefined : releaseFor(props.release).version;
  }

  /**
   * Checks the app and writes its manifests; on any error the output directory stays as it was. It is the last step: a
   * construct that is made afterwards is refused.
   *
   * @throws DiagnosticsError with everything that is wrong, each with its construct, field, value and repair
   */
  public override synth(): void {
    const { diagnostics, files } = this.compile();
    refuseErrors(writeDirectory(this.outdir, files).diagnostics);
    markChecked(this.outdir, diagnostics);
    closeTree(this);
  }

  /** The manifests of all files as one YAML stream, checked in the same way. */
  public override synthYaml(): string {
    const files = [...this.compile().files].filter(([name]) => name.endsWith('.yaml'));
    return files.map(([, text]) => text).join('---\n');
  }

  private compile(): Synthesis {
    const recordConstructMetadata = process.env['CDK8S_RECORD_CONSTRUCT_METADATA'] === 'true';
    const synthesis = synthesize(this, { release: this.release, recordConstructMetadata });
    refuseErrors(synthesis.diagnostics);
    // An app is a program of its own, and standard error is where a program says such things.
    for (const diagnostic of synthesis.diagnostics) process.stderr.write(`${formatDiagnostic(diagnostic)}\n`);
    return synthesis;
  }
}

function refuseErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new DiagnosticsError(errors);
}
