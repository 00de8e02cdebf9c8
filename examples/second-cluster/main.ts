// A second cluster on the base that the first one has too; only what differs is said here.
import { Chart } from 'cdk8s';
import { LonghornApp } from 'cdk8s-longhorn';
import { teamStorage } from './base';

const app = new LonghornApp();

teamStorage(new Chart(app, 'storage'), {
  release: '1.11.3',
  nodes: ['edge-1', 'edge-2'],
  settings: { defaultReplicaCount: { v1: 2, v2: 2 } },
});

app.synth();
