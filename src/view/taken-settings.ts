import { own } from '../diagnostics/own';
import { isTemplate } from '../manifest/template-text';
import type { Release, SettingDefinition } from '../longhorn/release';
import { defaultSettingProblem, settingProblem } from '../longhorn/setting-value';
import type { Resource } from '../manifest/resource';
import type { LonghornView } from './longhorn-view';
import type { SettingEntry } from './settings-view';

/** A value that Longhorn takes, and the definition of its setting. */
export interface TakenSetting extends SettingEntry {
  readonly definition: SettingDefinition;
}

/** The settings that a Setting object or ConfigMap decides: what Longhorn refuses, and what is not written out yet, is left out. */
export function takenSettings(
  resource: Resource,
  { longhorn, release }: { readonly longhorn: LonghornView; readonly release: Release },
): TakenSetting[] {
  return longhorn.settings.of(resource).flatMap((entry): TakenSetting[] => {
    const { name, owner, value } = entry;
    const definition = own(release.settings, name);
    if (definition === undefined || isTemplate(value)) return [];
    const problem = owner === 'setting' ? settingProblem : defaultSettingProblem;
    return problem(definition, name, value) === undefined ? [{ ...entry, definition }] : [];
  });
}
