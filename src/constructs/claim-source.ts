import type { IPersistentVolumeClaim } from 'cdk8s-plus-28';
import type { ClaimSourceInput } from '../objects/claim';
import { having } from './props/prop-checks';
import { refuseNoText, refuseValue } from './refuse-value';

/** What a claim's volume is filled with, from the claim's namespace. */
export class ClaimSource {
  /**
   * A VolumeSnapshot: a snapshot, a backup or a backing image, as its VolumeSnapshotClass says.
   *
   * @param name name of the VolumeSnapshot
   * @throws DiagnosticsError when an argument is invalid
   */
  static snapshot(name: string): ClaimSource {
    refuseNoText({ name });
    return new ClaimSource({ kind: 'VolumeSnapshot', name });
  }

  /**
   * Another claim, which is cloned. Both have to have the same size.
   *
   * @param claim claim of the same namespace
   * @throws DiagnosticsError when an argument is invalid
   */
  static claim(claim: IPersistentVolumeClaim): ClaimSource {
    refuseValue(having('name', 'a claim, such as a LonghornClaim')(claim, 'claim'));
    return new ClaimSource({ kind: 'PersistentVolumeClaim', name: claim.name }, claim);
  }

  /**
   * Another claim by its name, which is cloned. Both have to have the same size.
   *
   * @param name name of the claim
   * @throws DiagnosticsError when an argument is invalid
   */
  static claimName(name: string): ClaimSource {
    refuseNoText({ name });
    return new ClaimSource({ kind: 'PersistentVolumeClaim', name });
  }

  private constructor(
    private readonly input: ClaimSourceInput,
    private readonly clonedClaim?: IPersistentVolumeClaim,
  ) {}

  /** The claim that is cloned, where it is a construct. */
  get cloned(): IPersistentVolumeClaim | undefined {
    return this.clonedClaim;
  }

  /** @internal */
  _input(): ClaimSourceInput {
    return this.input;
  }
}
