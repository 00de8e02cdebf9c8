import { parseQuantity } from '../kubernetes/quantity';
import { refuseNoText, refuseValue } from './refuse-value';

/** Space on a disk that Longhorn leaves to others. */
export class DiskReservation {
  /**
   * A number of bytes.
   *
   * @param count whole number, 0 or more
   * @throws DiagnosticsError when an argument is invalid
   */
  static bytes(count: number): DiskReservation {
    return new DiskReservation(count, `${count} bytes`);
  }

  /**
   * A number of gibibytes (GiB, 2^30 bytes).
   *
   * @param count 0 or more; fractions are allowed as long as they are whole bytes
   * @throws DiagnosticsError when an argument is invalid
   */
  static gibibytes(count: number): DiskReservation {
    return new DiskReservation(count * 2 ** 30, `${count} GiB`);
  }

  /**
   * A Kubernetes quantity.
   *
   * @param text such as `30Gi`
   * @throws DiagnosticsError when an argument is invalid
   */
  static quantity(text: string): DiskReservation {
    refuseNoText({ text });
    return new DiskReservation(Number(parseQuantity(text) ?? Number.NaN), text, quantityHint(text));
  }

  /**
   * A share of the disk, rounded down to a byte, as Longhorn does it for the default disk.
   *
   * @param percent whole number from 0 to 100
   * @param size size of the disk as a Kubernetes quantity, such as `2Ti`; Longhorn's status shows it as `storageMaximum`
   * @throws DiagnosticsError when an argument is invalid
   */
  static percentOf(percent: number, size: string): DiskReservation {
    refuseNoText({ size });
    const isShare = Number.isInteger(percent) && percent >= 0 && percent <= 100;
    const bytes = parseQuantity(size);
    const share = isShare && bytes !== undefined ? Number((bytes * BigInt(percent)) / 100n) : Number.NaN;
    const hint = isShare ? quantityHint(size) : 'Give a whole number of percent, from 0 to 100.';
    return new DiskReservation(share, `${percent}% of ${size}`, hint);
  }

  /** The reservation in bytes. */
  readonly byteCount: number;

  private constructor(byteCount: number, text: string, hint = 'Give 0 or more whole bytes.') {
    if (!Number.isSafeInteger(byteCount) || byteCount < 0) {
      refuseValue([
        {
          code: 'disk-reservation-invalid',
          severity: 'error',
          message: `"${text}" is not a number of bytes that a disk can reserve.`,
          hint,
        },
      ]);
    }
    this.byteCount = byteCount;
  }
}

/** Disks are sold by units that quantities do not have. */
function quantityHint(text: string): string {
  const [, count, unit] = /^([\d.]+) ?([KMGTPE])i?B$/i.exec(text) ?? [];
  if (count === undefined) return 'Give a quantity of 0 or more bytes, such as "30Gi".';
  return `Write "${count}${unit!.toUpperCase()}i": quantities have no B, and count by 1024 with an i.`;
}
