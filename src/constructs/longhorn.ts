import { Construct } from 'constructs';
import { chartInput } from '../chart/chart';
import { officialCrds } from '../chart/official-crds';
import { releaseFor, type Release } from '../longhorn/release';
import type { InstallationInput } from '../objects/installation/input';
import { setting } from '../objects/setting';
import { settingsToWire } from '../objects/settings-to-wire';
import { ChartLonghorn, type ChartLonghornProps } from './chart-longhorn';
import { emitObject } from './emit-object';
import { ExistingLonghorn, type ExistingLonghornProps } from './existing-longhorn';
import type { ILonghorn } from './i-longhorn';
import { emitInstallation } from './installation/emit-installation';
import { InstallationSettings } from './installation/installation-settings';
import { SettingsDelivery, type LonghornProps } from './installation/longhorn-props';
import { propFindings } from './installation/prop-findings';
import { valuesOfProps } from './installation/values-of-props';
import { readTextFile } from './read-text-file';
import { refuse } from './refuse';

/** Lets Longhorn's privileged pods run where Pod Security Standards are enforced. */
const privileged = Object.fromEntries(
  ['enforce', 'audit', 'warn'].map((mode) => [`pod-security.kubernetes.io/${mode}`, 'privileged']),
);

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
   */
  static fromChartValues(scope: Construct, id: string, props: ChartLonghornProps): ILonghorn {
    return new ChartLonghorn(scope, id, props);
  }

  /**
   * An installation that exists already and that something else takes care of. Nothing is emitted for it but the
   * settings that constructs of this app depend on, as `Setting` objects.
   */
  static fromRelease(scope: Construct, id: string, props: ExistingLonghornProps): ILonghorn {
    return new ExistingLonghorn(scope, id, props);
  }

  readonly release: string;
  readonly namespace: string;
  private readonly settings: InstallationSettings;
  private readonly delivery: SettingsDelivery;
  private readonly protect: boolean;

  constructor(scope: Construct, id: string, props: LonghornProps) {
    super(scope, id);
    const release = releaseFor(props.release);
    this.release = release.version;
    this.namespace = props.namespace ?? 'longhorn-system';
    this.delivery = props.settingsDelivery ?? SettingsDelivery.CONFIG_MAP;
    this.protect = props.protect ?? true;
    this.settings = new InstallationSettings(this.node.path, release);
    const { values, diagnostics } = settingsToWire(release, props.settings ?? {});
    refuse(this, diagnostics);
    const input = this.inputOf(props, release);
    const crds = props.crdManifest === undefined ? undefined : this.crdsFrom(props.crdManifest, release);
    const inConfigMap = this.delivery === SettingsDelivery.CONFIG_MAP;
    // The chart presets two settings; one that the props decide as an object must not stand there too.
    const preset = inConfigMap ? input.defaultSettings : input.defaultSettings.filter(([name]) => !(name in values));
    emitInstallation(
      this,
      { ...input, defaultSettings: preset },
      {
        crds,
        protect: this.protect,
        settings: () => (inConfigMap ? this.settings.entries() : []),
      },
    );
    for (const [name, value] of Object.entries(values))
      this.requireSetting(name, value, 'settings of the installation');
  }

  requireSetting(name: string, value: string, reason: string): void {
    const isNew = this.settings.require(name, value, reason);
    if (!isNew || this.delivery === SettingsDelivery.CONFIG_MAP) return;
    const stored = new Map(this.settings.entries()).get(name)!;
    emitObject(this, `Setting-${name}`, setting(name, stored, this.namespace), this.protect);
  }

  private inputOf(props: LonghornProps, release: Release): InstallationInput {
    const { diagnostics, input } = chartInput(valuesOfProps(props, release), release, this.namespace);
    refuse(this, propFindings(diagnostics, release));
    const exposure = props.ui?.exposure;
    return {
      ...input,
      namespaceObject: { labels: props.namespaceLabels ?? privileged },
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
