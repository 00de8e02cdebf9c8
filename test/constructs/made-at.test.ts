import { readFileSync } from 'node:fs';
import { ApiObject, Size, Testing } from 'cdk8s';
import { Deployment, PersistentVolumeClaim } from 'cdk8s-plus-28';
import type { Construct, IConstruct } from 'constructs';
import { StorageClass, StorageNode } from '../../src';
import { callerPlace, madeAt, notePlaces } from '../../src/constructs/made-at';
import { FakeLonghorn } from './fake-longhorn';

notePlaces();
const file = 'test/constructs/made-at.test.ts';
const lines = readFileSync(file, 'utf8').split('\n');

/** What stands in the line of this file that is told. */
function lineOf(construct: IConstruct): string | undefined {
  const place = madeAt(construct);
  expect(place?.file).toBe(file);
  return lines[place!.line - 1]?.trim();
}

test.each<[string, (scope: Construct) => IConstruct]>([
  ['of cdk8s', (scope) => new ApiObject(scope, 'own', { apiVersion: 'v1', kind: 'ConfigMap' })],
  ['of cdk8s-plus', (scope) => new PersistentVolumeClaim(scope, 'plus', { storage: Size.gibibytes(1) })],
  ['of this package', (scope) => new StorageClass(scope, 'ours', { longhorn: new FakeLonghorn(scope) })],
])('a construct %s is made in the line of the program that makes it', (_, make) => {
  const made = make(Testing.chart());
  expect(lineOf(made)).toContain(`'${made.node.id}'`);
});

test('so are the objects in it', () => {
  const deployment = new Deployment(Testing.chart(), 'server', { replicas: 1 });
  expect(lineOf(ApiObject.of(deployment))).toContain('new Deployment');
});

test('what another construct brings about is made where that one is', () => {
  const chart = Testing.chart();
  const { apiObject } = new StorageNode(chart, 'node', { longhorn: new FakeLonghorn(chart), disks: [] });
  expect(lineOf(apiObject!)).toContain('new StorageNode');
});

test('the caller is the nearest line outside of this package', () => {
  const place = callerPlace();
  expect([place?.file, lines[place!.line - 1]?.trim()]).toEqual([file, 'const place = callerPlace();']);
});
