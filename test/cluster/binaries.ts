import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const moduleFolder = join(__dirname, 'kube-apiserver');

/** The kube-apiserver of the release that go.mod names, built once and kept outside the tree. */
export function kubeApiServerBinary(): string {
  const version = /k8s\.io\/kubernetes (v[\d.]+)/.exec(readFileSync(join(moduleFolder, 'go.mod'), 'utf8'))![1]!;
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'cdk8s-longhorn');
  const binary = join(cache, `kube-apiserver-${version}`);
  if (existsSync(binary)) return binary;
  if (!isOnPath('go')) throw new Error(`Cannot build kube-apiserver ${version}: install Go 1.26 or newer.`);
  mkdirSync(cache, { recursive: true });
  // Built beside its final name and then renamed, so that a build cut short leaves no half of a binary.
  const part = `${binary}.${process.pid}.part`;
  const build = ['build', '-trimpath', '-buildvcs=false', '-ldflags', linkerFlags(version), '-o', part, '.'];
  execFileSync('go', build, { cwd: moduleFolder, stdio: ['ignore', 'inherit', 'inherit'] });
  renameSync(part, binary);
  return binary;
}

/** A build outside the Kubernetes tree does not know its own version otherwise. */
function linkerFlags(version: string): string {
  const [major, minor] = version.slice(1).split('.');
  const values = { gitMajor: major, gitMinor: minor, gitVersion: version };
  const settings = Object.entries(values).map(([name, value]) => `-X k8s.io/component-base/version.${name}=${value}`);
  return ['-s -w', ...settings].join(' ');
}

/** etcd from the PATH: installing it is up to whoever owns the machine. */
export function etcdBinary(): string {
  if (isOnPath('etcd')) return 'etcd';
  throw new Error('Cannot start a kube-apiserver: install etcd (Debian and Ubuntu: apt-get install etcd-server).');
}

function isOnPath(command: string): boolean {
  return spawnSync(command, ['version'], { stdio: 'ignore' }).error === undefined;
}
