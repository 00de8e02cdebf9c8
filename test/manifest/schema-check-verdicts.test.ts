import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';
import { describeWithShared } from '../shared';

interface Verdict {
  readonly id?: string;
  readonly file?: string;
  readonly document?: number;
  readonly op: string;
  readonly object?: KubernetesObject;
  readonly verdict: { readonly accepted: boolean; readonly by?: string };
}

/** What no manifest says, or what only the rules about Longhorn or a CEL compiler can know. */
const MISSED: Readonly<Record<string, string>> = {
  'backup-target-name-default': 'exists already',
  'crd-cel-not-boolean': 'CEL is not compiled',
  'crd-cel-type-mismatch': 'CEL is not compiled',
  'crd-cel-unknown-field': 'CEL is not compiled',
  'node-create-key-slash-no-tags': "a JSON patch of Longhorn's webhook, judged by a rule",
  'node-create-key-slash-no-type': "a JSON patch of Longhorn's webhook, judged by a rule",
  'node-create-key-slash-tags': "a JSON patch of Longhorn's webhook, judged by a rule",
  'node-create-key-slash-two': "a JSON patch of Longhorn's webhook, judged by a rule",
  'node-create-key-tilde-one-no-tags': "a JSON patch of Longhorn's webhook, judged by a rule",
  'service-dual-families-prefer': "the cluster's address families",
  'service-dual-require': "the cluster's address families",
  'service-exists': 'exists already',
  'service-node-port-taken': 'another Service has the port',
  'snapshot-class-no-crd': 'the CRD may be installed',
  'volume-snapshot-beta': 'the CRD may be installed',
};

/** What is taken once, with the change of type that it is left over from, and refused by every later request. */
const TAKEN_ONCE = ['service-nodeport-explicit-to-cluster-kept-port'];

function errorsOf(object: KubernetesObject): Diagnostic[] {
  const result = checkSchema(object, { release: '1.12.1' });
  return result.checked ? result.diagnostics.filter(({ severity }) => severity === 'error') : [];
}

function readCases(folder: string, name: string): Verdict[] {
  return JSON.parse(readFileSync(join(folder, 'verdicts', `${name}.json`), 'utf8')) as Verdict[];
}

/** A document of the corpus as Kubernetes reads it. */
function corpusObject(folder: string, { file, document }: Verdict): KubernetesObject {
  const documents = parseAllDocuments(readFileSync(join(folder, 'corpus', file!), 'utf8'), { version: '1.1' });
  return documents[document!]!.toJS() as KubernetesObject;
}

function refusedWrongly(cases: readonly (readonly [Verdict, KubernetesObject])[]): string[] {
  return cases
    .filter(([{ id }]) => id === undefined || !TAKEN_ONCE.includes(id))
    .filter(([{ verdict }, object]) => verdict.accepted && errorsOf(object).length > 0)
    .map(([{ id, file }, object]) => `${id ?? file}: ${errorsOf(object)[0]!.message}`);
}

function missed(cases: readonly (readonly [Verdict, KubernetesObject])[]): string[] {
  return cases
    .filter(
      ([{ verdict }, object]) => !verdict.accepted && verdict.by === 'kubernetes' && errorsOf(object).length === 0,
    )
    .map(([{ id, file }]) => id ?? file!);
}

describeWithShared('answers of a real API server', (folder) => {
  const withObject = (cases: Verdict[]) =>
    cases.flatMap((item) => (item.object === undefined || item.op === 'delete' ? [] : [[item, item.object] as const]));
  const objects = [
    ...withObject(readCases(folder, 'node-setting-recurringjob')),
    ...withObject(readCases(folder, 'volume-backup-core')),
  ];
  const transitions = withObject(readCases(folder, 'transitions'));
  const corpus = readCases(folder, 'corpus').map((item) => [item, corpusObject(folder, item)] as const);

  it('refuses nothing that was accepted', () => {
    const accepted = [...objects, ...transitions, ...corpus].filter(([{ verdict }]) => verdict.accepted);
    expect(accepted.length).toBeGreaterThan(1000);
    expect(refusedWrongly([...objects, ...transitions, ...corpus])).toEqual([]);
  });

  it('refuses what the server refused, but for what a manifest does not show', () => {
    expect(objects.filter(([{ verdict }]) => verdict.by === 'kubernetes').length).toBe(315);
    expect(missed(objects).sort()).toEqual(Object.keys(MISSED).sort());
  });

  it('refuses every third-party manifest that the server refused', () => {
    expect(corpus.filter(([{ verdict }]) => !verdict.accepted && verdict.by === 'kubernetes').length).toBe(16);
    expect(missed(corpus)).toEqual([]);
  });

  it('refuses of the changes those that are wrong on their own', () => {
    const refused = transitions.filter(([{ verdict }]) => !verdict.accepted && verdict.by === 'kubernetes');
    expect(refused.length - missed(transitions).length).toBeGreaterThanOrEqual(21);
  });
});
