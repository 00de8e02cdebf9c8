import { ResourceSet } from '../../src/manifest/resource-set';
import { deliveredBy } from '../../src/view/delivery';
import { resource } from './resource';

const files = ['a.yaml', 'apps/a.yaml', 'apps/db/a.yaml', 'repo/apps/a.yaml', 'apps-old/a.yaml'];

function delivered(deliverer: object): string[] {
  const set = new ResourceSet(files.map((file) => resource({ apiVersion: 'v1', kind: 'ConfigMap' }, file)));
  return deliveredBy(resource(deliverer), set).map(({ file }) => file);
}

const flux = (spec: object) => delivered({ apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', spec });
const argo = (spec: object) => delivered({ apiVersion: 'argoproj.io/v1alpha1', kind: 'Application', spec });

describe('what is delivered', () => {
  it('is what lies below the path of a Kustomization', () => {
    expect(flux({ path: './apps' })).toEqual(['apps/a.yaml', 'apps/db/a.yaml', 'repo/apps/a.yaml']);
    expect(flux({ path: '/apps/db/' })).toEqual(['apps/db/a.yaml']);
    expect(flux({})).toEqual(files);
    expect(flux({ path: './' })).toEqual(files);
  });

  it('is what lies in the path of an Application, and below it where it says so', () => {
    expect(argo({ source: { path: 'apps' } })).toEqual(['apps/a.yaml', 'repo/apps/a.yaml']);
    expect(argo({ sources: [{ path: 'apps', directory: { recurse: true } }, { chart: 'longhorn' }] })).toEqual([
      'apps/a.yaml',
      'apps/db/a.yaml',
      'repo/apps/a.yaml',
    ]);
    expect(argo({ source: { path: '.' } })).toEqual(['a.yaml']);
    expect(argo({})).toEqual([]);
    expect(argo({ source: 'apps', sources: 'apps' })).toEqual([]);
  });

  it('is what the Applications of an ApplicationSet deliver', () => {
    const spec = { template: { spec: { source: { path: 'apps/db' } } } };
    expect(delivered({ apiVersion: 'argoproj.io/v1alpha1', kind: 'ApplicationSet', spec })).toEqual(['apps/db/a.yaml']);
  });

  it('is not what another one names more closely', () => {
    const of = (path: string) =>
      resource({ apiVersion: 'kustomize.toolkit.fluxcd.io/v1', kind: 'Kustomization', spec: { path } }, 'flux/ks.yaml');
    const [whole, db] = [of('./'), of('./apps/db')];
    const set = new ResourceSet([
      whole,
      db,
      ...files.map((file) => resource({ apiVersion: 'v1', kind: 'ConfigMap' }, file)),
    ]);
    expect(deliveredBy(db, set).map(({ file }) => file)).toEqual(['apps/db/a.yaml']);
    expect(deliveredBy(whole, set).map(({ file }) => file)).not.toContain('apps/db/a.yaml');
  });
});
