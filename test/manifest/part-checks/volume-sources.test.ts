import type { JsonObject, KubernetesObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, pv, workload } from '../admission/samples';

const volume = (source: JsonObject) =>
  workload('Deployment', {}, { volumes: [{ name: 'v', ...source }] } as JsonObject);
const place = '/spec/template/spec/volumes/0';
const persistent = (source: JsonObject) => pv({ csi: null, ...source });
const iscsi = { targetPortal: '10.0.0.1', iqn: 'iqn.2001-04.com.example:a', lun: 0 };
const azure = { diskName: 'a', diskURI: 'https://a' };

describe('sources of volumes', () => {
  it.each<[string, KubernetesObject, string[]]>([
    ['Fibre Channel by name', volume({ fc: { wwids: ['a'], lun: 300 } }), []],
    ['Fibre Channel by target', persistent({ fc: { targetWWNs: ['a'], lun: 0 } }), []],
    ['Fibre Channel to nowhere', volume({ fc: {} }), [`schema-required ${place}/fc/targetWWNs`]],
    ['Fibre Channel without number', volume({ fc: { targetWWNs: ['a'] } }), [`schema-required ${place}/fc/lun`]],
    ['Fibre Channel of number 256', persistent({ fc: { targetWWNs: ['a'], lun: 256 } }), ['schema-range /spec/fc/lun']],
    [
      'Fibre Channel by both',
      persistent({ fc: { targetWWNs: ['a'], wwids: ['a'], lun: 0 } }),
      ['schema-conflict /spec/fc/wwids'],
    ],
    ['iSCSI', volume({ iscsi }), []],
    ['iSCSI by a number', volume({ iscsi: { ...iscsi, iqn: 'eui.02004567A425678D' } }), []],
    [
      'iSCSI by a name that is searched for long',
      volume({ iscsi: { ...iscsi, iqn: 'iqn.2001-04.a'.repeat(50_000) } }),
      [],
    ],
    ['iSCSI by no name', persistent({ iscsi: { ...iscsi, iqn: 'disk' } }), ['schema-format /spec/iscsi/iqn']],
    [
      'iSCSI from no name',
      volume({ iscsi: { ...iscsi, initiatorName: '' } }),
      [`schema-format ${place}/iscsi/initiatorName`],
    ],
    [
      'iSCSI whose folder is too long',
      volume({ iscsi: { ...iscsi, initiatorName: 'iqn.2001-04.a:b', targetPortal: 'a'.repeat(63) } }),
      [`schema-range ${place}/iscsi/targetPortal`],
    ],
    [
      'iSCSI volume whose folder is too long',
      persistent({ iscsi: { ...iscsi, initiatorName: 'iqn.2001-04.a:b', targetPortal: 'a'.repeat(63) } }),
      ['schema-range /spec/iscsi/targetPortal'],
    ],
    [
      'iSCSI with a password that is nowhere',
      volume({ iscsi: { ...iscsi, chapAuthSession: true } }),
      [`schema-required ${place}/iscsi/secretRef`],
    ],
    ['iSCSI with a Secret of no name, in a pod', volume({ iscsi: { ...iscsi, secretRef: {} } }), []],
    [
      'iSCSI with a Secret of no name',
      persistent({ iscsi: { ...iscsi, secretRef: {} } }),
      ['schema-required /spec/iscsi/secretRef/name'],
    ],
    ['shared disk', volume({ azureDisk: azure }), []],
    [
      'managed disk at a web address',
      persistent({ azureDisk: { ...azure, kind: 'Managed' } }),
      ['schema-format /spec/azureDisk/diskURI'],
    ],
    [
      'Cinder with a Secret of no name',
      volume({ cinder: { volumeID: 'a', secretRef: {} } }),
      [`schema-required ${place}/cinder/secretRef/name`],
    ],
    [
      'Cinder with a Secret of no namespace',
      persistent({ cinder: { volumeID: 'a', secretRef: { name: 'a' } } }),
      ['schema-required /spec/cinder/secretRef/namespace'],
    ],
    ['StorageOS without volume', persistent({ storageos: {} }), ['schema-required /spec/storageos/volumeName']],
    ['dataset of no name', volume({ flocker: {} }), [`schema-required ${place}/flocker/datasetUUID`]],
    [
      'dataset with a path and a number',
      persistent({ flocker: { datasetName: 'a/b', datasetUUID: 'a' } }),
      ['schema-conflict /spec/flocker/datasetName'],
    ],
    ['Quobyte', volume({ quobyte: { registry: '[::1]:1,a:', volume: 'a' } }), []],
    [
      'Quobyte without port',
      persistent({ quobyte: { registry: 'a:1,b', volume: 'a' } }),
      ['schema-format /spec/quobyte/registry'],
    ],
    [
      'option of Kubernetes',
      persistent({ flexVolume: { driver: 'a/b', options: { 'a.K8s.io/fs': 'a', 'ak8s.io': 'a' } } }),
      ['schema-format /spec/flexVolume/options/a.K8s.io~1fs'],
    ],
    [
      'endpoints of an empty namespace',
      persistent({ glusterfs: { endpoints: 'a', path: 'a', endpointsNamespace: '' } }),
      ['schema-format /spec/glusterfs/endpointsNamespace'],
    ],
    [
      'volume without capacity',
      persistent({ capacity: null, nfs: { server: 'a', path: '/' } }),
      ['schema-required /spec/capacity'],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
