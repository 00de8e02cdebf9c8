import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/run';
import { noModule } from './fake-host';

const folder = mkdtempSync(join(tmpdir(), 'check-kubernetes-'));
afterAll(() => rmSync(folder, { recursive: true }));

const service = `apiVersion: v1
kind: Service
metadata: { name: web }
spec:
  ports: [{ port: 80 }]
  trafficDistribution: PreferClose
`;
const values = `longhornUI:
  affinity:
    podAntiAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        - topologyKey: kubernetes.io/hostname
          labelSelector: { matchLabels: { app: longhorn-ui } }
          matchLabelKeys: [pod-template-hash]
`;

async function check(name: string, text: string, ...args: string[]): Promise<{ code: number; output: string }> {
  writeFileSync(join(folder, name), text);
  let output = '';
  const write = (part: string): void => void (output += part);
  const host = { cwd: folder, isTerminal: false, errorIsTerminal: false, stdout: write, stderr: write };
  const code = await run(['check', join(folder, name), ...args], {
    ...host,
    importModule: noModule,
    readText: (path) => readFileSync(path, 'utf8'),
  });
  return { code, output };
}

it('refuses a field that came after the version of the cluster', async () => {
  const { code, output } = await check('service.yaml', service, '--kubernetes', '1.29');
  expect(code).toBe(1);
  expect(output).toContain('service.yaml:6:3');
  expect(output).toContain('Kubernetes 1.29 has no field "spec.trafficDistribution"; 1.30 is the first that has.');
  expect(output).toContain('by Longhorn 1.12.1 on Kubernetes 1.29');
});

it.each([[[]], [['--kubernetes', 'v1.30.2']]])('takes it with %j', async (args) => {
  const { code, output } = await check('service.yaml', service, ...args);
  expect([code, output]).toEqual([0, expect.stringMatching(/^Nothing found .* on Kubernetes 1\.3[06]\.\n$/)]);
});

it('judges what comes out of chart values by it', async () => {
  expect((await check('values.yaml', values, '--kubernetes', '1.29')).code).toBe(0);
  const { code, output } = await check('values.yaml', values, '--kubernetes', '1.28');
  expect(code).toBe(1);
  expect(output).toMatch(/values\.yaml:7:11 .*Deployment\/longhorn-ui would be refused: Kubernetes 1\.28 has no field/);
});

it('is said in the configuration, and the command line goes before it', async () => {
  const config = join(folder, '.cdk8s-longhorn.yaml');
  writeFileSync(config, 'kubernetes: "1.29"\n');
  expect((await check('service.yaml', service)).code).toBe(1);
  expect((await check('service.yaml', service, '--kubernetes', '1.30')).code).toBe(0);
  // To YAML this is the number 1.3.
  writeFileSync(config, 'kubernetes: 1.30\n');
  const { code, output } = await check('service.yaml', service);
  rmSync(config);
  expect(code).toBe(2);
  expect(output).toContain('.cdk8s-longhorn.yaml:1:1  error  kubernetes is 1.3, and not a text.');
  expect(output).toContain('Write a text, in quotes.');
});

it('is wrong usage where nothing is known about it', async () => {
  const { code, output } = await check('service.yaml', service, '--kubernetes', '1.24');
  expect([code, output]).toEqual([2, expect.stringContaining('Use one from 1.25 to 1.36.')]);
});
