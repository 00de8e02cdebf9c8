#!/usr/bin/env node
// Writes src/kubernetes/schemas/definitions.json and src/kubernetes/kinds.json from what an API server publishes.
//
//   node tools/generate-kubernetes-schemas.mjs [kubernetes.json] [crds.json ...]
//
// Without arguments it reads the shared upstream data, and the releases for the definitions. `kubernetes.json` holds {kubernetes, kinds, definitions}: the
// kinds of the discovery document and the component schemas of /openapi/v3. Only facts are kept: names, types, formats,
// enums, required fields, list keys.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shortName } from './kubernetes-names.mjs';
import { kindsOfCrds, kindsText } from './release-facts/kinds.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const upstream = join(root, '..', 'shared', 'upstream');

/** Kinds of other projects that we emit or meet beside Longhorn; their schemas are not ours to ship. */
const thirdParty = [
  { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'Gateway', namespaced: true },
  { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'GatewayClass', namespaced: false },
  { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'HTTPRoute', namespaced: true },
  { apiVersion: 'gateway.networking.k8s.io/v1', kind: 'ReferenceGrant', namespaced: true },
  { apiVersion: 'gateway.networking.k8s.io/v1beta1', kind: 'HTTPRoute', namespaced: true },
  { apiVersion: 'gateway.networking.k8s.io/v1beta1', kind: 'ReferenceGrant', namespaced: true },
  { apiVersion: 'monitoring.coreos.com/v1', kind: 'PodMonitor', namespaced: true },
  { apiVersion: 'monitoring.coreos.com/v1', kind: 'PrometheusRule', namespaced: true },
  { apiVersion: 'monitoring.coreos.com/v1', kind: 'ServiceMonitor', namespaced: true },
  { apiVersion: 'route.openshift.io/v1', kind: 'Route', namespaced: true },
  { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshot', namespaced: true },
  { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotClass', namespaced: false },
  { apiVersion: 'snapshot.storage.k8s.io/v1', kind: 'VolumeSnapshotContent', namespaced: false },
  { apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', namespaced: true },
  { apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', namespaced: true },
  { apiVersion: 'argoproj.io/v1alpha1', kind: 'AppProject', namespaced: true },
  { apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', namespaced: true },
  { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'GitRepository', namespaced: true },
  { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'HelmRepository', namespaced: true },
  { apiVersion: 'source.toolkit.fluxcd.io/v1', kind: 'OCIRepository', namespaced: true },
  { apiVersion: 'helm.toolkit.fluxcd.io/v2', kind: 'HelmRelease', namespaced: true },
  { apiVersion: 'external-secrets.io/v1', kind: 'ExternalSecret', namespaced: true },
  { apiVersion: 'external-secrets.io/v1beta1', kind: 'ExternalSecret', namespaced: true },
  { apiVersion: 'bitnami.com/v1alpha1', kind: 'SealedSecret', namespaced: true },
  { apiVersion: 'cert-manager.io/v1', kind: 'Certificate', namespaced: true },
];

function main([kubernetesFile = join(upstream, 'kubernetes', 'v1.36.3.json'), ...crdFiles]) {
  const api = JSON.parse(readFileSync(kubernetesFile, 'utf8'));
  const crds = (crdFiles.length > 0 ? crdFiles : ownCrds()).flatMap((file) => JSON.parse(readFileSync(file, 'utf8')));
  const schemas = join(root, 'src', 'kubernetes', 'schemas');
  mkdirSync(schemas, { recursive: true });
  writeFileSync(join(schemas, 'definitions.json'), definitionsText(api));
  writeFileSync(join(root, 'src', 'kubernetes', 'kinds.json'), kinds(api, crds));
}

/** The definitions of all releases, without their prose, which says nothing about scope. */
function ownCrds() {
  const folder = join(root, 'src', 'longhorn', 'releases');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.crds.json'))
    .map((name) => join(folder, name));
}

/** Types with a JSON form of their own, which OpenAPI can only call "object" or "string or number". */
const special = {
  'api.resource.Quantity': { type: ['string', 'number'], format: 'quantity' },
  'util.intstr.IntOrString': { type: ['integer', 'string'], format: 'int-or-string' },
  'meta.v1.Time': { type: 'string', format: 'date-time' },
  'meta.v1.MicroTime': { type: 'string', format: 'date-time' },
  'meta.v1.FieldsV1': { type: 'object', open: true },
  'meta.v1.Patch': { type: 'object', open: true },
  'runtime.RawExtension': { type: 'object', open: true },
  'apiextensions.v1.JSON': {},
  'apiextensions.v1.CustomResourceSubresourceStatus': { type: 'object' },
  'apiextensions.v1.JSONSchemaPropsOrArray': { either: ['apiextensions.v1.JSONSchemaProps', 'array'] },
  'apiextensions.v1.JSONSchemaPropsOrBool': { either: ['apiextensions.v1.JSONSchemaProps', 'boolean'] },
  'apiextensions.v1.JSONSchemaPropsOrStringArray': { either: ['apiextensions.v1.JSONSchemaProps', 'array'] },
};

function definitionsText(api) {
  const source = new Map(Object.entries(api.definitions).map(([name, schema]) => [shortName(name), schema]));
  const reached = new Map();
  const visit = (name) => {
    if (reached.has(name) || name in special) return;
    if (!source.has(name)) throw new Error(`no definition ${name}`);
    reached.set(name, undefined);
    reached.set(name, compact(source.get(name), visit));
  };
  const roots = api.kinds.map((kind) => [`${apiVersionOf(kind)} ${kind.kind}`, shortName(kind.schema)]);
  for (const [, name] of roots) visit(name);
  const lines = [...reached]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => `    ${JSON.stringify(name)}: ${JSON.stringify(schema)}`);
  const kinds = roots.map(([kind, name]) => `    ${JSON.stringify(kind)}: ${JSON.stringify(name)}`).sort();
  return `{\n  "kubernetes": ${JSON.stringify(api.kubernetes)},\n  "kinds": {\n${kinds.join(',\n')}\n  },\n  "definitions": {\n${lines.join(',\n')}\n  }\n}\n`;
}

/** A schema with only what the checker uses; references become short names, special types are written out. */
function compact(schema, visit) {
  const reference = schema.$ref ?? schema.allOf?.[0]?.$ref;
  if (reference !== undefined) {
    const name = shortName(reference);
    visit(name);
    return special[name] ?? { $ref: name };
  }
  const result = {};
  for (const key of ['type', 'format', 'enum', 'required']) if (schema[key] !== undefined) result[key] = schema[key];
  if (typeof schema.default === 'string' && schema.default !== '') result.default = schema.default;
  if (schema['x-kubernetes-list-type'] === 'map') result.listKeys = schema['x-kubernetes-list-map-keys'];
  if (schema['x-kubernetes-list-type'] === 'set') result.listKeys = [];
  if (schema.items) result.items = compact(schema.items, visit);
  if (schema.additionalProperties) result.additionalProperties = compact(schema.additionalProperties, visit);
  if (schema.properties) {
    result.properties = Object.fromEntries(
      Object.entries(schema.properties).map(([name, property]) => [name, compact(property, visit)]),
    );
  }
  return result;
}

function apiVersionOf({ group, version }) {
  return group === '' ? version : `${group}/${version}`;
}

/** What is asked of the API server, then Longhorn's definitions, then the kinds of other projects. */
function kinds(api, crds) {
  return kindsText([
    ...api.kinds.map((kind) => [`${apiVersionOf(kind)} ${kind.kind}`, kind.namespaced]),
    ...kindsOfCrds(crds),
    ...thirdParty.map(({ apiVersion, kind, namespaced }) => [`${apiVersion} ${kind}`, namespaced]),
  ]);
}

main(process.argv.slice(2));
