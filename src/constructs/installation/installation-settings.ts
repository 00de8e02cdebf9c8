import type { DiagnosticsError } from '../../diagnostics/diagnostics-error';
import { nearest } from '../../diagnostics/nearest';
import type { Release } from '../../longhorn/release';
import { canonicalSettingValue, settingProblem } from '../../longhorn/setting-value';
import { refusal } from '../refuse-value';
import { fulfils, together, valueFor, wording, type SettingNeed } from './setting-need';

/** A value that stands already, and where. */
export interface GivenSetting {
  readonly value: string;
  readonly reason: string;
}

interface Decided {
  readonly need: SettingNeed;
  readonly reason: string;
}

/** How settings get out of an installation. */
export interface InstallationSettingsOptions {
  /** Path of the installation in the construct tree. */
  readonly path: string;
  readonly release: Release;
  /** Values that the installation emits anyway; needs are held against them and not emitted again. */
  readonly given?: ReadonlyMap<string, GivenSetting>;
  /** Called once for each setting that is to be emitted; its value may still grow until the app is synthesized. */
  readonly emit?: (name: string) => void;
}

/** The settings of an installation, from its props and from constructs that depend on one, each with its reason. */
export class InstallationSettings {
  readonly #decided = new Map<string, Decided>();

  constructor(private readonly options: InstallationSettingsOptions) {}

  /** Notes a value; another one is an error that names both reasons. */
  require(name: string, value: string, reason: string): void {
    this.note(name, { need: { kind: 'exactly', value: this.checked(name, value) }, reason });
  }

  /** Notes a number that the setting has to reach; the largest of several counts. */
  requireAtLeast(name: string, minimum: number, reason: string): void {
    this.checked(name, String(minimum));
    this.note(name, { need: { kind: 'atLeast', minimum }, reason });
  }

  /** Notes words that a setting, a list with commas, has to have; all words of several count. */
  requireItems(name: string, items: readonly string[], reason: string): void {
    this.checked(name, items.join(','));
    this.note(name, { need: { kind: 'items', items: [...items].sort() }, reason });
  }

  /** Settings to emit. */
  entries(): [name: string, value: string][] {
    return [...this.#decided.keys()].filter((name) => this.isEmitted(name)).map((name) => [name, this.valueOf(name)]);
  }

  /** Value of a setting that is to be emitted. */
  valueOf(name: string): string {
    return canonicalSettingValue(this.options.release.settings[name]!, valueFor(this.#decided.get(name)!.need));
  }

  private note(name: string, asked: Decided): void {
    const present = this.#decided.get(name) ?? this.given(name);
    const before = this.isEmitted(name);
    if (present === undefined) this.#decided.set(name, asked);
    else if (present.need.kind !== 'exactly' && asked.need.kind !== 'exactly') {
      const need = together(present.need, asked.need);
      const [single] = [present, asked].filter((one) => one.need === need);
      this.#decided.set(name, single ?? { need, reason: `${present.reason}; ${asked.reason}` });
    } else {
      const [exact, other] = asked.need.kind === 'exactly' ? [asked.need, present.need] : [present.need, asked.need];
      if (!fulfils(valueFor(exact), other)) throw this.conflict(name, asked, present);
      if (present.need.kind !== 'exactly') this.#decided.set(name, asked);
    }
    if (!before && this.isEmitted(name)) this.options.emit?.(name);
  }

  /** What the release does by itself nobody has to write down, unless somebody asks for that very value. */
  private isEmitted(name: string): boolean {
    const need = this.#decided.get(name)?.need;
    if (need === undefined) return false;
    return need.kind === 'exactly' || !fulfils(this.options.release.settings[name]!.default, need);
  }

  private given(name: string): Decided | undefined {
    const given = this.options.given?.get(name);
    const definition = this.options.release.settings[name];
    if (given === undefined || definition === undefined) return undefined;
    return { need: { kind: 'exactly', value: canonicalSettingValue(definition, given.value) }, reason: given.reason };
  }

  private checked(name: string, value: string): string {
    const { release } = this.options;
    const definition = Object.hasOwn(release.settings, name) ? release.settings[name] : undefined;
    if (definition === undefined) {
      const likely = nearest(name, Object.keys(release.settings));
      const hint = likely === undefined ? 'Leave it out.' : `Did you mean "${likely}"?`;
      throw this.problem('setting-known', `Longhorn ${release.version} has no setting "${name}".`, hint);
    }
    const problem = settingProblem(definition, name, value);
    if (problem !== undefined) throw this.problem(problem.rule, problem.message, problem.hint);
    return canonicalSettingValue(definition, value);
  }

  private conflict(name: string, asked: Decided, present: Decided): DiagnosticsError {
    const but = present.need.kind === 'exactly' ? `"${present.need.value}"` : wording(present.need);
    const message = `The setting ${name} is ${wording(asked.need)} (${asked.reason}), but also ${but} (${present.reason}).`;
    const hint = 'Decide for one of the two: the setting counts for the whole installation.';
    return this.problem('setting-conflict', message, hint);
  }

  private problem(code: string, message: string, hint: string): DiagnosticsError {
    return refusal([{ code, severity: 'error', message, hint, construct: this.options.path }]);
  }
}
