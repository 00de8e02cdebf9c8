import type { IConstruct } from 'constructs';
import type { Diagnostic } from '../diagnostics/diagnostic';
import { refusal } from './refuse-value';

/** Throws all problems at once, each with the construct that has them; does nothing when there is none. */
export function refuse(construct: IConstruct, problems: readonly Diagnostic[], resource?: string): void {
  if (problems.length === 0) return;
  const place = { construct: construct.node.path, ...(resource === undefined ? {} : { resource }) };
  throw refusal(problems.map((problem) => ({ ...place, ...problem })));
}

const metadataType = 'cdk8s-longhorn:finding';

/** As `refuse`, but warnings are kept with the construct until the app is synthesized. */
export function report(construct: IConstruct, diagnostics: readonly Diagnostic[]): void {
  const isError = ({ severity }: Diagnostic): boolean => severity === 'error';
  refuse(construct, diagnostics.filter(isError));
  for (const diagnostic of diagnostics) {
    construct.node.addMetadata(metadataType, { construct: construct.node.path, ...diagnostic });
  }
}

/** What was reported about a construct. */
export function reportedFindings(construct: IConstruct): Diagnostic[] {
  return construct.node.metadata.filter(({ type }) => type === metadataType).map(({ data }) => data as Diagnostic);
}
