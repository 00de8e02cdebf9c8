import type { ChartTable } from '../../src/chart/chart-value';
import { credentialWarnings } from '../../src/chart/credentials';
import { reader } from './reader';

const secrets = [{ name: 's', certificate: 'c', key: 'k' }];

test.each<[ChartTable, (string | undefined)[]]>([
  [{}, []],
  [{ privateRegistry: { registryPasswd: 'p' } }, []],
  [{ privateRegistry: { createSecret: true, registryPasswd: 'p' } }, ['/privateRegistry/registryPasswd']],
  [{ ingress: { secrets } }, []],
  [{ ingress: { enabled: true, secrets } }, ['/ingress/secrets']],
])('%j', (values, paths) => {
  expect(credentialWarnings(reader(values)).map(({ path }) => path)).toEqual(paths);
});
