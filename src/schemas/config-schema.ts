import type { JsonObject } from '../kubernetes/kubernetes-object';

/** What a key of the configuration takes. */
export type ConfigKind = 'text' | 'level' | 'boolean' | 'texts' | 'someTexts';

export type ConfigKey = 'release' | 'kubernetes' | 'failOn' | 'complete' | 'paths' | 'exclude' | 'crds' | 'skip';

/** The keys of `.cdk8s-longhorn.yaml`. */
export const configKeys: Readonly<Record<ConfigKey, { readonly kind: ConfigKind; readonly description: string }>> = {
  release: {
    kind: 'text',
    description: 'Longhorn version to judge by, such as "1.12.1"; otherwise what the files name.',
  },
  kubernetes: {
    kind: 'text',
    description: 'Kubernetes version of the clusters, such as "1.30"; otherwise the newest one known.',
  },
  failOn: { kind: 'level', description: 'Severity from which on findings fail the command; error when left out.' },
  complete: { kind: 'boolean', description: 'Whether what is not among the files is missing from the cluster.' },
  // An empty list would check nothing, and pass.
  paths: { kind: 'someTexts', description: 'Files and folders to check when the command line names none.' },
  exclude: {
    kind: 'texts',
    description: 'Files and folders to leave out; "*" stands for anything but "/", "**" for anything.',
  },
  crds: { kind: 'texts', description: 'Files and folders with CustomResourceDefinitions of other operators.' },
  skip: { kind: 'texts', description: 'Rules to leave out, and other codes of findings.' },
};

const levels = ['error', 'warning', 'info', 'never'];

/** As messages say what is wanted. */
export const kindNames: Readonly<Record<ConfigKind, string>> = {
  text: 'a text',
  level: levels.join(', '),
  boolean: 'true or false',
  texts: 'a list of texts',
  someTexts: 'a list of one text or more',
};

/** Whether a value is what a key takes. */
export function isOfKind(value: unknown, kind: ConfigKind): boolean {
  switch (kind) {
    case 'text':
      return typeof value === 'string';
    case 'level':
      return typeof value === 'string' && levels.includes(value);
    case 'boolean':
      return typeof value === 'boolean';
    case 'texts':
      return Array.isArray(value) && value.every((item) => typeof item === 'string');
    case 'someTexts':
      return isOfKind(value, 'texts') && (value as string[]).length > 0;
  }
}

const kindSchemas: Readonly<Record<ConfigKind, JsonObject>> = {
  text: { type: 'string' },
  level: { enum: levels },
  boolean: { type: 'boolean' },
  texts: { type: 'array', items: { type: 'string' } },
  someTexts: { type: 'array', items: { type: 'string' }, minItems: 1 },
};

/** JSON Schema of the configuration, for editors. */
export function configSchema(): JsonObject {
  const properties = Object.entries(configKeys).map(([key, { description, kind }]) => [
    key,
    { description, ...kindSchemas[kind] },
  ]);
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'How cdk8s-longhorn checks a repository',
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(properties) as JsonObject,
  };
}
