import { DiagnosticsError } from '../../diagnostics/diagnostics-error';
import { nearest } from '../../diagnostics/nearest';
import type { Release } from '../../longhorn/release';
import { canonicalSettingValue, settingProblem } from '../../longhorn/setting-value';

/** The settings of an installation, from its props and from constructs that depend on one, each with its reason. */
export class InstallationSettings {
  readonly #settings = new Map<string, { readonly value: string; readonly reason: string }>();

  /**
   * @param given settings that stand in the installation's own values, as text; they are not emitted again
   */
  constructor(
    private readonly path: string,
    private readonly release: Release,
    private readonly given: ReadonlyMap<string, string> = new Map(),
  ) {}

  /**
   * Notes a setting; a second, different value for it is an error that names both reasons.
   *
   * @returns whether it is new
   */
  require(name: string, value: string, reason: string): boolean {
    const canonical = this.checked(name, value);
    const present = this.#settings.get(name) ?? this.givenSetting(name);
    if (present === undefined) {
      this.#settings.set(name, { value: canonical, reason });
      return true;
    }
    if (present.value === canonical) return false;
    const message = `The setting ${name} is to be "${canonical}" (${reason}), but also "${present.value}" (${present.reason}).`;
    throw this.problem(
      'setting-conflict',
      message,
      'Decide for one of the two: the setting counts for the whole installation.',
    );
  }

  entries(): [name: string, value: string][] {
    return [...this.#settings].map(([name, { value }]) => [name, value]);
  }

  private givenSetting(name: string): { readonly value: string; readonly reason: string } | undefined {
    const value = this.given.get(name);
    const definition = this.release.settings[name];
    if (value === undefined || definition === undefined) return undefined;
    return { value: canonicalSettingValue(definition, value), reason: 'defaultSettings of the chart values' };
  }

  private checked(name: string, value: string): string {
    const definition = this.release.settings[name];
    if (definition === undefined) {
      const likely = nearest(name, Object.keys(this.release.settings));
      const hint = likely === undefined ? 'Leave it out.' : `Did you mean "${likely}"?`;
      throw this.problem('setting-unknown', `Longhorn ${this.release.version} has no setting "${name}".`, hint);
    }
    const problem = settingProblem(definition, name, value);
    if (problem !== undefined) throw this.problem('setting-value', problem.message, problem.hint);
    return canonicalSettingValue(definition, value);
  }

  private problem(code: string, message: string, hint: string): DiagnosticsError {
    return new DiagnosticsError([{ code, severity: 'error', message, hint, construct: this.path }]);
  }
}
