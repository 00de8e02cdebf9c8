import type { Diagnostic } from '../diagnostics/diagnostic';
import { nameProblem, type NameKind } from '../kubernetes/names';
import type { Json, JsonObject } from '../manifest/kubernetes-object';
import { isPlainScalar } from './plain-scalar';
import { resolveScalar } from '../source/resolve-scalar';
import { isTable, isTrue, plain, type ChartTable, type ChartValue } from './chart-value';
import { printed } from './go-text';

/** Line breaks, and characters that a YAML reader refuses. Source: go.yaml.in/yaml/v2 readerc.go, yamlprivateh.go is_break. */
const unprintable = /[\u0000-\u0008\u000a-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/;

/**
 * Chart values with defaults applied, read the way templates read them. Paths are dotted, such as `service.ui.type`.
 * What a value cannot mean in the place where the chart prints it becomes a diagnostic.
 */
export class ChartValues {
  readonly diagnostics: Diagnostic[] = [];

  constructor(private readonly values: ChartTable) {}

  /** The value at a path; `undefined` where there is none or a null. */
  at(path: string): ChartValue | undefined {
    let value: ChartValue | undefined = this.values;
    for (const key of path.split('.')) value = isTable(value) && Object.hasOwn(value, key) ? value[key] : undefined;
    return value ?? undefined;
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

  /** The value as `toYaml` prints it, where a template prints it only when it is true. */
  yamlIfTrue(path: string): Json | undefined {
    return this.isTrue(path) ? this.yaml(path) : undefined;
  }

  table(path: string): JsonObject | undefined {
    const value = this.at(path);
    return isTable(value) && isTrue(value) ? (plain(value) as JsonObject) : undefined;
  }

  /** The value as text on one line, for a place where a line break would end what is being written. */
  line(path: string): string {
    return this.oneLine(path, printed(this.at(path)));
  }

  /** The value as it is printed without quotes as a field: text that looks like a number becomes one. */
  field(path: string): Json {
    return this.fieldOf(path, this.at(path));
  }

  fieldIfTrue(path: string): Json | undefined {
    return this.isTrue(path) ? this.field(path) : undefined;
  }

  /** The value as a field, or what the template's `default` gives where it is not true. */
  fieldOr(path: string, standard: Json): Json {
    return this.isTrue(path) ? this.field(path) : standard;
  }

  /** The value as the name of an object, which must be text to YAML too. */
  name(path: string, kind: NameKind = 'dnsSubdomain'): string {
    return this.nameOf(path, this.at(path), kind);
  }

  /** As `name`, for a value that lies deeper than paths reach. */
  nameOf(path: string, value: ChartValue | undefined, kind: NameKind = 'dnsSubdomain'): string {
    const text = printed(value);
    const problem = typeof value === 'string' ? nameProblem(kind, text) : 'is not text';
    if (problem === undefined && resolveScalar(text) === text) return text;
    const why = problem ?? 'is no text to YAML, and the chart prints it without quotes';
    this.report(path, 'chart-value-name', `The name ${JSON.stringify(text)} in ${path} ${why}.`, 'Use another name');
    return text;
  }

  /** The text that `quote` gives, where a template prints it only when it is true. */
  textIfTrue(path: string): string | undefined {
    return this.isTrue(path) ? printed(this.at(path)) : undefined;
  }

  /** As `field`, for a value that lies deeper than paths reach. */
  fieldOf(path: string, value: ChartValue | undefined): Json {
    if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
    if (typeof value === 'boolean') return value;
    const text = this.oneLine(path, printed(value)).replaceAll(/^[ \t]+|[ \t]+$/g, '');
    const read = isPlainScalar(text) ? resolveScalar(text) : NaN;
    if (typeof read !== 'number' || Number.isFinite(read)) return plain(read);
    this.report(
      path,
      'chart-value-text',
      `The chart prints ${JSON.stringify(text)} of ${path} without quotes, where YAML does not read it as text.`,
      'Use a value without YAML punctuation',
    );
    return text;
  }

  /** Notes a mistake in the value at a path. */
  report(path: string, code: string, message: string, hint: string, severity: Diagnostic['severity'] = 'error'): void {
    this.diagnostics.push({ code, severity, message, hint, path: pointer(path) });
  }

  private oneLine(path: string, text: string): string {
    if (!unprintable.test(text)) return text;
    this.report(
      path,
      'chart-value-text',
      `The chart prints ${path} on one line, but the value ${JSON.stringify(text)} has line breaks or control characters.`,
      'Write the value on one line',
    );
    return text.replaceAll(new RegExp(unprintable, 'g'), ' ');
  }
}

/** JSON pointer of a dotted path. */
export function pointer(path: string): string {
  return `/${path.replaceAll('~', '~0').replaceAll('/', '~1').replaceAll('.', '/')}`;
}
