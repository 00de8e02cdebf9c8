import { bucketUrl, cifsUrl, nfsUrl, urlProblems, type UrlParts } from '../objects/backup-target-url';
import { listOf, text } from './props/prop-checks';
import { refuseNoText, refuseValue } from './refuse-value';

/** Where backups go, in Longhorn's spelling. */
export class BackupTargetUrl {
  /**
   * A bucket of S3 or of something that speaks its protocol; the latter is named by `AWS_ENDPOINTS` in the Secret.
   *
   * @param bucket name of the bucket
   * @param region region of the bucket; a store that has none still wants a word here
   * @param path folder in the bucket; the whole bucket when left out
   * @throws DiagnosticsError when an argument is invalid
   */
  static s3(bucket: string, region: string, path?: string): BackupTargetUrl {
    refuseNoText({ bucket, region, path: path ?? '' });
    const parts = { place: bucket, region, ...(path === undefined ? {} : { path }) };
    return new BackupTargetUrl('s3', parts, bucketUrl('s3', parts));
  }

  /**
   * A directory of an NFS server (version 4).
   *
   * @param server name or address
   * @param path exported directory
   * @param options mount options such as `nfsvers=4.2`. Longhorn adds `soft`, `timeo=300` and `retry=2` unless they are
   * given, and so does this; left out altogether, Longhorn mounts with its own
   * @throws DiagnosticsError when an argument is invalid
   */
  static nfs(server: string, path: string, options?: string[]): BackupTargetUrl {
    refuseNoText({ server, path });
    refuseValue(listOf(text)(options ?? [], 'options'));
    const parts = { place: server, path, ...(options === undefined ? {} : { options }) };
    return new BackupTargetUrl('nfs', parts, nfsUrl(parts));
  }

  /**
   * A share of an SMB server.
   *
   * @param server name or address
   * @param share name of the share; one that ends in `$` is hidden
   * @param path folder in the share; the whole share when left out
   * @param options mount options such as `vers=3.0`; Longhorn mounts with `soft` when left out
   * @throws DiagnosticsError when an argument is invalid
   */
  static cifs(server: string, share: string, path?: string, options?: string[]): BackupTargetUrl {
    refuseNoText({ server, share, path: path ?? '' });
    refuseValue(listOf(text)(options ?? [], 'options'));
    const folder = path === undefined || share === '' ? share : `${share}/${path.replace(/^\/+/, '')}`;
    const parts = { place: server, path: folder, ...(options === undefined ? {} : { options }) };
    return new BackupTargetUrl('cifs', parts, cifsUrl(parts));
  }

  /**
   * A container of Azure Blob Storage.
   *
   * @param container name of the container
   * @param endpoint endpoint suffix such as `core.windows.net`; Azure's public cloud when left out
   * @param path folder in the container; the whole container when left out
   * @throws DiagnosticsError when an argument is invalid
   */
  static azblob(container: string, endpoint?: string, path?: string): BackupTargetUrl {
    refuseNoText({ container, endpoint: endpoint ?? '', path: path ?? '' });
    const parts = {
      place: container,
      ...(endpoint === undefined ? {} : { region: endpoint }),
      ...(path === undefined ? {} : { path }),
    };
    return new BackupTargetUrl('azblob', parts, bucketUrl('azblob', parts));
  }

  /** The URL as Longhorn takes it. */
  readonly url: string;

  private constructor(scheme: string, parts: UrlParts, url: string) {
    refuseValue(urlProblems(scheme, parts));
    this.url = url;
  }
}
