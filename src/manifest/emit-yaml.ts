/** How a manifest is written; the default keeps the order of keys that it is given. */
export interface EmitOptions {
  /** cdk8s' order: `apiVersion`, `kind`, `metadata` first at the top, every other key by name at all depths. */
  readonly sortKeys?: boolean;
}

/**
 * One value as a YAML document in block style, ending with a newline. The text means the same to readers of YAML 1.1
 * (Kubernetes, PyYAML) and 1.2: a string is written plain only where both read that very string.
 *
 * @throws TypeError for what YAML cannot hold for Kubernetes: NaN, infinities, functions, class instances, loops
 */
export function emitYaml(value: unknown, options: EmitOptions = {}): string {
  const emitter = new Emitter(options.sortKeys === true);
  return `${emitter.node(value, 0).replace(/^[\n ]/, '')}\n`;
}

/** The values as one YAML stream, with `---` between the documents. */
export function emitDocuments(values: readonly unknown[], options: EmitOptions = {}): string {
  return values.map((value) => emitYaml(value, options)).join('---\n');
}

/** Known by it in every bundle: each has a class of its own. */
const written = Symbol.for('cdk8s-longhorn:written-yaml');

/** A part that was written before, with these options and at the depth where it stands; the emitter takes it over. */
export class WrittenYaml {
  readonly [written] = true;

  constructor(readonly text: string) {}
}

/** The text of a field of the document, as the emitter would write it there. */
export function writeField(value: unknown): WrittenYaml {
  return new WrittenYaml(new Emitter(false).node(value, 1));
}

const firstKeys = ['apiVersion', 'kind', 'metadata'];

class Emitter {
  private readonly open = new Set<object>();

  constructor(private readonly sortKeys: boolean) {}

  /** The text of a value as it follows `key:` or `-`: with its leading space, or on lines of its own. */
  node(value: unknown, depth: number): string {
    if (typeof value === 'string') return ` ${value.includes('\n') ? multiLine(value, depth) : scalar(value)}`;
    if (typeof value !== 'object' || value === null) return ` ${primitive(value)}`;
    if (written in value) return (value as WrittenYaml).text;
    if (this.open.has(value)) throw new TypeError('cannot write an object that contains itself');
    this.open.add(value);
    const text = Array.isArray(value) ? this.list(value, depth) : this.map(value, depth);
    this.open.delete(value);
    return text;
  }

  private list(items: readonly unknown[], depth: number): string {
    if (items.length === 0) return ' []';
    const indent = `\n${'  '.repeat(depth)}`;
    let text = '';
    for (const item of items) {
      const node = this.node(item ?? null, depth + 1);
      // A mapping or a list begins on the line of its dash.
      text += `${indent}-${node.startsWith('\n') ? ` ${node.slice(3 + 2 * depth)}` : node}`;
    }
    return text;
  }

  private map(object: object, depth: number): string {
    const prototype: unknown = Object.getPrototypeOf(object);
    if (prototype !== Object.prototype && prototype !== null && Object.getPrototypeOf(prototype) !== null) {
      throw new TypeError(`cannot write an instance of ${object.constructor.name}`);
    }
    const indent = `\n${'  '.repeat(depth)}`;
    let text = '';
    for (const key of this.keys(object, depth)) {
      const value = (object as Record<string, unknown>)[key];
      if (value === undefined) continue;
      text += `${indent}${keyText(key, indent)}:${this.node(value, depth + 1)}`;
    }
    return text === '' ? ' {}' : text;
  }

  private keys(object: object, depth: number): string[] {
    const keys = Object.keys(object);
    if (!this.sortKeys) return keys;
    if (!isSorted(keys)) keys.sort();
    if (depth > 0) return keys;
    return [
      ...firstKeys.filter((key) => Object.hasOwn(object, key)),
      ...keys.filter((key) => !firstKeys.includes(key)),
    ];
  }
}

function isSorted(keys: readonly string[]): boolean {
  for (let index = 1; index < keys.length; index++) if (keys[index - 1]! > keys[index]!) return false;
  return true;
}

/** Readers give up on a simple key of more than 1024 characters; a longer one is written with `?`. */
function keyText(key: string, indent: string): string {
  const text = scalar(key);
  return text.length > 1000 ? `? ${text}${indent}` : text;
}

/** Letters first, and nothing inside that any reader takes for syntax in block style. */
const plain = /^[A-Za-z_/](?:[A-Za-z0-9_./:@%+=,~()*-]| (?! ))*$/;
const quantity = /^[1-9][0-9]*(?:m|[KMGTPE]i)$/;
/** Words that YAML 1.1 or 1.2 reads as something other than text. */
const reserved = /^(?:y|n|yes|no|on|off|true|false|null)$/i;
const mappingSign = /:(?: |$)| $/;

function scalar(text: string): string {
  if (plain.test(text) ? !reserved.test(text) && !mappingSign.test(text) : quantity.test(text)) return text;
  return quoted(text);
}

/** What JSON leaves as it is and YAML or an editor does not: DEL, C1, line separators, the byte order mark, non-characters. */
const unprintable = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    unprintable,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** Control characters, line separators, lone surrogates, byte order mark, non-characters: no block gives them back. */
const notInBlock = /[^\P{Cc}\n]|[\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]/u;
/** Space before the first or after the last word of a block, and before a line end, which editors trim. */
const looseSpace = /^\s|\s\n$|[^\S\n]$| \n/;

function multiLine(text: string, depth: number): string {
  if (notInBlock.test(text) || looseSpace.test(text)) return quoted(text);
  const indent = '  '.repeat(Math.max(depth, 1));
  const [header, body] = text.endsWith('\n') ? ['|', text.slice(0, -1)] : ['|-', text];
  return `${header}\n${body.replace(/^(?=.)/gm, indent)}`;
}

function primitive(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return number(value);
  throw new TypeError(`cannot write a ${typeof value}`);
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new TypeError(`cannot write the number ${value}`);
  if (Number.isInteger(value)) return Math.abs(value) < 1e21 ? String(value) : BigInt(value).toString();
  // YAML 1.1 wants a decimal point before an exponent.
  return String(value).replace(/^(-?[0-9]+)e/, '$1.0e');
}
