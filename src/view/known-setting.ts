import type { ResourceSet } from '../manifest/resource-set';
import { isTemplate } from '../manifest/template-text';
import { settingsConfigMap } from '../longhorn/names';
import { type SettingsView } from './settings-view';

/** What a setting can be asked for: a rule's context. */
interface SettingsContext {
  readonly resources: ResourceSet;
  readonly longhorn: { readonly settings: SettingsView };
}

/**
 * The setting's text where the manifests decide it: they say it themselves, or they hold the ConfigMap that says all that
 * is not a default. Undefined where what is not among them, or another tool that fills the text in, may say otherwise.
 */
export function knownSetting({ longhorn, resources }: SettingsContext, name: string): string | undefined {
  const { settings } = longhorn;
  const decides =
    resources.isComplete ||
    settings.entry(name) !== undefined ||
    resources.find('/ConfigMap', settingsConfigMap.name) !== undefined;
  const value = settings.value(name);
  return decides && !isTemplate(value) ? value : undefined;
}

/** The same for a setting that is on or off. */
export function knownSwitch(context: SettingsContext, name: string): boolean | undefined {
  return knownSetting(context, name) === undefined ? undefined : context.longhorn.settings.isTrue(name);
}
