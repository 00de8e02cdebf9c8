import { stepsOf } from '../diagnostics/json-pointer';
import { mapOf } from '../manifest/json-view';
import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import { rules as allRules } from '../rules';
import type { Rule } from '../rules/rule';

/** Rules that look at the same fields of a type, each field as the steps to it. */
interface RuleGroup {
  /** As the rules name them. */
  readonly about: string;
  readonly fields: readonly (readonly string[])[];
  readonly rules: Rule[];
}

/** All rules that look at a type, by the fields that they are about: most objects have few of those. */
const groupsByType = new Map<string, RuleGroup[]>();
for (const rule of allRules) {
  for (const type of rule.types) addTo(groupsByType, type, rule);
}

function addTo(byType: Map<string, RuleGroup[]>, type: string, rule: Rule): void {
  const groups = byType.get(type) ?? [];
  const about = String(rule.about);
  const same = groups.find((group) => group.about === about);
  if (same === undefined) groups.push({ about, fields: (rule.about ?? []).map(stepsOf), rules: [rule] });
  else same.rules.push(rule);
  byType.set(type, groups);
}

const known = new WeakMap<(rule: string) => boolean, RulesByType>();

/** The rules that are on, by the objects that they may have something to say about. */
export class RulesByType {
  /** Sorted once for all clusters that are asked by the same rules. */
  static of(isOn: (rule: string) => boolean): RulesByType {
    let rules = known.get(isOn);
    if (rules === undefined) known.set(isOn, (rules = new RulesByType(isOn)));
    return rules;
  }

  private readonly groups = new Map<string, RuleGroup[]>();

  private constructor(private readonly isOn: (rule: string) => boolean) {}

  for({ object, type }: Resource): Rule[] {
    let groups = this.groups.get(type);
    if (groups === undefined) this.groups.set(type, (groups = this.groupsFor(type)));
    const found: Rule[] = [];
    for (const { fields, rules } of groups) {
      if (fields.length === 0 || fields.some((steps) => has(object, steps))) found.push(...rules);
    }
    return found;
  }

  private groupsFor(type: string): RuleGroup[] {
    const groups = groupsByType.get(type) ?? [];
    return groups
      .map((group) => ({ ...group, rules: group.rules.filter(({ id }) => this.isOn(id)) }))
      .filter(({ rules }) => rules.length > 0);
  }
}

/** Whether the field is there, with whatever value. */
function has(object: KubernetesObject, steps: readonly string[]): boolean {
  let value: unknown = object;
  for (const step of steps) {
    value = mapOf(value)[step];
    if (value === undefined) return false;
  }
  return true;
}
