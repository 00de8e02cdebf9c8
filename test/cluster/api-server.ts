import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, request as httpsRequest } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { etcdBinary, kubeApiServerBinary } from './binaries';
import { ChildServer } from './child-server';

/** What the API server answered. */
export interface ApiResponse {
  readonly status: number;
  // A Kubernetes object of any kind, or a Status.
  readonly body: any;
}

/** A kube-apiserver on loopback: it stores, defaults and validates, and nothing runs. */
export interface ApiServer {
  request(method: string, path: string, body?: unknown, contentType?: string): Promise<ApiResponse>;
  stop(): Promise<void>;
}

/** Long enough for the first start, which builds the server. */
export const startTimeout = 20 * 60_000;

/** Starts etcd and a kube-apiserver on free ports, with their data in a folder that goes away with them. */
export async function startApiServer(): Promise<ApiServer> {
  const binaries = { etcd: etcdBinary(), apiServer: kubeApiServerBinary() };
  const folder = mkdtempSync(join(tmpdir(), 'kube-apiserver-'));
  const [clientPort, peerPort, port] = await freePorts(3);
  const token = randomBytes(16).toString('hex');
  writeCredentials(folder, token);
  const etcd = new ChildServer(binaries.etcd, etcdArguments(clientPort!, peerPort!), folder);
  const server = new ChildServer(binaries.apiServer, apiServerArguments(port!, clientPort!), folder);
  const agent = new Agent({ keepAlive: true });
  const stop = async () => {
    agent.destroy();
    await server.stop();
    await etcd.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  const client = { agent, folder, port: port!, token };
  try {
    await waitUntilReady(client, [etcd, server]);
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop, request: (method, path, body, contentType) => send(client, method, path, body, contentType) };
}

function writeCredentials(folder: string, token: string): void {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  writeFileSync(join(folder, 'service-account.key'), privateKey.export({ type: 'pkcs1', format: 'pem' }));
  writeFileSync(join(folder, 'tokens.csv'), `${token},admin,1,system:masters\n`);
}

function etcdArguments(clientPort: number, peerPort: number): string[] {
  const clientUrl = `http://127.0.0.1:${clientPort}`;
  const peerUrl = `http://127.0.0.1:${peerPort}`;
  return [
    ...['--data-dir=etcd', `--listen-client-urls=${clientUrl}`, `--advertise-client-urls=${clientUrl}`],
    ...[`--listen-peer-urls=${peerUrl}`, `--initial-advertise-peer-urls=${peerUrl}`],
    ...[`--initial-cluster=default=${peerUrl}`, '--log-level=error', '--unsafe-no-fsync'],
  ];
}

function apiServerArguments(port: number, etcdPort: number): string[] {
  return [
    `--etcd-servers=http://127.0.0.1:${etcdPort}`,
    ...[`--secure-port=${port}`, '--bind-address=127.0.0.1', '--cert-dir=certificates'],
    '--service-account-issuer=https://kubernetes.default.svc',
    ...['--service-account-key-file=service-account.key', '--service-account-signing-key-file=service-account.key'],
    ...['--token-auth-file=tokens.csv', '--authorization-mode=RBAC', '--service-cluster-ip-range=10.96.0.0/16'],
    // Longhorn's pods are privileged, and there is no controller to make the ServiceAccounts that pods refer to.
    ...['--allow-privileged=true', '--disable-admission-plugins=ServiceAccount'],
  ];
}

/** Ports that nothing listens on: taken all at once, so that they differ, and then given back. */
async function freePorts(count: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer();
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))));
  return ports;
}

interface Client {
  readonly agent: Agent;
  readonly folder: string;
  readonly port: number;
  readonly token: string;
}

async function waitUntilReady(client: Client, children: readonly ChildServer[]): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
    for (const child of children) child.failIfEnded();
    const status = await send(client, 'GET', '/readyz').then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(
    `kube-apiserver is not ready after a minute:\n${children.map((child) => child.logTail()).join('\n')}`,
  );
}

async function send(
  { agent, folder, port, token }: Client,
  method: string,
  path: string,
  body?: unknown,
  contentType = 'application/json',
): Promise<ApiResponse> {
  // The server writes its certificate, with the authority that signed it, when it starts.
  const ca = readFileSync(join(folder, 'certificates', 'apiserver.crt'));
  const headers = { authorization: `Bearer ${token}`, accept: 'application/json', 'content-type': contentType };
  return new Promise((resolve, reject) => {
    const request = httpsRequest({ host: '127.0.0.1', port, path, method, agent, ca, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString();
        // Health end points answer in plain text.
        const isJson = response.headers['content-type']?.startsWith('application/json') === true;
        resolve({ status: response.statusCode!, body: isJson ? JSON.parse(text) : text });
      });
    });
    request.on('error', reject);
    request.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
