import { own } from '../diagnostics/own';
import { nearest } from '../diagnostics/nearest';
import { absence, type Absence } from './absence';
import type { Release } from './release';
import { settingLifetime } from './release-lifetime';
import { settingSuccessors } from './setting-successors';

/** Why a release does not know a setting, and what to write instead. */
export interface UnknownSetting {
  readonly message: string;
  readonly hint: string;
  /** Whether another setting or object took its place. */
  readonly isReplaced: boolean;
}

/** What is to be said about a name of a setting; undefined where the release has it. */
export function unknownSetting(name: string, release: Release): UnknownSetting | undefined {
  if (Object.hasOwn(release.settings, name)) return undefined;
  const shown = JSON.stringify(name);
  const successor = own(settingSuccessors, name);
  if (successor !== undefined && (successor.setting === undefined || successor.setting in release.settings)) {
    const { how, instead, setting } = successor;
    const what = setting === undefined ? instead! : `setting "${setting}"`;
    const message = `Longhorn ${release.version} has ${what} instead of the setting ${shown}.`;
    return { message, hint: setting === undefined ? how : `Set ${setting} ${how}.`, isReplaced: true };
  }
  const lifetime = settingLifetime(name);
  const lacking = lifetime && absence(lifetime, release.version);
  const when = lacking?.kind === 'gone' ? `: the last release that had it was ${lacking.last}` : '';
  const message =
    name === ''
      ? 'A Setting goes by the name of a setting, and this one has no name.'
      : `Longhorn ${release.version} has no setting ${shown}${when}.`;
  return { message, hint: hintOf(name, lacking, release), isReplaced: false };
}

function hintOf(name: string, lacking: Absence | undefined, { chart, settings }: Release): string {
  if (lacking?.kind === 'to come') return `Remove it, or install Longhorn ${lacking.releases}.`;
  if (name === '') return 'Name it after the setting that it decides.';
  const ofChart = chart.settings.find(({ value }) => value === name)?.setting;
  const likely = ofChart ?? nearest(name, Object.keys(settings));
  return likely === undefined ? 'Remove it.' : `Did you mean "${likely}"?`;
}
