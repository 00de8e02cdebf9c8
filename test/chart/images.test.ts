import type { ChartTable, ChartValue } from '../../src/chart/chart-value';
import { imagePullSecretsOf, imagesOf } from '../../src/chart/images';
import { releaseFor } from '../../src/longhorn/release';
import { found, reader } from './reader';

const images = (values: ChartTable, version = '1.12.1') => imagesOf(reader(values, version), releaseFor(version));
const ui = { image: { longhorn: { ui: { registry: 'own', repository: 'ui', tag: '1' } } } };

test.each<[string, ChartTable, string]>([
  ['1.12.1', {}, 'docker.io/ui:1'],
  ['1.11.2', {}, 'docker.io/ui:1'],
  ['1.11.2', { global: { imageRegistry: '' } }, 'own/ui:1'],
  ['1.12.1', { global: { cattle: { systemDefaultRegistry: 'c' } } }, 'c/ui:1'],
  ['1.12.1', { global: { cattle: { systemDefaultRegistry: 'c' } }, privateRegistry: { registryUrl: 'p' } }, 'p/ui:1'],
  ['1.11.2', { global: { imageRegistry: 'g' }, privateRegistry: { registryUrl: 'p' } }, 'g/ui:1'],
])('in %s with %j', (version, values, image) => {
  expect(images({ ...ui, ...values }, version).ui).toBe(image);
});

test.each([
  ['1.11.3', 'g/proxy:1'],
  ['1.12.0', 'own/proxy:1'],
])('the proxy in %s', (version, image) => {
  const oauthProxy = { registry: 'own', repository: 'proxy', tag: '1' };
  const openshift = { enabled: true };
  const values = { image: { openshift: { oauthProxy } }, global: { imageRegistry: 'g' }, openshift };
  expect(images(values, version).oauthProxy).toBe(image);
});

it('looks at the proxy only where there is one', () => {
  const oauthProxy = { repository: 'proxy', tag: '' };
  const values = reader({ image: { openshift: { oauthProxy } } });
  expect(imagesOf(values, releaseFor('1.12.1')).oauthProxy).toBe('');
  expect(found(values)).toEqual([]);
});

it('asks for the proxy where there is one', () => {
  const values = reader({ openshift: { enabled: true } });
  imagesOf(values, releaseFor('1.12.1'));
  expect(found(values)).toEqual(['error chart-image /openshift/enabled']);
  const without = reader({ openshift: { enabled: true, ui: { route: '' } } });
  imagesOf(without, releaseFor('1.12.1'));
  expect(found(without)).toEqual([]);
});

it('leaves variables of Flux to Flux', () => {
  const values = reader({ global: { imageRegistry: '${REGISTRY:=r.io}/mirror' }, ...ui });
  expect(imagesOf(values, releaseFor('1.12.1')).ui).toBe('${REGISTRY:=r.io}/mirror/ui:1');
  expect(found(values)).toEqual([]);
});

it('leaves out CSI images without a tag', () => {
  expect(images({ image: { csi: { attacher: { tag: '' } } } }).csi).toMatchObject({
    attacher: undefined,
    resizer: expect.stringMatching(/^docker\.io\/longhornio\/csi-resizer:v/),
  });
});

test.each<[string, ChartTable]>([
  ['/global/imageRegistry', { global: { imageRegistry: 'https://registry.example.com' } }],
  ['/privateRegistry/registryUrl', { privateRegistry: { registryUrl: 'registry.example.com/' } }],
])('refuses %s, once', (path, table) => {
  const values = reader(table);
  imagesOf(values, releaseFor('1.12.1'));
  expect(found(values)).toEqual([`error chart-image ${path}`]);
});

test.each<[ChartTable]>([[{ repository: 'a b' }], [{ repository: 'https://a/b' }], [{ tag: '' }], [{ tag: 1000000 }]])(
  'refuses %j',
  (image) => {
    const values = reader({ image: { longhorn: { ui: image } } });
    imagesOf(values, releaseFor('1.12.1'));
    expect(found(values)).toEqual(['error chart-image /image/longhorn/ui']);
  },
);

test.each<[ChartTable, ChartValue | undefined]>([
  [{}, undefined],
  [{ privateRegistry: { registrySecret: 'a' } }, [{ name: 'a' }]],
  [{ privateRegistry: { registrySecret: ['a', { name: 'b' }] } }, [{ name: 'a' }, { name: 'b' }]],
  [{ global: { imagePullSecrets: { name: 'a' } } }, [{ name: 'a' }]],
  [{ privateRegistry: { registrySecret: 'a' }, global: { imagePullSecrets: false } }, [{ name: 'a' }]],
  [{ privateRegistry: { registrySecret: 'a' }, global: { imagePullSecrets: ['g'] } }, [{ name: 'g' }]],
])('pull secrets of %j', (values, secrets) => {
  expect(imagePullSecretsOf(reader(values))).toEqual(secrets);
});
