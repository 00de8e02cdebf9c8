import type { Diagnostic } from '../diagnostics/diagnostic';
import { pointerOf } from '../diagnostics/json-pointer';
import { nameProblem, type NameKind } from '../kubernetes/names';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { isPlainScalar } from './plain-scalar';
import { readYaml } from '../source/read-yaml';
import { resolveScalar } from '../source/resolve-scalar';
import { isTable, isTrue, plain, type ChartTable, type ChartValue } from './chart-value';
import { printed, sortedEntries } from './go-text';

/** Line breaks, and characters that a YAML reader refuses. Source: go.yaml.in/yaml/v2 readerc.go, yamlprivateh.go is_break. */
const unprintable = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

const quotedScalar = /^(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")$/;

/**
 * Chart values with defaults applied, read the way templates read them. Paths are dotted, such as `service.ui.type`.
 * What a value cannot mean in the place where the chart prints it becomes a diagnostic.
 *
 * Readers are named for how a template prints the value: `yaml` by toYaml, `unquoted` bare, `text` by the function quote;
 * `ForLonghorn` into the text of a ConfigMap, as YAML that Longhorn reads later; `IfTrue` only where it is not empty.
 */
export class ChartValues {
  readonly diagnostics: Diagnostic[] = [];
  private readonly asked = new Set<string>();

  constructor(private readonly values: ChartTable) {}

  /** Whether anything has asked for the value at a JSON pointer, or for one below it. */
  wasAskedFor(place: string): boolean {
    return [...this.asked].some((path) => `${pointerOfValue(path)}/`.startsWith(`${place}/`));
  }

  /** The value at a path; `undefined` where there is none or a null. */
  at(path: string): ChartValue | undefined {
    this.asked.add(path);
    let value: ChartValue | undefined = this.values;
    for (const key of path.split('.')) value = isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    return value ?? undefined;
  }

  /** Whether a template can name the path at all: it fails on a key of what has no keys. */
  isReachable(path: string): boolean {
    const last = path.lastIndexOf('.');
    return last < 0 || isTable(this.at(path.slice(0, last)));
  }

  /** Whether a template's `if` takes the value for true. */
  isTrue(path: string): boolean {
    return isTrue(this.at(path));
  }

  /** The value as `toYaml` prints it. */
  yaml(path: string): Json | undefined {
    const value = this.at(path);
    return value === undefined ? undefined : plain(value);
  }

  /** Annotations of an object, which Helm itself reads: their values are scalars. */
  annotations(path: string): Json | undefined {
    const value = this.yamlIfTrue(path);
    const [key] = Object.entries(value ?? {}).find(([, item]) => typeof item === 'object' && item !== null) ?? [];
    if (key !== undefined) {
      const message = `The annotation ${JSON.stringify(key)} in ${path} is no text.`;
      this.report(path, 'chart-value-type', message, 'Give text for every annotation.');
    }
    return value;
  }

  /** As `yamlIfTrue`, at the end of a document, where Helm cuts line breaks off. */
  yamlAtEndIfTrue(path: string): Json | undefined {
    const value = this.yamlIfTrue(path);
    if (losesLineBreaks(value)) {
      const message = `The text at the end of ${path} ends in several line breaks, of which Helm keeps one at most.`;
      this.report(path, 'chart-value-text', message, 'Take the line breaks off the text.');
    }
    return value;
  }

  /** The value as `toYaml` prints it, where a template prints it only when it is true. */
  yamlIfTrue(path: string): Json | undefined {
    return this.isTrue(path) ? this.yaml(path) : undefined;
  }

  /** What a template's `range` goes through: the items of a list, or those of a mapping in the order of its keys. */
  items(path: string): [key: string, value: ChartValue][] {
    const value = this.at(path);
    if (Array.isArray(value)) return value.map((item, index) => [String(index), item]);
    return isTable(value) ? sortedEntries(value) : [];
  }

  /** The mapping, where it is not empty; undefined for a value of another kind. */
  mappingIfTrue(path: string): JsonObject | undefined {
    const value = this.at(path);
    return isTable(value) && isTrue(value) ? (plain(value) as JsonObject) : undefined;
  }

  /** The value as text on one line, for a place where a line break would end what is being written. */
  textOnOneLine(path: string): string {
    return this.oneLine(path, printed(this.at(path)));
  }

  /** The value bare at the end of a line, where line breaks at its own end do no harm: they become empty lines. */
  private lastOnLine(path: string): string {
    const text = printed(this.at(path));
    const end = /\n*$/.exec(text)![0];
    return `${this.oneLine(path, text.slice(0, text.length - end.length))}${end}`;
  }

  /** As `lastOnLine`, in YAML that Longhorn itself reads later: the text must stay one scalar. */
  unquotedScalarForLonghorn(path: string): string {
    const text = this.lastOnLine(path);
    if (this.reportsCollection(path)) return text;
    if (!isPlainScalar(text.trimEnd()) && !quotedScalar.test(text.trimEnd())) this.reportInner(path, text);
    return text;
  }

  /** As `unquotedScalarForLonghorn`, where Longhorn takes nothing but text. */
  unquotedTextForLonghorn(path: string): string {
    const text = this.lastOnLine(path);
    if (this.reportsCollection(path)) return text;
    const read = isPlainScalar(text.trimEnd()) ? resolveScalar(text.trim()) : undefined;
    if (typeof read !== 'string' && read !== null && !quotedScalar.test(text.trimEnd())) this.reportInner(path, text);
    return text;
  }

  /** The value between quotes that the template writes itself, in YAML that Longhorn reads later. */
  betweenQuotesForLonghorn(path: string, quote: '"' | "'"): string {
    const text = this.textOnOneLine(path);
    if (this.reportsCollection(path)) return text;
    if (!(quote === '"' ? /["\\]/ : /'/).test(text)) return text;
    const message = `The chart prints ${path} between ${quote} quotes, which the value ${JSON.stringify(text)} breaks for Longhorn.`;
    this.report(path, 'chart-value-text', message, 'Use a value without quotes and backslashes.', 'warning');
    return text;
  }

  /** The text of a value that the template puts in quotes, in YAML that Longhorn reads later. */
  textForLonghorn(path: string): string {
    this.reportsCollection(path);
    return printed(this.at(path));
  }

  /** A list or a mapping is printed in Go's notation: Helm takes that, and Longhorn makes nothing of it. */
  private reportsCollection(path: string): boolean {
    const value = this.at(path);
    if (typeof value !== 'object') return false;
    const what = Array.isArray(value) ? 'list' : 'mapping';
    const message = `The chart prints the ${what} ${path} as ${JSON.stringify(printed(value))}, which Longhorn does not read.`;
    this.report(path, 'chart-value-type', message, 'Write it as one text.', 'warning');
    return true;
  }

  /** Helm prints it, for it is text in a ConfigMap; it is Longhorn that cannot read it. */
  private reportInner(path: string, text: string): void {
    const message = `The chart prints ${JSON.stringify(text)} of ${path} without quotes, and Longhorn does not read it as text.`;
    this.report(path, 'chart-value-text', message, 'Put quotes of its own into the value.', 'warning');
  }

  /** The key of a mapping that the template prints without quotes. */
  unquotedKey(path: string, key: string): string {
    if (!unprintable.test(key) && isPlainScalar(key) && resolveScalar(key) === key) return key;
    const message = `The chart prints the key ${JSON.stringify(key)} of ${path} without quotes, where YAML does not read it as text.`;
    this.report(path, 'chart-value-text', message, 'Use a key without YAML punctuation.');
    return key;
  }

  /** The value as it is printed without quotes as a field: text that looks like a number becomes one. */
  unquotedField(path: string): Json {
    return this.unquotedFieldOf(path, this.at(path));
  }

  unquotedFieldIfTrue(path: string): Json | undefined {
    return this.isTrue(path) ? this.unquotedField(path) : undefined;
  }

  /** The value as a field, or what the template's `default` gives where it is not true. */
  unquotedFieldOr(path: string, standard: Json): Json {
    return this.isTrue(path) ? this.unquotedField(path) : standard;
  }

  /** The value as the name of an object, which must be text to YAML too. */
  objectName(path: string, kind: NameKind = 'dnsSubdomain'): string {
    return this.objectNameOf(path, this.at(path), kind);
  }

  /** As `objectName`, for a value that lies deeper than paths reach. */
  objectNameOf(path: string, value: ChartValue | undefined, kind: NameKind = 'dnsSubdomain'): string {
    const text = printed(value);
    const problem = typeof value === 'string' ? nameProblem(kind, text) : 'is not text';
    if (problem === undefined && resolveScalar(text) === text) return text;
    const why = problem ?? 'is no text to YAML, and the chart prints it without quotes';
    this.report(path, 'chart-value-name', `The name ${JSON.stringify(text)} in ${path} ${why}.`, 'Use another name.');
    return text;
  }

  /** The text that `quote` gives, where a template prints it only when it is true. */
  textIfTrue(path: string): string | undefined {
    return this.isTrue(path) ? printed(this.at(path)) : undefined;
  }

  /** As `unquotedField`, for a value that lies deeper than paths reach. */
  unquotedFieldOf(path: string, value: ChartValue | undefined): Json {
    if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
    if (typeof value === 'boolean') return value;
    if (typeof value === 'object' && value !== null) return this.collectionOf(path, value);
    // A line break at the end becomes an empty line.
    const text = this.oneLine(path, printed(value).replaceAll(/^[ \t]+|[ \t\n]+$/g, ''));
    const read = isPlainScalar(text) ? resolveScalar(text) : (inOwnQuotes(text) ?? NaN);
    if (typeof read !== 'number' || Number.isFinite(read)) return plain(read);
    const message = `The chart prints ${JSON.stringify(text)} of ${path} without quotes, where YAML does not read it as text.`;
    const hint = /['"\\]/.test(text)
      ? 'Use a value without YAML punctuation.'
      : `Put quotes into the value: '"${text}"'.`;
    this.report(path, 'chart-value-text', message, hint);
    return text;
  }

  private collectionOf(path: string, value: ChartValue): string {
    const message = `The chart prints ${path} as one text, and cannot print ${JSON.stringify(printed(value))} of a list or mapping.`;
    this.report(path, 'chart-value-type', message, 'Give text or a number.');
    return printed(value);
  }

  /** Notes a mistake in the value at a path, once: several workloads read what is global. */
  report(path: string, code: string, message: string, hint: string, severity: Diagnostic['severity'] = 'error'): void {
    if (this.diagnostics.some((known) => known.message === message && known.path === pointerOfValue(path))) return;
    this.diagnostics.push({ code, severity, message, hint, path: pointerOfValue(path) });
  }

  private oneLine(path: string, text: string): string {
    if (!unprintable.test(text)) return text;
    const message = `The chart prints ${path} on one line, but the value ${JSON.stringify(text)} has line breaks or control characters.`;
    const isAtEnd = text.endsWith('\n') && !unprintable.test(text.slice(0, -1));
    const hint = isAtEnd
      ? 'Begin the value with ">-", which takes the line break off.'
      : 'Write the value on one line.';
    this.report(path, 'chart-value-text', message, hint);
    return text.replaceAll(new RegExp(unprintable, 'g'), ' ');
  }
}

/** Whether the text that is printed last, in the order of sorted keys, ends in a line break that Helm cuts off. */
export function losesLineBreaks(value: Json | undefined): boolean {
  if (typeof value === 'string') return value === '\n' || value.endsWith('\n\n');
  if (typeof value !== 'object' || value === null) return false;
  return losesLineBreaks(Array.isArray(value) ? value.at(-1) : value[Object.keys(value).sort().at(-1)!]);
}

/** What text with quotes of its own says, such as `"*.example.org"`; undefined for any other. */
function inOwnQuotes(text: string): string | undefined {
  return quotedScalar.test(text) ? (readYaml(text).value as string | undefined) : undefined;
}

/** JSON pointer of a dotted path. */
export function pointerOfValue(path: string): string {
  return pointerOf(path.split('.'));
}
