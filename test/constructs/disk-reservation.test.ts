import { DiskReservation } from '../../src/constructs/disk-reservation';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';

test.each([
  [DiskReservation.bytes(1024), 1024],
  [DiskReservation.gibibytes(30), 30 * 2 ** 30],
  [DiskReservation.gibibytes(0.5), 2 ** 29],
  [DiskReservation.quantity('30Gi'), 30 * 2 ** 30],
  [DiskReservation.quantity('1G'), 1e9],
  [DiskReservation.percentOf(30, '1Ti'), 329853488332],
  [DiskReservation.percentOf(0, '1Ti'), 0],
])('%j is %d bytes', (reservation, bytes) => {
  expect(reservation.byteCount).toBe(bytes);
});

test.each<[string, () => DiskReservation]>([
  ['-1 bytes', () => DiskReservation.bytes(-1)],
  ['0.5 bytes', () => DiskReservation.bytes(0.5)],
  ['NaN GiB', () => DiskReservation.gibibytes(Number.NaN)],
  ['10GiB', () => DiskReservation.quantity('10GiB')],
  ['-1Gi', () => DiskReservation.quantity('-1Gi')],
  ['16Ei', () => DiskReservation.quantity('16Ei')],
  ['101% of 1Ti', () => DiskReservation.percentOf(101, '1Ti')],
  ['2.5% of 1Ti', () => DiskReservation.percentOf(2.5, '1Ti')],
  ['30% of much', () => DiskReservation.percentOf(30, 'much')],
])('refused: %s', (text, make) => {
  expect(make).toThrow(DiagnosticsError);
  expect(make).toThrow(`"${text}" is not a number of bytes that a disk can reserve.`);
});

test.each<[() => DiskReservation, string]>([
  [() => DiskReservation.percentOf(150, '8Ti'), 'Give a whole number of percent, from 0 to 100.'],
  [() => DiskReservation.percentOf(10, '8TB'), 'Write "8Ti": quantities have no B, and count by 1024 with an i.'],
  [() => DiskReservation.quantity('30 GiB'), 'Write "30Gi": quantities have no B, and count by 1024 with an i.'],
  [() => DiskReservation.quantity('16Ei'), 'Give a quantity of 0 or more bytes, such as "30Gi".'],
  [() => DiskReservation.bytes(0.5), 'Give 0 or more whole bytes.'],
])('%s is told how to mend it', (make, hint) => {
  expect(make).toThrow(`hint: ${hint}`);
});
