import { Construct } from 'constructs';
import { releaseFor } from '../longhorn/release';
import type { ILonghorn } from './i-longhorn';
import { emitSetting } from './installation/emit-setting';
import { InstallationSettings } from './installation/installation-settings';
import { releaseProp } from './installation/longhorn-shape';
import { checkProps } from './props/check-props';
import type { PropShape } from './props/prop-check';
import { named } from './props/prop-checks';
import { usualNamespace } from '../longhorn/names';

/** A Longhorn installation that exists already. */
export interface ExistingLonghornProps {
  /**
   * Longhorn version with its patch number, such as `1.12.1`.
   */
  readonly release: string;

  /**
   * Namespace of Longhorn.
   * @default longhorn-system
   */
  readonly namespace?: string;
}

const shape: PropShape<ExistingLonghornProps> = { release: releaseProp, namespace: named('dnsLabel') };

/** What `Longhorn.fromRelease` gives. */
export class ExistingLonghorn extends Construct implements ILonghorn {
  readonly release: string;
  readonly namespace: string;
  private readonly settings: InstallationSettings;

  /** @throws DiagnosticsError with everything that is wrong with the props, each with its repair */
  constructor(scope: Construct, id: string, props: ExistingLonghornProps) {
    super(scope, id);
    checkProps(this, props, shape);
    const release = releaseFor(props.release);
    this.release = release.version;
    this.namespace = props.namespace ?? usualNamespace;
    this.settings = new InstallationSettings({
      path: this.node.path,
      release,
      emit: (name) => emitSetting(this, name, this.settings),
    });
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
}
