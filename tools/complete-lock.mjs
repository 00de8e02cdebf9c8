// Names in package-lock.json every optional platform binary that a package asks for.
//
// npm leaves out those that it could not see while it wrote the lock file, and `npm ci` then refuses the file on every
// machine. Run it after `npm install` has changed the lock file: node tools/complete-lock.mjs
import { readFileSync, writeFileSync } from 'node:fs';

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32'];
const processors = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'];

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
for (const dependent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(dependent.optionalDependencies ?? {})) {
    const key = `node_modules/${name}`;
    const platform = name.split('-').reverse();
    const os = systems.find((system) => platform.includes(system));
    const cpu = processors.find((processor) => platform.includes(processor));
    if (lock.packages[key] !== undefined || os === undefined || cpu === undefined) continue;
    lock.packages[key] = { version, cpu: [cpu], ...(dependent.dev && { dev: true }), optional: true, os: [os] };
  }
}
lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
writeFileSync('package-lock.json', `${JSON.stringify(lock, undefined, 2)}\n`);
