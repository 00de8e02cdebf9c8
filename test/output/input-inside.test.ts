import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inputInside } from '../../src/output/input-inside';

let folder: string;
let output: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'input-inside-'));
  output = join(folder, 'dist');
  mkdirSync(join(output, 'deep'), { recursive: true });
  for (const name of ['values.yaml', 'dist/00-longhorn.k8s.yaml', 'dist/deep/values.yaml'])
    writeFileSync(join(folder, name), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an input beside the output is fine, and so is an output that is not there', () => {
  expect(inputInside(output, [join(folder, 'values.yaml'), '/dev/fd/63'])).toBeUndefined();
  expect(inputInside(join(folder, 'new'), [join(folder, 'values.yaml')])).toBeUndefined();
});

test('an output that cannot be looked at is left to whoever writes it', () => {
  symlinkSync('loop', join(folder, 'loop'));
  expect(inputInside(join(folder, 'loop'), [join(folder, 'values.yaml')])).toBeUndefined();
  expect(inputInside(join(folder, 'x'.repeat(300)), [join(folder, 'values.yaml')])).toBeUndefined();
});

test.each(['00-longhorn.k8s.yaml', 'deep/values.yaml'])('an input %s in the output is refused', (name) => {
  expect(inputInside(output, [join(output, name)])).toMatchObject({
    code: 'output-not-ours',
    message: `The output cannot replace "${output}": it holds "${name}", which is an input of this command.`,
  });
});

test('links are followed on both sides', () => {
  symlinkSync(join(output, 'deep', 'values.yaml'), join(folder, 'link.yaml'));
  symlinkSync(output, join(folder, 'out'));
  expect(inputInside(join(folder, 'out'), [join(folder, 'link.yaml')])).toBeDefined();
});
