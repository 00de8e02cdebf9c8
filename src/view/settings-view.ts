import type { Release } from '../longhorn/release';
import { mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';

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

/** Source: longhorn-manager types/types.go DefaultDefaultSettingConfigMapName, DefaultSettingYAMLFileName. */
export const settingsConfigMap = { name: 'longhorn-default-setting', file: 'default-setting.yaml' };

/** The settings that a set of manifests decides, and what is in effect. */
export class SettingsView {
  /** Every place, Setting objects first. */
  readonly entries: readonly SettingEntry[];
  private readonly inEffect = new Map<string, SettingEntry>();

  constructor(
    resources: ResourceSet,
    private readonly release: Release,
  ) {
    const objects = resources.ofType('longhorn.io/Setting').map(settingEntry);
    const lines = resources.ofType('/ConfigMap').flatMap(configMapEntries);
    this.entries = [...objects, ...lines];
    // The ConfigMap is applied over what a Setting object said, at the next start of a manager.
    for (const entry of this.entries) this.inEffect.set(entry.name, entry);
  }

  /** The place that wins; undefined where no manifest decides the setting. */
  entry(name: string): SettingEntry | undefined {
    return this.inEffect.get(name);
  }

  /** The text in effect: of the manifests, else the release's default; "" where the release has no such setting. */
  value(name: string): string {
    return this.entry(name)?.value ?? this.release.settings[name]?.default ?? '';
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
    return ['1', 't', 'T', 'TRUE', 'true', 'True'].includes(this.value(name).trim());
  }
}

function settingEntry(resource: Resource): SettingEntry {
  const { metadata, value } = resource.object;
  return { name: textOf(metadata?.name), value: textOf(value), resource, path: '/value', owner: 'setting' };
}

/** What the ConfigMap's text says, line by line; empty where it cannot be read. */
export function configMapEntries(resource: Resource): SettingEntry[] {
  if (resource.object.metadata?.name !== settingsConfigMap.name) return [];
  const path = `/data/${settingsConfigMap.file}`;
  return Object.entries(mapOf(resource.inside(path))).flatMap(([name, value]) =>
    value === null || typeof value === 'object' || String(value).trim() === ''
      ? []
      : [{ name, value: String(value).trim(), resource, path: `${path}/${name}`, owner: 'config-map' as const }],
  );
}
