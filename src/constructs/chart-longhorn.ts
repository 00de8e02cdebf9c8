import { Construct } from 'constructs';
import { chartInput } from '../chart/chart';
import type { ChartTable } from '../chart/chart-value';
import { officialCrds } from '../chart/official-crds';
import { mergeValues } from '../chart/merge-values';
import { locatedInLayers, type ValuesLayer } from '../chart/values-layers';
import { releaseFor } from '../longhorn/release';
import { parseValues } from '../source/parse-manifest';
import type { ILonghorn } from './i-longhorn';
import { defaultClassFindings } from './installation/default-class-findings';
import { emitInstallation } from './installation/emit-installation';
import { InstallationSettings } from './installation/installation-settings';
import { settingTexts, withSettings } from './installation/setting-lines';
import { releaseProp } from './installation/longhorn-shape';
import { checkProps } from './props/check-props';
import type { PropShape } from './props/prop-check';
import { flag, listOf, mapping, named, text, texts } from './props/prop-checks';
import { readTextFile } from './read-text-file';
import { report } from './refuse';
import { usualNamespace } from '../longhorn/names';

/** A Longhorn installation described by values of its Helm chart. */
export interface ChartLonghornProps {
  /**
   * Longhorn version with its patch number, such as `1.12.1`.
   */
  readonly release: string;

  /**
   * Namespace of Longhorn, unless the values have a `namespaceOverride`.
   * @default longhorn-system
   */
  readonly namespace?: string;

  /**
   * Paths of values files, the later ones winning.
   * @default - none
   */
  readonly valuesFiles?: string[];

  /**
   * Values in code, which win over those of the files.
   * @default - none
   */
  readonly values?: Record<string, any>;

  /**
   * Labels of the Namespace.
   * @default - none
   */
  readonly namespaceLabels?: Record<string, string>;

  /**
   * Path of the release's own `longhorn.yaml`, from which the CustomResourceDefinitions are then taken to the letter.
   * @default - the same definitions without descriptions
   */
  readonly crdManifest?: string;

  /**
   * Keeps Argo CD and Flux from deleting the Namespace and the CustomResourceDefinitions.
   * @default true
   */
  readonly protect?: boolean;
}

const shape: PropShape<ChartLonghornProps> = {
  release: releaseProp,
  namespace: named('dnsLabel'),
  valuesFiles: listOf(text),
  values: mapping,
  namespaceLabels: texts,
  crdManifest: text,
  protect: flag,
};

/** What `Longhorn.fromChartValues` gives. */
export class ChartLonghorn extends Construct implements ILonghorn {
  readonly release: string;
  readonly namespace: string;
  private readonly settings: InstallationSettings;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: ChartLonghornProps) {
    super(scope, id);
    checkProps(this, props, shape);
    const release = releaseFor(props.release);
    const layers = this.layersOf(props);
    const values = mergeValues(layers.map((layer) => layer.values));
    const { diagnostics, input } = chartInput(values, release, props.namespace ?? usualNamespace);
    // Helm installs such a class all the same; it is Longhorn that makes no volume of it.
    const ofClass = defaultClassFindings(input, release).map((finding) => ({
      ...finding,
      severity: 'warning' as const,
    }));
    report(
      this,
      [...diagnostics, ...ofClass].map((diagnostic) => locatedInLayers(diagnostic, layers)),
    );
    this.release = release.version;
    this.namespace = input.namespace;
    const reason = 'defaultSettings of the chart values';
    const given = [...settingTexts(input.defaultSettings)].map(([name, value]) => [name, { value, reason }] as const);
    this.settings = new InstallationSettings({ path: this.node.path, release, given: new Map(given) });
    const crds =
      props.crdManifest === undefined
        ? undefined
        : officialCrds(readTextFile(this, props.crdManifest), props.crdManifest, release);
    report(this, crds?.diagnostics ?? []);
    emitInstallation(
      this,
      { ...input, namespaceObject: { labels: props.namespaceLabels } },
      {
        crds: crds?.crds,
        protect: props.protect ?? true,
        defaultSettings: () => withSettings(input.defaultSettings, this.settings.entries()),
      },
    );
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

  /** The files in their order, and what stands in code on top of them. */
  private layersOf({ values = {}, valuesFiles = [] }: ChartLonghornProps): ValuesLayer[] {
    const layers = valuesFiles.map((file): ValuesLayer => {
      const parsed = parseValues(readTextFile(this, file), file);
      report(this, parsed.diagnostics);
      return { values: parsed.values as ChartTable, locate: (pointer) => parsed.locate(pointer) };
    });
    return [...layers, { values: values as ChartTable, locate: () => undefined }];
  }
}
