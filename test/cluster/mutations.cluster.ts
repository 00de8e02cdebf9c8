import { newestRelease, releaseFor } from '../../src/longhorn/release';
import { crdsOf } from '../../src/longhorn/release-crds';
import type { KubernetesObject } from '../../src/kubernetes/kubernetes-object';
import { checkSchema } from '../../src/manifest/schema-check';
import type { ApiServer } from './api-server';
import { startApiServer, startTimeout } from './api-server';
import { Cluster } from './cluster';
import { longhornSamples } from './longhorn-samples';
import type { Mutation } from './mutate';
import { mutationsOf } from './mutate';
import { crdSamples, handWrittenSamples, installationSamples, rareSamples } from './samples';

const release = releaseFor(newestRelease());

/** The same share of the mutations in each run, spread over all fields. */
const samples: readonly (readonly [string, KubernetesObject[], number])[] = [
  ['objects with every field', handWrittenSamples(), 0.09],
  ['rare kinds and parts', rareSamples(), 0.03],
  ['objects of an installation', installationSamples(release), 0.03],
  ["Longhorn's kinds", longhornSamples(release), 0.1],
  ["Longhorn's CustomResourceDefinitions", crdSamples(release), 0.0015],
];

/** Requests at a time. */
const parallel = 16;

interface Answer {
  readonly isTaken: boolean;
  readonly message: string;
}

interface Exception {
  readonly because: string;
  readonly holds: (mutation: Mutation, server: Answer) => boolean;
}

const isLonghorn = ({ object }: Mutation) => object.apiVersion.startsWith('longhorn.io/');
const pathOf = ({ path }: Mutation) => path.filter((step) => typeof step === 'string').join('.');

/** Where check and server may differ: what only the cluster decides, and what stands before the schema in a real one. */
const exceptions: readonly Exception[] = [
  {
    because: 'a dry run allocates no node ports, so their range is not looked at',
    holds: (mutation) => /\.(nodePort|healthCheckNodePort)$/.test(pathOf(mutation)),
  },
  {
    because: 'the cluster has its own range and families of cluster addresses',
    holds: (_, { message }) => /not configured on this cluster|not in the valid range|provided IP/.test(message),
  },
  {
    because: 'a real cluster gives every pod a ServiceAccount',
    holds: (_, { message }) => message.includes('must not be specified when serviceAccountName is not set'),
  },
  {
    because: "the cluster has its own classes, and a pod's priority is that of its class",
    holds: (_, { message }) => message.includes('must not be provided in pod spec'),
  },
  {
    because: 'rules in CEL are not compiled',
    holds: (_, { message }) => /x-kubernetes-validations|compilation failed|must evaluate to/.test(message),
  },
  {
    because:
      "Longhorn's mutating webhooks put a default in the place of an empty choice, and of a text that is missing",
    holds: (mutation, { message }) =>
      isLonghorn(mutation) &&
      ((mutation.value === '' && message.includes('Unsupported value: ""')) ||
        (mutation.object.kind === 'Setting' && pathOf(mutation) === 'value')),
  },
  {
    because: "Longhorn's mutating webhooks correct these names",
    holds: (mutation) =>
      ['BackingImage', 'EngineImage', 'RecurringJob', 'Volume'].includes(mutation.object.kind) &&
      isLonghorn(mutation) &&
      /^metadata(\.name)?$/.test(pathOf(mutation)),
  },
  {
    because: "Longhorn's mutating webhooks fail where there is no spec",
    holds: (mutation, { isTaken }) => isLonghorn(mutation) && isTaken && pathOf(mutation) === 'spec',
  },
  {
    because: "a whole number in a text is read by Longhorn's webhooks, not by the schema",
    holds: (mutation, { isTaken }) => isLonghorn(mutation) && isTaken && /size$/i.test(pathOf(mutation)),
  },
  {
    because: 'an empty list passes for a null in a time of a custom resource',
    holds: (mutation) => isLonghorn(mutation) && Array.isArray(mutation.value) && pathOf(mutation).endsWith('At'),
  },
];

/** Whether the mutation is among the share, by a hash (FNV-1a) of its title. */
function isChosen({ title }: Mutation, share: number): boolean {
  let hash = 0x811c9dc5;
  for (const character of title) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return hash / 2 ** 32 < share;
}

function checked(object: KubernetesObject): Answer {
  const result = checkSchema(object, { release: release.version });
  if (!result.checked) throw new Error(result.reason);
  const errors = result.diagnostics.filter(({ severity }) => severity === 'error');
  return { isTaken: errors.length === 0, message: errors[0]?.message ?? '' };
}

describe('mutations of valid objects', () => {
  let server: ApiServer;
  let cluster: Cluster;
  let compared = 0;

  beforeAll(async () => {
    server = await startApiServer();
    cluster = new Cluster(server);
    await cluster.createNamespaces(['apps', 'longhorn-system']);
    await cluster.install(crdsOf(release));
  }, startTimeout);

  afterAll(() => server?.stop());

  async function answer(object: KubernetesObject, like: KubernetesObject): Promise<Answer> {
    // The server breaks off where its own code panics, as it does over fields to select by that no schema has.
    const broken = { status: 0, body: { message: 'the server broke off' } };
    const { status, body } = await cluster.tryCreate(object, like).catch(() => broken);
    // What exists already was valid.
    return { isTaken: status === 201 || status === 409, message: `HTTP ${status} ${body.message}` };
  }

  it.each(samples)('%s: both take what is valid', async (_, objects) => {
    for (const object of objects) {
      const { isTaken, message } = await answer(object, object);
      expect([object.kind, object.metadata.name, isTaken || message]).toEqual([
        object.kind,
        object.metadata.name,
        true,
      ]);
      expect([object.kind, checked(object).message]).toEqual([object.kind, '']);
    }
  });

  it.each(samples)('%s: check says of every mutation what the server says', async (_, objects, share) => {
    const work = objects.flatMap((like) =>
      [...mutationsOf(like)].filter((mutation) => isChosen(mutation, share)).map((mutation) => ({ like, mutation })),
    );
    compared += work.length;
    const differences: string[] = [];
    const next = work.values();
    const compare = async () => {
      for (const { like, mutation } of next) {
        const theirs = await answer(mutation.object, like);
        const ours = checked(mutation.object);
        if (theirs.isTaken === ours.isTaken || exceptions.some(({ holds }) => holds(mutation, theirs))) continue;
        differences.push(`${mutation.title}: ${ours.isTaken ? `taken, but ${theirs.message}` : ours.message}`);
      }
    };
    await Promise.all(Array.from({ length: parallel }, compare));
    expect(differences).toEqual([]);
  });

  it('was asked about thousands', () => {
    expect(compared).toBeGreaterThan(4000);
  });
});
