import { ApiObject, Chart, JsonPatch } from 'cdk8s';
import { LonghornApp } from '../../../src';
import { patchProblem } from '../../../src/constructs/app/patch-problem';
import { synthesize } from '../../../src/constructs/app/synthesize';

function patched(...patches: JsonPatch[]) {
  const app = new LonghornApp();
  const object = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'settings' }, data: { a: 'b' } };
  const construct = new ApiObject(new Chart(app, 'chart'), 'map', object);
  construct.addJsonPatch(...patches);
  return { app, construct };
}

test.each([
  [JsonPatch.replace('/spec/nope/x', 5), 'replace /spec/nope/x', 'which has no mapping or list at /spec'],
  [
    JsonPatch.add('/metadata/annotations/a~1b', 'c'),
    'add /metadata/annotations/a~1b',
    'which has no mapping or list at /metadata/annotations',
  ],
  [JsonPatch.copy('/spec/nope', '/data/c'), 'copy /data/c', 'which has no mapping or list at /spec'],
  [JsonPatch.test('/data/a', 'c'), 'test /data/a', 'which is not as it says'],
])('%j does not fit', (patch, operation, why) => {
  const { app } = patched(JsonPatch.add('/data/b', 'c'), patch);
  const [problem] = synthesize(app).diagnostics;
  expect(problem).toMatchObject({
    code: 'patch-not-applicable',
    message: `The patch "${operation}" does not fit ConfigMap settings, ${why}.`,
    construct: 'chart/map',
    source: { file: 'test/constructs/app/patch-problem.test.ts' },
  });
});

test('patches that fit are applied, after they were looked at too', () => {
  const { construct } = patched(JsonPatch.add('/data/b', 'c'));
  expect(patchProblem(construct)).toBeUndefined();
  expect(construct.toJson().data).toEqual({ a: 'b', b: 'c' });
});
