import { Secret, type ISecret } from 'cdk8s-plus-28';
import { having } from './props/prop-checks';
import { refuseNoText, refuseValue } from './refuse-value';

/** The Secret that opens a backup store: a reference, never its content. */
export class BackupTargetCredential {
  /**
   * A Secret that exists, or that an ExternalSecret or SealedSecret makes.
   *
   * @param name name of a Secret in Longhorn's namespace
   * @throws DiagnosticsError when an argument is invalid
   */
  static fromSecretName(name: string): BackupTargetCredential {
    refuseNoText({ name });
    return new BackupTargetCredential(name);
  }

  /**
   * A Secret of cdk8s-plus.
   *
   * @param secret Secret in Longhorn's namespace
   * @throws DiagnosticsError when an argument is invalid
   */
  static fromSecret(secret: ISecret): BackupTargetCredential {
    refuseValue(
      having('name', 'a Secret of cdk8s-plus, such as Secret.fromSecretName(scope, id, name)')(secret, 'secret'),
    );
    // An imported Secret has a name and nothing else.
    if (!(secret instanceof Secret)) return new BackupTargetCredential(secret.name);
    return new BackupTargetCredential(secret.name, secret.metadata.namespace);
  }

  /** Name of the Secret. */
  readonly secretName: string;

  /** Namespace of the Secret, where it is known. */
  readonly namespace?: string;

  private constructor(secretName: string, namespace?: string) {
    this.secretName = secretName;
    this.namespace = namespace;
  }
}
