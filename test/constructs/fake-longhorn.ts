import { Construct } from 'constructs';
import type { ILonghorn } from '../../src/constructs/i-longhorn';
import { newestRelease } from '../../src/longhorn/release';

/** A setting that a construct asked for. */
export interface RequiredSetting {
  readonly name: string;
  readonly value: string;
  readonly reason: string;
}

/** Stands in for an installation, and keeps what constructs ask it for. */
export class FakeLonghorn extends Construct implements ILonghorn {
  readonly required: RequiredSetting[] = [];

  constructor(
    scope: Construct,
    id = 'longhorn',
    readonly release: string = newestRelease(),
    readonly namespace: string = 'longhorn-system',
  ) {
    super(scope, id);
  }

  requireSetting(name: string, value: string, reason: string): void {
    this.required.push({ name, value, reason });
  }

  requireSettingAtLeast(name: string, minimum: number, reason: string): void {
    this.required.push({ name, value: `>= ${minimum}`, reason });
  }

  requireSettingItems(name: string, items: string[], reason: string): void {
    this.required.push({ name, value: `has ${items.join(',')}`, reason });
  }
}
