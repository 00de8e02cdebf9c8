import { Construct } from 'constructs';
import { chartInput } from '../chart/chart';
import { officialCrds } from '../chart/official-crds';
import { releaseFor, type Release } from '../longhorn/release';
import type { InstallationInput, PrintedLine } from '../objects/installation/input';
import { settingsToWire } from '../objects/settings-to-wire';
import { ChartLonghorn, type ChartLonghornProps } from './chart-longhorn';
import { ExistingLonghorn, type ExistingLonghornProps } from './existing-longhorn';
import type { ILonghorn } from './i-longhorn';
import { defaultBackupTargetProblems } from './installation/default-backup-target-problems';
import { defaultClassFindings, defaultClassOf } from './installation/default-class-findings';
import { emitInstallation } from './installation/emit-installation';
import { emitSetting } from './installation/emit-setting';
import { InstallationSettings } from './installation/installation-settings';
import { SettingsDelivery, type LonghornProps } from './installation/longhorn-props';
import { longhornShape } from './installation/longhorn-shape';
import { networkPoliciesOfProps, networkPolicyProblems } from './installation/network-policies-of-props';
import { propConflicts } from './installation/prop-conflicts';
import { propFindings } from './installation/prop-findings';
import { settingTexts, withSettings } from './installation/setting-lines';
import { valuesOfProps } from './installation/values-of-props';
import { joinWindowsSettings, windowsSettings } from './installation/windows-settings';
import { checkProps } from './props/check-props';
import { readTextFile } from './read-text-file';
import { refuse } from './refuse';
import { usualNamespace } from '../longhorn/names';

/** Lets Longhorn's privileged pods run where Pod Security Standards are enforced. */
const privileged = Object.fromEntries(
  ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'privileged']),
);

/**
 * What Longhorn's manager reads when it makes the object of a node, once: a Setting object would come too late. Source:
 * longhorn-manager app/daemon.go, which reads the ConfigMap before; datastore/longhorn.go CreateDefaultNode.
 */
const settingsOfFirstStart = new Set([
  'create-default-disk-labeled-nodes',
  'default-data-path',
  'storage-reserved-percentage-for-default-disk',
]);

/**
 * A Longhorn installation: CustomResourceDefinitions, namespace, access rights, the manager, the driver deployer, the
 * UI and its exposure, exactly as the release's own manifest has them, but for what the props say.
 *
 * @throws DiagnosticsError for a release that is not supported, a prop that the release does not have, a setting that
 * Longhorn would not accept
 */
export class Longhorn extends Construct implements ILonghorn {
  /**
   * An installation from the values file of Longhorn's Helm chart: the same objects that Helm would install.
   *
   * @throws DiagnosticsError when an argument is invalid
   */
  static fromChartValues(scope: Construct, id: string, props: ChartLonghornProps): ILonghorn {
    return new ChartLonghorn(scope, id, props);
  }

  /**
   * An installation that exists already and that something else takes care of. Nothing is emitted for it but the
   * settings that constructs of this app depend on, as `Setting` objects.
   *
   * @throws DiagnosticsError when an argument is invalid
   */
  static fromRelease(scope: Construct, id: string, props: ExistingLonghornProps): ILonghorn {
    return new ExistingLonghorn(scope, id, props);
  }

  readonly release: string;
  readonly namespace: string;
  private readonly settings: InstallationSettings;
  private readonly delivery: SettingsDelivery;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: LonghornProps) {
    super(scope, id);
    checkProps(this, props, longhornShape);
    refuse(this, propConflicts(props));
    const release = releaseFor(props.release);
    this.release = release.version;
    this.namespace = props.namespace ?? usualNamespace;
    this.delivery = props.settingsDelivery ?? SettingsDelivery.CONFIG_MAP;
    const protect = props.protect ?? true;
    const { values, diagnostics } = settingsToWire(release, props.settings ?? {});
    refuse(this, diagnostics);
    const input = this.inputOf(props, release);
    const preset = settingTexts(input.defaultSettings);
    const given = [...windowsSettings(preset)].map(
      ([name, value]) => [name, { value, reason: 'windowsCluster' }] as const,
    );
    this.settings = new InstallationSettings({
      path: this.node.path,
      release,
      given: new Map(given.filter(([name]) => !Object.hasOwn(values, name))),
      emit: (name) => {
        if (!this.isInConfigMap(name)) emitSetting(this, name, this.settings, protect);
      },
    });
    const crds = props.crdManifest === undefined ? undefined : this.crdsFrom(props.crdManifest, release);
    emitInstallation(this, input, { crds, protect, defaultSettings: () => this.linesWith(input.defaultSettings) });
    for (const [name, value] of Object.entries(joinWindowsSettings(values, preset)))
      this.requireSetting(name, value, 'settings of the installation');
    if (defaultClassOf(input)?.parameters['dataEngine'] === 'v2')
      this.requireSetting('v2-data-engine', 'true', 'defaultStorageClass uses the v2 data engine');
  }

  requireSetting(name: string, value: string, reason: string): void {
    this.settings.require(name, value, reason);
  }

  requireSettingAtLeast(name: string, minimum: number, reason: string): void {
    this.settings.requireAtLeast(name, minimum, reason);
  }

  requireSettingItems(name: string, items: string[], reason: string): void {
    this.settings.requireItems(name, items, reason);
  }

  /** A setting goes one way only, or its two writers would fight. */
  private isInConfigMap(name: string): boolean {
    return this.delivery === SettingsDelivery.CONFIG_MAP || settingsOfFirstStart.has(name);
  }

  /** The chart presets two settings; one that is emitted as an object must not stand there too. */
  private linesWith(preset: readonly PrintedLine[]): PrintedLine[] {
    const settings = this.settings.entries();
    const objects = new Set(settings.map(([name]) => name).filter((name) => !this.isInConfigMap(name)));
    return withSettings(
      preset.filter(([name]) => !objects.has(name)),
      settings.filter(([name]) => !objects.has(name)),
    );
  }

  private inputOf(props: LonghornProps, release: Release): InstallationInput {
    const { diagnostics, input } = chartInput(valuesOfProps(props), release, this.namespace);
    const findings = [...diagnostics, ...defaultClassFindings(input, release)];
    refuse(this, [
      ...propFindings(findings, release),
      ...networkPolicyProblems(props),
      ...defaultBackupTargetProblems(props, this.namespace),
    ]);
    const exposure = props.ui?.exposure;
    const service = props.manager?.exposure?._service(input.manager.service) ?? input.manager.service;
    return {
      ...input,
      manager: { ...input.manager, service },
      namespaceObject: { labels: props.namespaceLabels ?? privileged },
      networkPolicies: networkPoliciesOfProps(props, input.networkPolicies),
      ui:
        exposure === undefined
          ? input.ui
          : {
              ...input.ui,
              service: exposure._service(),
              ingress: exposure._ingress(),
              httpRoute: exposure._httpRoute(),
            },
    };
  }

  private crdsFrom(file: string, release: Release) {
    const { crds, diagnostics } = officialCrds(readTextFile(this, file), file, release);
    refuse(this, diagnostics);
    return crds;
  }
}
