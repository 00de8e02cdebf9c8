import { newestRelease } from '../../src/longhorn/release';
import { CustomKinds } from '../../src/manifest/custom-kinds';
import type { JsonObject, KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';
import { gadget, gadgets, mutated, mutationsOf, policies, policy, widget, widgets } from '../manifest/sample-crds';
import type { ApiServer } from './api-server';
import { startApiServer, startTimeout } from './api-server';
import { Cluster } from './cluster';

const definitions = [widgets, gadgets, policies];
const custom = new CustomKinds(definitions);

/** Beyond what can be generated: formats, keys that repeat, names. */
const written: readonly [string, KubernetesObject][] = [
  ['a name that is too long', mutated(gadget, ['metadata', 'name'], 'g23456789')],
  ['a name that does not match', mutated(gadget, ['metadata', 'name'], 'x')],
  ['a label that is none', mutated(widget, ['metadata', 'labels', 'app'], 'a b')],
  ['an unknown field of metadata', mutated(widget, ['metadata', 'zzz'], 'x')],
  ['a finalizer without a domain', mutated(widget, ['metadata', 'finalizers'], ['keep'])],
  ['a finalizer that is none', mutated(widget, ['metadata', 'finalizers'], ['a b'])],
  ['an embedded finalizer that is none', mutated(widget, ['spec', 'template', 'metadata', 'finalizers'], ['a b'])],
  ['equal keys of a list', mutated(widget, ['spec', 'ports', 1], { name: 'web', protocol: 'TCP' })],
  ['equal keys by default', mutated(widget, ['spec', 'ports', 1], { name: 'web' })],
  ['equal items of a set', mutated(widget, ['spec', 'tags', 1], 'a')],
  ['too many items', mutated(widget, ['spec', 'tags'], ['a', 'b', 'c', 'd'])],
  ['too many keys', mutated(widget, ['spec', 'labels'], { a: 'x', b: 'x', c: 'x' })],
  ['a null among the keys', mutated(widget, ['spec', 'labels', 'b'], null)],
  ['no list items', mutated(widget, ['spec', 'ports'], [])],
  ['a percentage', mutated(widget, ['spec', 'port'], '80%')],
  ['a port with letters', mutated(widget, ['spec', 'port'], 'web')],
  ['a port that is too large', mutated(widget, ['spec', 'port'], 100)],
  ['a step that is no multiple', mutated(widget, ['spec', 'step'], 7)],
  ['a date without time', mutated(widget, ['spec', 'when'], '2026-01-05')],
  ['a relative URI', mutated(widget, ['spec', 'site'], 'a/b')],
  ['an address without length', mutated(widget, ['spec', 'net'], '10.9.8.0')],
  ['letters after the pattern', mutated(widget, ['spec', 'code'], 'A-1')],
  ['a text that is too long', mutated(widget, ['spec', 'code'], 'abcdef')],
  ['a value outside an enum', mutated(widget, ['spec', 'mode'], 'medium')],
  ['a stray key in an open part', mutated(widget, ['spec', 'free', 'known', 'zzz'], 'x')],
  ['an embedded object without kind', mutated(widget, ['spec', 'template', 'kind'], undefined)],
  ['an embedded object with a bad label', mutated(widget, ['spec', 'template', 'metadata', 'labels', 'a'], 'a b')],
  ['an unknown field of embedded metadata', mutated(widget, ['spec', 'template', 'metadata', 'zzz'], 'x')],
  ['a status outside its enum, which is dropped', mutated(widget, ['status', 'phase'], 'Odd')],
  ['both of two alternatives', mutated(gadget, ['spec', 'url'], 'x')],
  ['both, one of them null', mutated(gadget, ['spec', 'url'], null)],
  ['what is forbidden together', mutated(gadget, ['spec', 'safe'], true)],
  ['too high a level', mutated(gadget, ['spec', 'level'], 10)],
  ['a source of two kinds', mutated(gadget, ['spec', 'sources', 0, 'oci'], 'x')],
  ['a choice by default', mutated(gadget, ['spec', 'choice'], {})],
  ['a choice by default with the other value', mutated(gadget, ['spec', 'choice'], { b: 1 })],
  ['a choice without its value', mutated(gadget, ['spec', 'choice'], { type: 'B' })],
  ['no choice', mutated(gadget, ['spec', 'choice'], null)],
  ['a status that counts', mutated(gadget, ['status'], {})],
];

describe('kinds of other operators and the API server', () => {
  let server: ApiServer;
  let cluster: Cluster;

  beforeAll(async () => {
    server = await startApiServer();
    cluster = new Cluster(server);
    await cluster.install(definitions as unknown as JsonObject[]);
  }, startTimeout);

  afterAll(() => server?.stop());

  /** What only one of the two has against the object. */
  async function disagreement(name: string, object: KubernetesObject): Promise<string[]> {
    const { body, status } = await cluster.tryCreate(object);
    const result = checkSchema(object, { release: newestRelease(), custom });
    if (!result.checked) throw new Error(result.reason);
    const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
    if (status === 201) return errors.length === 0 ? [] : [`${name}: only ours: ${errors[0]!.message}`];
    if (![400, 422].includes(status)) throw new Error(`${name}: HTTP ${status} ${body.message}`);
    const isByRule = /failed rule/.test(body.message);
    if (errors.length > 0 || (isByRule && result.undecided !== undefined)) return [];
    return [`${name}: only the server's: ${body.message}`];
  }

  it.each([widget, gadget, policy].map((object) => [object.kind, object] as const))(
    'take the %s',
    async (name, object) => {
      expect((await cluster.tryCreate(object)).status).toBe(201);
      expect(await disagreement(name, object)).toEqual([]);
    },
  );

  it('agree on what was changed by hand', async () => {
    const found: string[] = [];
    for (const [name, object] of written) found.push(...(await disagreement(name, object)));
    expect(found).toEqual([]);
  });

  it('agree on every mutation', async () => {
    const mutations = [widget, gadget, policy].flatMap(mutationsOf);
    expect(mutations.length).toBeGreaterThan(1000);
    const found: string[] = [];
    for (const [name, object] of mutations) found.push(...(await disagreement(name, object)));
    expect(found).toEqual([]);
  });
});
