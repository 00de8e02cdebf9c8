import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultReport } from '../../src/cli/fault-report';

test('asks for a report, with what it needs', () => {
  const report = faultReport(new TypeError('x is not a function'));
  expect(report).toMatch(/^cdk8s-longhorn .* failed, which is a fault of the program: please report it/);
  expect(report).toContain('\nTypeError: x is not a function\n    at ');
  expect(faultReport('odd')).toMatch(/\nodd\n$/);
});

test('a fault has an exit code of its own, and shows no line of the built program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'fault-'));
  try {
    // A fault that no input is known for: a part of the language that fails.
    writeFileSync(join(folder, 'break.cjs'), 'Array.prototype.flatMap = () => { throw new TypeError("broken"); };');
    writeFileSync(join(folder, 'a.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: a }\n');
    const main = join(__dirname, '../../lib/src/cli/main.js');
    const args = ['--require', join(folder, 'break.cjs'), main, 'check', join(folder, 'a.yaml')];
    const { status, stderr, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toContain('TypeError: broken');
    expect(Math.max(...stderr.split('\n').map((line) => line.length))).toBeLessThan(300);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
