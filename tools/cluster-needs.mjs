// What the tests against a real API server need of a machine: etcd, and Go to build the server where none was built yet.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Why the tests cannot run, in a sentence; undefined where they can. */
export function lackingForCluster({ isBuilt, isOnPath }) {
  const lacking = [
    ...(isOnPath('etcd') ? [] : ['etcd (Debian and Ubuntu: apt-get install etcd-server)']),
    ...(isBuilt || isOnPath('go') ? [] : ['Go 1.26 or newer, to build kube-apiserver']),
  ];
  return lacking.length === 0 ? undefined : `This machine lacks ${lacking.join(', and ')}.`;
}

/** This machine, as the function above asks for it. */
export function thisMachine() {
  return { isBuilt: existsSync(apiServer().binary), isOnPath };
}

/** The kube-apiserver of the release that go.mod names; it is built once and kept outside the tree. */
export function apiServer() {
  const goMod = readFileSync(new URL('../test/cluster/kube-apiserver/go.mod', import.meta.url), 'utf8');
  const [, version] = /k8s\.io\/kubernetes (v[\d.]+)/.exec(goMod);
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdk8s-longhorn');
  return { version, cache, binary: join(cache, `kube-apiserver-${version}`) };
}

function isOnPath(command) {
  return spawnSync(command, ['version'], { stdio: 'ignore' }).error === undefined;
}
