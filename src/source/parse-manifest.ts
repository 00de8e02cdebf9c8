import type { Diagnostic, SourceRange } from '../diagnostics/diagnostic';
import { stepsOf } from '../diagnostics/json-pointer';
import type { Json, JsonObject } from '../kubernetes/kubernetes-object';
import { refusedDirective } from './directives';
import { firstDocument } from './first-document';
import { lineAt } from './line-at';
import { Places } from './places';
import { readYaml } from './read-yaml';
import { resolveScalar } from './resolve-scalar';
import { splitDocuments, type DocumentText } from './split-documents';
import { isMapping } from '../diagnostics/is-mapping';
import { directiveAlone, type Problem } from './yaml-syntax';

/** One document of a file, and where its fields are written. */
export interface LocatedDocument {
  readonly value: Json;

  /**
   * Where the field is written: its key, or its list item; the nearest parent when the field itself is missing. A
   * pointer that goes on beyond a text goes on in the YAML or JSON that the text holds. The document is parsed a second
   * time for it, so it is asked only for what is reported.
   */
  locate(pointer: string): SourceRange;

  /** What the YAML or JSON says that the text at the pointer holds; undefined where it cannot be read. */
  inside(pointer: string): Json | undefined;
}

export interface ParsedManifests {
  readonly documents: readonly LocatedDocument[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Chart values: always a mapping. */
export interface ParsedValues {
  readonly values: JsonObject;
  /** Whether nothing is written there, or null. */
  readonly isEmpty: boolean;
  readonly diagnostics: readonly Diagnostic[];
  locate(pointer: string): SourceRange;
}

/** The documents of a YAML or JSON text as Kubernetes reads them; empty ones are left out. */
export function parseManifests(text: string, file: string): ParsedManifests {
  const documents: LocatedDocument[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const part of splitDocuments(text)) {
    const { value, problems } = readYaml(endedLines(part.text));
    for (const problem of problems) diagnostics.push(toDiagnostic(problem, part, file));
    if (value === undefined || value === null) continue;
    documents.push({ value, locate: locator(part, file), inside: (pointer) => readInside(value, pointer) });
  }
  return { documents, diagnostics };
}

/** Kubernetes reads line by line, and ends the last one too. Source: apimachinery pkg/util/yaml/decoder.go LineReader. */
function endedLines(text: string): string {
  return text.endsWith('\n') ? text : `${text}\n`;
}

/**
 * Chart values as Helm reads them: one document, the last of two equal keys wins, every number is a double.
 * Source: Helm v3.22.0 pkg/chartutil/values.go ReadValues.
 */
export function parseValues(text: string, file: string): ParsedValues {
  const { document: part, opening, rest } = firstDocument(text);
  const { value = {}, problems } = readYaml(part.text);
  const diagnostics = asHelmReads(problems.map((problem) => toDiagnostic(problem, part, file)));
  diagnostics.push(...directiveFindings(opening, file));
  const locate = locator(part, file);
  if (!isMapping(value) && value !== null) {
    const kind = Array.isArray(value) ? 'a list' : JSON.stringify(value);
    const hint = 'Write the values as `key: value` lines.';
    diagnostics.push({
      code: 'values-not-a-mapping',
      severity: 'error',
      message: `Chart values are a mapping, not ${kind}.`,
      hint,
      source: locate(''),
    });
  }
  if (rest[0] !== undefined) {
    const source = { file, line: rest[0].firstLine + 1, column: 1 };
    const hint = 'Move what is needed into the first document.';
    diagnostics.push({
      code: 'values-ignored',
      severity: 'warning',
      message: 'Helm reads only the first document of a values file.',
      hint,
      source,
    });
  }
  return { values: isMapping(value) ? value : {}, isEmpty: value === null, diagnostics, locate };
}

/** What Helm refuses of the directives before the first document of values. */
export function directiveFindings(text: string, file: string): Diagnostic[] {
  const refused = refusedDirective(text);
  if (refused === undefined) return [];
  const { hint, line, message } = refused;
  return [{ code: 'yaml-syntax', severity: 'error', message, hint, source: { file, line: line + 1, column: 1 } }];
}

/**
 * What is said about a text that Helm reads, and not Kubernetes: of two equal keys the last one wins, every number is a
 * double, and directives are part of the document behind them.
 */
export function asHelmReads(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics
    .filter(({ code, message }) => code !== 'number-not-exact' && message !== directiveAlone)
    .map((diagnostic) => (diagnostic.code === 'duplicate-key' ? { ...diagnostic, severity: 'warning' } : diagnostic));
}

/**
 * What a plain scalar means, as in a template that prints a value without quotes; undefined for `.inf` and `.nan`,
 * which Kubernetes refuses.
 */
export function parseScalar(text: string): Json | undefined {
  const value = resolveScalar(text.trim());
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'number' && !Number.isFinite(value) ? undefined : value;
}

/** What the YAML or JSON in a text says; undefined where there is no text, or it cannot be read. */
export function readText(text: Json): Json | undefined {
  return typeof text === 'string' ? readYaml(text).value : undefined;
}

function readInside(value: Json, pointer: string): Json | undefined {
  let inner: Json | undefined = value;
  for (const key of stepsOf(pointer)) {
    inner =
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key) ? (inner as JsonObject)[key] : null;
  }
  return inner === undefined ? undefined : readText(inner);
}

function toDiagnostic(problem: Problem, part: DocumentText, file: string): Diagnostic {
  const { code, severity, message, offset } = problem;
  const line = part.text.slice(part.text.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0]!;
  const hint = code === 'yaml-syntax' ? hintForLine(line) : undefined;
  return { code, severity, message, hint: hint ?? problem.hint, source: rangeAt(part, file, offset) };
}

/** What is likely where a line with a mistake looks so. */
function hintForLine(line: string): string | undefined {
  if (line.includes('{{')) return 'Render the Helm template first: `helm template` prints plain manifests.';
  return /^(?:--|-{4,})\s*$/.test(line) ? 'Write `---`, with three hyphens, where another object begins.' : undefined;
}

function locator(part: DocumentText, file: string): (pointer: string) => SourceRange {
  let places: Places | undefined;
  return (pointer) => rangeAt(part, file, (places ??= new Places(part.text)).offsetOf(pointer));
}

function rangeAt(part: DocumentText, file: string, offset: number): SourceRange {
  // What is missing at the end is missing at the last character, and not behind it.
  const last = Math.max(part.text.trimEnd().length - 1, 0);
  const { column, line } = lineAt(part.text, Math.min(offset, last));
  return { file, line: part.firstLine + line, column };
}
