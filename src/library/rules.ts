import type { Consequence, Severity } from '../diagnostics/diagnostic';
import { rules as allRules } from '../rules';
import { severityOf } from '../rules/rule';

/** What is said about a rule, for whoever shows its findings. */
export interface RuleText {
  /** Its name: the `code` of its findings. */
  readonly id: string;
  /** What is required, as one imperative sentence. */
  readonly summary: string;
  /** What the cluster does otherwise. */
  readonly why: string;
  readonly consequence: Consequence;
  readonly severity: Severity;
  /** Upstream file, or recorded answer of the real thing, with its version, that makes it true. */
  readonly evidence: string;
}

/** All rules. Findings with another `code` come from the schemas. */
export const rules: readonly RuleText[] = allRules.map((rule) => {
  const { consequence, evidence, id, summary, why } = rule;
  return { id, summary, why, consequence, severity: severityOf(rule), evidence };
});
