// Writing 5000 objects: our emitter against yaml (as cdk8s calls it) and against JSON.
// Needs the compiled code: npm run build && node bench/emit-yaml.mjs
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const { emitDocuments } = require('../lib/src/manifest/emit-yaml.js');
const yaml = require('yaml');

const objects = Array.from({ length: 5000 }, (_, index) => volume(index));
const writers = {
  'emitDocuments, keys as given': () => emitDocuments(objects),
  'emitDocuments, keys sorted': () => emitDocuments(objects, { sortKeys: true }),
  'yaml, as cdk8s calls it': () =>
    objects.map((object) => yaml.stringify(object, { version: '1.1', lineWidth: 0 })).join('---\n'),
  'JSON.stringify': () => objects.map((object) => JSON.stringify(object, undefined, 2)).join('\n'),
};
for (const [name, write] of Object.entries(writers)) {
  const times = Array.from({ length: 7 }, () => time(write)).sort((a, b) => a - b);
  console.log(`${name}: ${times[3].toFixed(0)} ms, ${(write().length / 1e6).toFixed(1)} MB`);
}

function time(run) {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function volume(index) {
  return {
    apiVersion: 'longhorn.io/v1beta2',
    kind: 'Volume',
    metadata: {
      name: `pvc-${index}`,
      namespace: 'longhorn-system',
      labels: { 'recurring-job-group.longhorn.io/default': 'enabled' },
    },
    spec: {
      size: String((index + 1) * 1073741824),
      numberOfReplicas: 3,
      frontend: 'blockdev',
      dataLocality: 'best-effort',
      diskSelector: ['ssd', 'fast'],
      nodeSelector: [],
      encrypted: false,
      staleReplicaTimeout: 2880,
      description: 'made by the storage team: see the wiki',
      image: 'longhornio/longhorn-engine:v1.12.1',
    },
  };
}
