import type { Alias, Document, Node, ParsedNode, Scalar } from 'yaml';
import type { Severity } from '../diagnostics/diagnostic';
import { withGoEscapes } from './go-escapes';
import { keyText } from './key-text';
import { missingQuote, withLooseLines } from './loose-lines';
import { resolveScalar } from './resolve-scalar';
import { resolveTagged } from './resolve-tagged';
import { withoutLastLineFeed } from './unended-block';

/** What is wrong in a document, at an offset of its text. */
export interface Problem {
  readonly code: string;
  readonly severity: Severity;
  readonly offset: number;
  readonly message: string;
  readonly hint: string;
}

/** A place in the tree; an entry without a value has none. */
export type YamlNode = Node | null | undefined;

/** The parsed text, before anything is said about what its scalars mean. */
export type YamlDocument = Document.Parsed<ParsedNode>;

/** `yaml` takes 25 ms to load: only a command that reads YAML pays for it. */
export function yaml(): typeof import('yaml') {
  return require('yaml') as typeof import('yaml');
}

/** Go takes a comment right behind a quote or a bracket, and so does Kubernetes. */
const closeComment = /^Comments must be separated from other tokens/;

/** Every scalar as text: what it means is decided by Kubernetes' rules and not by this parser's. */
export function parseSyntax(text: string): YamlDocument {
  const { parseDocument } = yaml();
  const options = {
    schema: 'failsafe',
    version: '1.1',
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  } as const;
  const parse = (one: string): YamlDocument => {
    const document = parseDocument(one, options) as YamlDocument;
    document.errors = document.errors.filter(({ message }) => !closeComment.test(message));
    return document;
  };
  const document = withLooseLines(text, (one) => withGoEscapes(one, parse, yaml()), yaml());
  return withoutLastLineFeed(document, text, yaml());
}

interface SyntaxError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

/** What Kubernetes stops at too: what the parser says of the rest of the document follows from its guess how to go on. */
export function firstProblem(errors: readonly SyntaxError[], text: string): Problem {
  const first = errors.reduce((earliest, one) => (one.pos[0] < earliest.pos[0] ? one : earliest));
  const deeper = errors.find(({ code, pos }) => code === 'MULTILINE_IMPLICIT_KEY' && pos[0] === first.pos[0]);
  if (first.code === 'BLOCK_AS_IMPLICIT_KEY' && deeper !== undefined) return deeperLine(deeper, text);
  if (first.message.startsWith('Missing directives-end')) return loneDirective(first.pos[0]);
  return syntaxProblem(first);
}

/** A bracket that is not closed takes the next lines for its own, which stand too far to the left for that. */
const openBracket = /^Flow .* end with a ([\]}])$/;

function syntaxProblem(error: SyntaxError): Problem {
  const [, bracket] = openBracket.exec(error.message) ?? [];
  if (bracket !== undefined)
    return {
      code: 'yaml-syntax',
      severity: 'error',
      offset: error.pos[0],
      message: `Not valid YAML: a bracket is open here, and no ${bracket} has closed it.`,
      hint: `Write ${bracket} where it ends, or indent what is in it.`,
    };
  const said = error.message.replace(missingQuote, 'There is no $1 that ends the text').replace(/\.$/, '');
  return {
    code: 'yaml-syntax',
    severity: 'error',
    offset: error.pos[0],
    message:
      error.code === 'MULTIPLE_DOCS'
        ? 'A second document begins here, which Kubernetes leaves out without a word.'
        : `Not valid YAML: ${said}.`,
    hint: syntaxHints[error.code] ?? 'Repair the syntax here; an editor with a YAML mode shows the place.',
  };
}

/** A line that goes on with the value above it, and has a key of its own. */
function deeperLine({ pos: [start, end] }: SyntaxError, text: string): Problem {
  const line = text.lastIndexOf('\n', end - 1) + 1;
  return {
    code: 'yaml-syntax',
    severity: 'error',
    offset: Math.max(start, line + text.slice(line).search(/\S/)),
    message: 'Not valid YAML: this line is deeper than the key above it, which has a value already.',
    hint: 'Indent it like the line above, or take the value there away.',
  };
}

/** Source: Kubernetes apimachinery pkg/util/yaml/decoder.go YAMLReader, which knows lines `---` and no directives. */
function loneDirective(offset: number): Problem {
  const hint = 'Take the line that begins with % out.';
  return { code: 'yaml-syntax', severity: 'error', offset, message: directiveAlone, hint };
}

export const directiveAlone =
  'Not valid YAML: a directive has no document here, for Kubernetes cuts the file at the line `---`.';

const syntaxHints: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'Define the anchor with `&name` before the alias, in the same document.',
  BAD_INDENT: 'Indent this line like the other entries of its mapping or list.',
  BAD_SCALAR_START: 'Put the value in quotes: it begins with a character that is syntax in YAML.',
  BLOCK_AS_IMPLICIT_KEY: 'Put the value in quotes where it holds `: `, or begin the nested mapping on a new line.',
  MISSING_CHAR: 'Close the quote or bracket, and put `: ` between key and value.',
  MULTIPLE_DOCS: 'Put `---` on a line of its own: Kubernetes reads only the first document here.',
  MULTILINE_IMPLICIT_KEY: 'Put `: ` after the key, on the same line.',
  TAB_AS_INDENT: 'Replace the tab by spaces.',
};

export type Anchors = ReadonlyMap<Alias, Node>;

/** The node that each alias stands for: the last one before it that carries the anchor. */
export function bindAliases(document: YamlDocument): Anchors {
  const { visit } = yaml();
  const named = new Map<string, Node>();
  const bound = new Map<Alias, Node>();
  visit(document, {
    Alias(_key, alias) {
      const target = named.get(alias.source);
      if (target !== undefined) bound.set(alias, target);
    },
    Value(_key, node) {
      if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return bound;
}

export function isMergeKey(key: Scalar): boolean {
  return key.value === '<<' && (key.type === 'PLAIN' || key.tag === 'tag:yaml.org,2002:merge');
}

export function mergeSources(value: YamlNode): YamlNode[] {
  return yaml().isSeq(value) ? (value.items as YamlNode[]) : [value];
}

export function scalarValue(node: Scalar): string | number | bigint | boolean | null | undefined {
  const text = String(node.value ?? '');
  if (node.tag !== undefined && node.tag !== '!') return resolveTagged(node.tag, text);
  return node.type === 'PLAIN' && node.tag === undefined ? resolveScalar(text) : text;
}

/** A scalar that is the key of a mapping, as text; undefined where it cannot be a key. */
export function scalarKey(node: Scalar): string | undefined {
  return keyText(scalarValue(node), String(node.value ?? ''));
}
