import { own } from '../diagnostics/own';
import { groupBy } from '../diagnostics/group-by';
import { pointerOf } from '../diagnostics/json-pointer';
import { isTemplate } from '../manifest/template-text';
import { parseGoBool, parseGoInt } from '../longhorn/go-number';
import type { Release } from '../longhorn/release';
import { defaultSettingProblem, settingProblem } from '../longhorn/setting-value';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { readTextMapping } from '../manifest/text-mapping';
import { settingsConfigMap } from '../longhorn/names';

/** A place that decides a setting. */
export interface SettingEntry {
  readonly name: string;
  /** The text that Longhorn reads there. */
  readonly value: string;
  readonly resource: Resource;
  /** Of the value, in the resource. */
  readonly path: string;
  /** A Setting object, or a line of the ConfigMap that is applied again at every start of a manager. */
  readonly owner: 'setting' | 'config-map';
}

/** The settings that a set of manifests decides, and what is in effect. */
export class SettingsView {
  /** Every place, Setting objects first. */
  readonly entries: readonly SettingEntry[];
  private readonly inEffect = new Map<string, SettingEntry>();
  private readonly byResource: ReadonlyMap<Resource, readonly SettingEntry[]>;

  constructor(
    resources: ResourceSet,
    private readonly release: Release,
  ) {
    const objects = resources.ofType('longhorn.io/Setting').map(settingEntry);
    const lines = resources.ofType('/ConfigMap').flatMap(configMapEntries);
    this.entries = [...objects, ...lines];
    this.byResource = groupBy(this.entries, ({ resource }) => resource);
    // The ConfigMap is applied over what a Setting object said, at the next start of a manager; what Longhorn refuses or
    // passes over changes nothing.
    for (const entry of this.entries) {
      if (this.isTaken(entry)) this.inEffect.set(entry.name, entry);
    }
  }

  /** What a resource decides. */
  of(resource: Resource): readonly SettingEntry[] {
    return this.byResource.get(resource) ?? [];
  }

  /** The place that wins; undefined where no manifest decides the setting. */
  entry(name: string): SettingEntry | undefined {
    return this.inEffect.get(name);
  }

  /** The text in effect: of the manifests, else the release's default; "" where the release has no such setting. */
  value(name: string): string {
    return this.entry(name)?.value ?? this.release.settings[name]?.default ?? '';
  }

  /** Whether the text in effect is known, and not filled in by another tool. */
  isKnown(name: string): boolean {
    return !isTemplate(this.value(name));
  }

  /** The value for a data engine, where the text is JSON with one for each. */
  valueFor(name: string, engine: 'v1' | 'v2'): string {
    const text = this.value(name);
    if (!text.trimStart().startsWith('{')) return text;
    try {
      return textOf(mapOf(JSON.parse(text))[engine]);
    } catch {
      return text;
    }
  }

  isTrue(name: string): boolean {
    return parseGoBool(this.value(name).trim()) === true;
  }

  /** The whole number in effect, as Longhorn's controllers read it; undefined where blanks keep them from it. */
  number(name: string): number | undefined {
    const value = parseGoInt(this.value(name));
    return value === undefined ? undefined : Number(value);
  }

  private isTaken({ name, owner, value }: SettingEntry): boolean {
    const definition = own(this.release.settings, name);
    if (definition === undefined) return false;
    // What Longhorn has written itself is in effect, whoever holds a copy of it.
    if (definition.readOnly || isTemplate(value)) return true;
    const problem = owner === 'setting' ? settingProblem : defaultSettingProblem;
    return problem(definition, name, value) === undefined;
  }
}

function settingEntry(resource: Resource): SettingEntry {
  const { metadata, value } = resource.object;
  return { name: textOf(metadata?.name), value: textOf(value), resource, path: '/value', owner: 'setting' };
}

/** What the ConfigMap's text says, line by line; empty where it cannot be read. */
export function configMapEntries(resource: Resource): SettingEntry[] {
  const { metadata } = resource.object;
  if (metadata?.name !== settingsConfigMap.name) return [];
  const mapping = readTextMapping(defaultSettingText(resource));
  return [...('texts' in mapping ? mapping.texts : [])].flatMap(([name, text]) => {
    const value = text.replaceAll(/^ +| +$/g, '');
    const path = pointerOf(['data', settingsConfigMap.file, name]);
    return value === '' ? [] : [{ name, value, resource, path, owner: 'config-map' as const }];
  });
}

/** The text of the ConfigMap that holds the settings. */
export function defaultSettingText({ object }: Resource): string {
  return textOf(mapOf(object['data'])[settingsConfigMap.file]);
}
