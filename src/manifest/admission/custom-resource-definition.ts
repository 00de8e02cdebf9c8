import { listOf, isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { conflict, duplicate, invalid, required } from '../violation';
import { checkConversion } from './crd-conversion';
import { checkKinds, checkSelectableFields } from './crd-fields';
import { checkRootBesideStatus } from './crd-root';
import { checkStructuralSchema } from './structural-schema';

const APPROVAL = 'api-approved.kubernetes.io';

/** Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apis/apiextensions/validation/validation.go. */
export function* checkCustomResourceDefinition(object: JsonObject): Generator<Violation> {
  const spec = mapOf(object['spec']);
  yield* checkGroupAndName(object, spec);
  const versions = listOf(spec['versions']).map(mapOf);
  const stored = versions.filter(({ storage }) => storage === true).length;
  if (versions.length > 0 && stored !== 1) {
    yield conflict(
      ['spec', 'versions'],
      `${stored === 0 ? 'No version is' : `${stored} versions are`} marked as storage version; exactly one must be.`,
      'Write storage: true in one version and false in the others.',
    );
  }
  if (spec['preserveUnknownFields'] === true) {
    yield conflict(
      ['spec', 'preserveUnknownFields'],
      'spec.preserveUnknownFields may not be true.',
      'Write x-kubernetes-preserve-unknown-fields: true in the schema.',
    );
  }
  yield* checkKinds(mapOf(spec['names']));
  if (isSet(spec['conversion'])) yield* checkConversion(mapOf(spec['conversion']));
  const names = new Set<string>();
  for (const [index, version] of versions.entries()) {
    const path: Path = ['spec', 'versions', index];
    const name = textOf(version['name']);
    if (name !== '' && names.has(name)) yield duplicate([...path, 'name'], name);
    names.add(name);
    yield* checkVersion(version, path);
  }
}

function* checkGroupAndName(object: JsonObject, spec: JsonObject): Generator<Violation> {
  const group = textOf(spec['group']);
  const plural = textOf(mapOf(spec['names'])['plural']);
  const metadata = mapOf(object['metadata']);
  const name = textOf(metadata['name']);
  if (group === '' || plural === '') return;
  if (name !== `${plural}.${group}`) {
    yield invalid(['metadata', 'name'], name, 'which is not plural name and group', `Write "${plural}.${group}".`);
  }
  if (!group.includes('.'))
    yield invalid(['spec', 'group'], group, 'which is no domain', 'Write a domain with at least one dot.');
  const isProtected = /(^|\.)(k8s|kubernetes)\.io$/.test(group);
  if (isProtected && !isSet(mapOf(metadata['annotations'])[APPROVAL])) {
    yield required(
      ['metadata', 'annotations', APPROVAL],
      `The group "${group}" belongs to Kubernetes: choose another one, or name the approval.`,
    );
  }
}

function* checkVersion(version: JsonObject, path: Path): Generator<Violation> {
  const schemaPath: Path = [...path, 'schema', 'openAPIV3Schema'];
  const schema = mapOf(version['schema'])['openAPIV3Schema'];
  if (!isSet(schema)) yield required(schemaPath, 'Describe the objects; at least type: object.');
  else yield* checkStructuralSchema(mapOf(schema), schemaPath);
  if (isSet(mapOf(version['subresources'])['status'])) yield* checkRootBesideStatus(mapOf(schema), schemaPath);
  if (isSet(version['deprecationWarning']) && version['deprecated'] !== true) {
    yield conflict(
      [...path, 'deprecationWarning'],
      'deprecationWarning is for deprecated versions.',
      'Write deprecated: true, or remove it.',
    );
  }
  yield* checkSelectableFields(version, path);
  const scale = mapOf(mapOf(version['subresources'])['scale']);
  for (const [field, start] of [
    ['specReplicasPath', '.spec.'],
    ['statusReplicasPath', '.status.'],
    ['labelSelectorPath', ''],
  ] as const) {
    const value = textOf(scale[field]);
    const allowed = start === '' ? /^\.(spec|status)\./ : new RegExp(`^\\${start.replace(/\.$/, '\\.')}`);
    if (value !== '' && !allowed.test(value)) {
      yield invalid(
        [...path, 'subresources', 'scale', field],
        value,
        `which is not below ${start === '' ? '.spec or .status' : start.slice(0, -1)}`,
        `Write a path such as ${start === '' ? '.status.' : start}replicas.`,
      );
    }
  }
}
