import {
  BackupTargetUrl,
  DiskReservation,
  ManagerExposure,
  Replication,
  UiAuthentication,
  UiExposure,
} from '../../src';
import { DiagnosticsError } from '../../src/diagnostics/diagnostics-error';

test.each<[string, () => unknown]>([
  ['DiskReservation', () => DiskReservation.quantity('much')],
  ['BackupTargetUrl', () => BackupTargetUrl.s3('', 'eu-central-1')],
  ['Replication', () => new Replication({ copies: 0 })],
  ['Replication without props', () => new Replication({} as never)],
  ['UiExposure', () => UiExposure.loadBalancer({})],
  ['UiExposure without props', () => UiExposure.nodePort(undefined as never)],
  ['ManagerExposure', () => ManagerExposure.loadBalancer({})],
  ['UiAuthentication', () => UiAuthentication.elsewhere('')],
])('%s says where it was made', (_, make) => {
  try {
    make();
  } catch (error) {
    expect(error).toBeInstanceOf(DiagnosticsError);
    const { source } = (error as DiagnosticsError).diagnostics[0]!;
    expect(source).toMatchObject({ file: 'test/constructs/refuse-value.test.ts', line: expect.any(Number) });
    expect((error as Error).message).toMatch(/^test\/constructs\/refuse-value\.test\.ts:\d+:\d+ {2}error {2}/);
  }
  expect.assertions(3);
});
