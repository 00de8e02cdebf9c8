import type { Consequence, Diagnostic, RelatedPlace } from '../diagnostics/diagnostic';
import type { Release } from '../longhorn/release';
import { CustomKinds } from '../manifest/custom-kinds';
import type { Json, KubernetesObject } from '../kubernetes/kubernetes-object';
import { resourceName } from '../kubernetes/kubernetes-object';
import { valuesType, type Resource } from '../manifest/resource';
import { ResourceSet } from '../manifest/resource-set';
import { checkSchema } from '../manifest/schema-check';
import { hasValidator } from '../manifest/validators';
import { severityOf, type Finding, type Rule, type RuleContext, type Undecided } from '../rules/rule';
import { LonghornView } from '../view/longhorn-view';
import type { Suppressions } from './suppressions';
import { machineType } from './machine-nodes';
import { isTrueOf } from './other-version';
import { RulesByType } from './rules-by-type';
import { hasPlaceholder, hasTemplate, valueAt } from './templates';

/** What is known of the cluster that a set of objects is meant for. */
export interface ClusterOptions {
  readonly release: Release;
  /** The version that the files name, where it is not one that is known. */
  readonly unsupported?: string | undefined;
  /** Minor release of Kubernetes, where it is given. */
  readonly kubernetes?: number | undefined;
  /** Whether nothing else exists that Longhorn would look for. */
  readonly isComplete: boolean;
  /** Names of the rules that are to run; all when absent. */
  readonly isOn: (rule: string) => boolean;
  /** Definitions of kinds that are checked as well, beside those among the objects. */
  readonly crds?: readonly KubernetesObject[];
  /** Objects that nothing is wrong with by their schemas, as is known without reading those. */
  readonly isJudged?: (object: KubernetesObject) => boolean;
}

/** What was found out about the objects of one cluster. */
export interface ClusterResult {
  readonly findings: readonly ClusterFinding[];
  readonly undecided: readonly ClusterUndecided[];
  /** `apiVersion Kind` of objects that no schema is known for, and why. */
  readonly unknownKinds: ReadonlyMap<string, string>;
}

/** What a rule, or the schema check, would have to know more about. */
export interface ClusterUndecided extends Undecided {
  readonly resource: Resource;
  readonly rule?: string;
}

/** A diagnostic and the object that it is about. */
export interface ClusterFinding {
  readonly resource: Resource;
  readonly diagnostic: Diagnostic;
  /** Whether it hangs on text that another tool fills in, and so is no more than a suspicion. */
  readonly isTemplate: boolean;
}

/** Holds every object against its schema and the rules for its type. */
export function checkCluster(
  resources: readonly Resource[],
  options: ClusterOptions,
  suppressions: Suppressions,
): ClusterResult {
  const set = new ResourceSet(resources, options.isComplete);
  const context: RuleContext = {
    release: options.release,
    resources: set,
    longhorn: new LonghornView(set, options.release),
  };
  const rules = RulesByType.of(options.isOn);
  const findings: ClusterFinding[] = [];
  const undecided: ClusterUndecided[] = [];
  const unknownKinds = new Map<string, string>();
  const custom = new CustomKinds([...definitionsIn(set), ...(options.crds ?? [])]);
  // A text with many lines may have a finding for each.
  const templates = new Map<Json, boolean>();
  for (const resource of resources) {
    const found = [...schemaFindings(resource), ...ruleFindings(resource)];
    for (const diagnostic of found) {
      if (suppressions.covers(resource, diagnostic)) continue;
      const value = valueAt(resource.object as unknown as Json, diagnostic.path ?? '');
      const isTemplate = templates.get(value) ?? hasTemplate(value);
      templates.set(value, isTemplate);
      findings.push({ resource, diagnostic, isTemplate: isTemplate || hasPlaceholder(resource.object, value) });
    }
  }
  return { findings, undecided, unknownKinds };

  function schemaFindings(resource: Resource): Diagnostic[] {
    const { object } = resource;
    const { version } = options.release;
    if (isJudgedElsewhere(resource, version)) return [];
    if (options.isJudged?.(object) === true) return [];
    const result = checkSchema(object, { release: version, kubernetes: options.kubernetes, custom });
    if (!result.checked) {
      unknownKinds.set(`${object.apiVersion} ${object.kind}`, result.reason);
      return [];
    }
    if (resource.madeBy?.type === valuesType && custom.find(object) === undefined) return [];
    for (const question of result.undecided ?? []) undecided.push({ resource, ...question });
    return result.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      consequence: consequences[diagnostic.severity],
      source: resource.locate(diagnostic.path ?? '', diagnostic.message),
    }));
  }

  function ruleFindings(resource: Resource): Diagnostic[] {
    const found: Diagnostic[] = [];
    for (const rule of rules.for(resource)) {
      for (const finding of rule.check(resource, context)) {
        if ('unknown' in finding) undecided.push({ resource, rule: rule.id, ...finding });
        else found.push(diagnosticOf(rule, finding, resource));
      }
    }
    const { unsupported } = options;
    return unsupported === undefined ? found : found.filter((one) => isTrueOf(unsupported, one, resource));
  }
}

function definitionsIn(resources: ResourceSet): KubernetesObject[] {
  return resources.ofType('apiextensions.k8s.io/CustomResourceDefinition').map(({ object }) => object);
}

/** Built-in kinds that chart values make are judged where they are rendered, by what the values change. */
function isJudgedElsewhere({ madeBy, object, type }: Resource, release: string): boolean {
  // A machine's configuration says a part of a Node only.
  if (type === valuesType || madeBy?.type === machineType) return true;
  return madeBy?.type === valuesType && hasValidator(object, release);
}

/** What the API server's answer means for the object. */
const consequences: Readonly<Record<Diagnostic['severity'], Consequence>> = {
  error: 'refused',
  warning: 'ignored',
  info: 'advice',
};

function diagnosticOf(rule: Rule, finding: Finding, resource: Resource): Diagnostic {
  const related = finding.related?.map(({ message, path, resource: other }): RelatedPlace => ({
    message,
    source: other.locate(path),
  }));
  return {
    code: rule.id,
    severity: severityOf(rule),
    consequence: rule.consequence,
    message: finding.message,
    hint: finding.hint,
    resource: resourceName(resource.object),
    path: finding.path,
    source: resource.locate(finding.path, finding.message),
    ...(related !== undefined && { related }),
  };
}
