import { check } from '../../src/check/check';

const kustomization = (path: string, fields: object) => ({
  path,
  text: JSON.stringify({ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', ...fields }),
});
const findings = (...files: { path: string; text: string }[]) =>
  check(files)
    .findings.filter(({ severity }) => severity === 'error')
    .map(({ message }) => message);

describe('a namespace', () => {
  const namespace = {
    path: 'apps/media/namespace.yaml',
    text: 'apiVersion: v1\nkind: Namespace\nmetadata: { name: _ }\n',
  };
  const media = kustomization('apps/media/kustomization.yaml', { namespace: 'media', resources: ['namespace.yaml'] });

  it('has the name that its kustomization puts everything in', () => {
    expect(findings(namespace)).toEqual(['metadata.name is "_", which is not a DNS label.']);
    expect(findings(namespace, media)).toEqual([]);
  });

  it('has the one of the outermost that says one', () => {
    const outer = kustomization('apps/kustomization.yaml', { namespace: 'A', resources: ['./media'] });
    const root = kustomization('kustomization.yaml', { resources: ['apps'] });
    expect(findings(namespace, media, outer, root)).toEqual(['metadata.name is "A", which is not a DNS label.']);
  });

  it('is found in circles too', () => {
    const circle = kustomization('apps/kustomization.yaml', { resources: ['media', '.'] });
    expect(findings(namespace, media, circle)).toEqual([]);
  });

  it('is found where more take each other in than calls fit in a stack', () => {
    const deep = Array.from({ length: 12000 }, (_, index) =>
      kustomization(`${index}/kustomization.yaml`, { resources: [index === 0 ? '../apps/media' : `../${index - 1}`] }),
    );
    expect(findings(namespace, media, ...deep)).toEqual([]);
  });

  it('keeps the annotation that passes over what is found', () => {
    const ignore = `apiVersion: v1
kind: Namespace
metadata:
  name: _
  annotations: { cdk8s-longhorn/ignore: 'schema-format: it is filled in' }
`;
    const file = { ...namespace, text: ignore };
    const lab = kustomization('apps/media/kustomization.yaml', {
      labels: [{ pairs: { a: 'b' } }],
      resources: ['namespace.yaml'],
    });
    expect(check([file, lab]).findings).toEqual([]);
  });
});

describe('a workload', () => {
  const deployment = (spec: object) => ({
    path: 'app/deployment.yaml',
    text: JSON.stringify({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'web' },
      spec: { template: { spec: { containers: [{ name: 'web', image: 'example.com/web:1' }] } }, ...spec },
    }),
  });
  const labels = (fields: object) =>
    kustomization('app/kustomization.yaml', { resources: ['deployment.yaml'], ...fields });
  const pairs = { app: 'web' };

  it('has selector and labels where its kustomization adds them', () => {
    expect(findings(deployment({}))).toEqual(['spec.selector is required.']);
    expect(findings(deployment({}), labels({ labels: [{ pairs, includeSelectors: true }] }))).toEqual([]);
    expect(findings(deployment({}), labels({ commonLabels: pairs }))).toEqual([]);
    expect(findings(deployment({}), labels({ labels: [{ pairs }] }))).toEqual(['spec.selector is required.']);
  });

  it('has the labels of its pods where its kustomization adds those only', () => {
    const selecting = deployment({ selector: { matchLabels: pairs } });
    const without = ['The selector wants the label app: "web", but the pod template does not have it.'];
    expect(findings(selecting)).toEqual(without);
    expect(findings(selecting, labels({ labels: [{ pairs }] }))).toEqual(without);
    expect(findings(selecting, labels({ labels: [{ pairs, includeTemplates: true }] }))).toEqual([]);
  });

  it('is what is written where that is no mapping', () => {
    const odd = labels({ commonLabels: pairs });
    expect(findings(deployment({ selector: [] }), odd)).toEqual(findings(deployment({ selector: [] })));
    expect(findings(deployment({ selector: { matchLabels: [] } }), odd)).not.toEqual([]);
    expect(findings(deployment({ template: 'x' }), odd)).toContain('spec.template is "x": a text, not a mapping.');
  });
});

test('a Service selects by the labels too, where it selects', () => {
  const service = {
    path: 'app/service.yaml',
    text: 'apiVersion: v1\nkind: Service\nmetadata: { name: web }\nspec: { ports: [{ port: 80 }], selector: { a: b } }\n',
  };
  const fields = { commonLabels: { app: 'not valid' }, resources: ['service.yaml'] };
  expect(findings(service, kustomization('app/kustomization.yaml', fields)).length).toBe(2);
});
