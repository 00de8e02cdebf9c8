import { Lazy } from 'cdk8s';
import { setting } from '../../objects/setting';
import { emitObject } from '../emit-object';
import type { ILonghorn } from '../i-longhorn';
import type { InstallationSettings } from './installation-settings';

/** Makes the Setting object of an installation, whose value is the one that is decided when everything is constructed. */
export function emitSetting(
  longhorn: ILonghorn,
  name: string,
  settings: InstallationSettings,
  protection = true,
): void {
  const value = Lazy.any({ produce: () => settings.valueOf(name) }) as string;
  emitObject(longhorn, `Setting-${name}`, setting(name, value, longhorn.namespace), { protection });
}
