import { chartBehaviour } from '../longhorn/chart-behaviour';
import type { Release } from '../longhorn/release';
import type { CsiComponent, InstallationImages } from '../objects/installation/input';
import { plain } from './chart-value';
import type { ChartValues } from './chart-values';
import type { Json } from '../kubernetes/kubernetes-object';

const csiComponents: readonly CsiComponent[] = [
  'attacher',
  'provisioner',
  'nodeDriverRegistrar',
  'resizer',
  'snapshotter',
  'livenessProbe',
];

/** Image references as the chart composes them: `registry/repository:tag`. */
export function imagesOf(values: ChartValues, release: Release): InstallationImages {
  const registry = registryOf(values, release);
  const isWrong = isWrongRegistry(values);
  const image = (path: string): string => reference(values, path, registry(path), isWrong);
  const csi = csiComponents.map((name) => {
    const path = `image.csi.${name}`;
    return [name, values.isTrue(`${path}.repository`) && values.isTrue(`${path}.tag`) ? image(path) : undefined];
  });
  return {
    manager: image('image.longhorn.manager'),
    engine: image('image.longhorn.engine'),
    instanceManager: image('image.longhorn.instanceManager'),
    shareManager: image('image.longhorn.shareManager'),
    backingImageManager: image('image.longhorn.backingImageManager'),
    supportBundleKit: image('image.longhorn.supportBundleKit'),
    ui: image('image.longhorn.ui'),
    oauthProxy: oauthProxyOf(values, image),
    csi: Object.fromEntries(csi) as InstallationImages['csi'],
  };
}

/** The proxy stands before the UI behind a Route of OpenShift alone; no release names an image for it. */
function oauthProxyOf(values: ChartValues, image: (path: string) => string): string {
  const path = 'image.openshift.oauthProxy';
  if (!values.isTrue('openshift.enabled') || !values.isTrue('openshift.ui.route')) return '';
  if (values.isTrue(`${path}.repository`)) return image(path);
  const message = `The chart puts a proxy before the UI on OpenShift, and ${path}.repository names no image for it.`;
  values.report('openshift.enabled', 'chart-image', message, `Set ${path}.repository and ${path}.tag.`);
  // That there is none is said; no schema needs to say it again.
  return path;
}

/** Values that name a registry for all images, the first of which counts. */
export const commonRegistries = [
  'global.imageRegistry',
  'privateRegistry.registryUrl',
  'global.cattle.systemDefaultRegistry',
] as const;

/** Which registry counts: the global one, the private one, the distribution's, the image's own, in the chart's order. */
function registryOf(values: ChartValues, release: Release): (path: string) => string {
  const { builtInRegistry, oauthProxyRegistryFirst } = chartBehaviour(release);
  const first = (paths: readonly string[]): string => {
    const path = paths.find((candidate) => values.isTrue(candidate));
    return path === undefined ? '' : values.textOnOneLine(path);
  };
  return (path) => {
    const own = `${path}.registry`;
    if (oauthProxyRegistryFirst && path === 'image.openshift.oauthProxy') {
      return first([own, ...commonRegistries]) || 'docker.io';
    }
    // The constant stands where the private registry would, so the image's own never gets its turn.
    return first(commonRegistries) || (builtInRegistry ? 'docker.io' : first([own]));
  };
}

/** What Flux fills in when it applies the manifests. Source: fluxcd/pkg/envsubst. */
const variable = /\$\{[^{}]*\}/g;

/**
 * A registry is host and port, and has no scheme; a repository has no empty part. Source: distribution/reference regexp.go.
 *
 * @returns whether the registry of all images is wrong, which is said once and not of each image
 */
function isWrongRegistry(values: ChartValues): boolean {
  const path = commonRegistries.find((candidate) => values.isTrue(candidate));
  const text = path === undefined ? '' : values.textOnOneLine(path);
  if (path === undefined || !hasEmptyPart(`${text}/`)) return false;
  const message = `The registry ${JSON.stringify(text)} of ${path} goes before no image that a container runtime reads.`;
  values.report(path, 'chart-image', message, 'Give host, port and folder, without https:// and a slash at the end.');
  return true;
}

function hasEmptyPart(text: string): boolean {
  return text.replaceAll(variable, 'x').includes('//');
}

function reference(values: ChartValues, path: string, registry: string, isSaid: boolean): string {
  const text = `${registry === '' ? '' : `${registry}/`}${values.textOnOneLine(`${path}.repository`)}:${values.textOnOneLine(`${path}.tag`)}`;
  if (isSaid) return text;
  if (
    hasEmptyPart(text) ||
    !/^[\w./:@-]+$/.test(text.replaceAll(variable, 'x')) ||
    text.startsWith('@') ||
    text.endsWith(':')
  ) {
    const message = `The image reference ${JSON.stringify(text)} of ${path} is not one that a container runtime reads.`;
    values.report(path, 'chart-image', message, 'Give registry, repository and tag as plain words.');
  }
  return text;
}

/** Pull secrets of all pods: names or objects, one or many. */
export function imagePullSecretsOf(values: ChartValues): Json | undefined {
  const path = ['global.imagePullSecrets', 'privateRegistry.registrySecret'].find((candidate) =>
    values.isTrue(candidate),
  );
  if (path === undefined) return undefined;
  const secrets = values.at(path)!;
  const items = typeof secrets === 'object' ? values.items(path).map(([, item]) => item) : [secrets];
  return items.map((item) => (typeof item === 'string' ? { name: item } : plain(item)));
}
