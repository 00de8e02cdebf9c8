import { errors, object } from './admission/samples';

describe('metadata that the server writes itself', () => {
  it('are the namespace of a kind that has none', () => {
    expect(errors(object('v1', 'Node', {}, { namespace: 'A b' }))).toEqual([]);
    expect(errors(object('v1', 'ConfigMap', {}, { namespace: 'A b' }))).toEqual(['schema-format /metadata/namespace']);
  });

  it('are the label with the name of a Namespace', () => {
    const labels = { 'kubernetes.io/metadata.name': 'A b' };
    expect(errors(object('v1', 'Namespace', {}, { labels }))).toEqual([]);
    expect(errors(object('v1', 'Namespace', {}, { labels: { app: 'A b' } }))).toEqual([
      'schema-format /metadata/labels/app',
    ]);
    expect(errors(object('v1', 'Node', {}, { labels }))).toEqual([
      'schema-format /metadata/labels/kubernetes.io~1metadata.name',
    ]);
  });
});
