import { Construct } from 'constructs';
import { releaseFor } from '../longhorn/release';
import { setting } from '../objects/setting';
import { emitObject } from './emit-object';
import type { ILonghorn } from './i-longhorn';
import { InstallationSettings } from './installation/installation-settings';

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

/** What `Longhorn.fromRelease` gives. */
export class ExistingLonghorn extends Construct implements ILonghorn {
  readonly release: string;
  readonly namespace: string;
  private readonly settings: InstallationSettings;

  constructor(scope: Construct, id: string, props: ExistingLonghornProps) {
    super(scope, id);
    const release = releaseFor(props.release);
    this.release = release.version;
    this.namespace = props.namespace ?? 'longhorn-system';
    this.settings = new InstallationSettings(this.node.path, release);
  }

  requireSetting(name: string, value: string, reason: string): void {
    if (!this.settings.require(name, value, reason)) return;
    const stored = new Map(this.settings.entries()).get(name)!;
    emitObject(this, `Setting-${name}`, setting(name, stored, this.namespace));
  }
}
