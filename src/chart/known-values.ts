import { own } from '../diagnostics/own';
import type { Diagnostic, Severity } from '../diagnostics/diagnostic';
import { nearest } from '../diagnostics/nearest';
import { absence } from '../longhorn/absence';
import type { Release } from '../longhorn/release';
import { chartValueLifetime } from '../longhorn/release-lifetime';
import type { JsonObject } from '../kubernetes/kubernetes-object';
import { isTable, isTrue, type ChartTable, type ChartValue } from './chart-value';
import { pointerOfValue } from './chart-values';
import { dottedKey } from './dotted-key';
import { flattened } from './flattened-value';
import { placeOf } from './misplaced-value';
import { printed, quoted } from './go-text';
import { oddTexts } from './odd-text';
import { slipFor } from './slip';
import { successorHint } from './successors';
import { expectedShape, fits, type Shape } from './value-shapes';
import { wrappings } from './wrappings';

/** The values that the chart of the release reads, and what is to be said about the others. */
export interface KnownValues {
  readonly values: ChartTable;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Takes out what the chart of this release does not read. Helm passes over such values without a word; here a value
 * of a newer chart is a warning, for one values file often serves clusters of several releases, and any other an error.
 */
export function knownValues(values: ChartTable, release: Release): KnownValues {
  const diagnostics: Diagnostic[] = [];
  const templateOnly = Object.fromEntries(release.chart.templateOnly.map((path) => [path, null]));
  const check = (table: ChartTable, defaults: JsonObject, prefix: string): ChartTable => {
    const known: ChartTable = {};
    for (const [key, value] of Object.entries(table)) {
      const path = `${prefix}${key}`;
      const exists = Object.hasOwn(defaults, key) || Object.hasOwn(templateOnly, path);
      if (!exists && key.includes('.')) diagnostics.push(dottedKey(prefix, key, value));
      else if (!exists) diagnostics.push(unknownValue(path, value, release, defaults));
      else {
        const shape = expectedShape(path, defaults[key] ?? null);
        const problem = shapeProblem(path, value, shape);
        if (problem !== undefined) diagnostics.push(problem);
        if (problem?.severity === 'error') continue;
        if (shape !== 'section') diagnostics.push(...oddTexts(path, value));
        known[key] =
          shape === 'section' && isTable(value) ? check(value, defaults[key] as JsonObject, `${path}.`) : value;
      }
    }
    return known;
  };
  return { values: check(values, release.chart.defaults, ''), diagnostics };
}

function unknownValue(path: string, value: ChartValue, release: Release, siblings: JsonObject): Diagnostic {
  const lifetime = chartValueLifetime(path);
  const message = `The value ${path} is not read by the chart of release ${release.version}`;
  const lacking = lifetime && absence(lifetime, release.version);
  const said = (code: string, severity: Severity, because: string, hint: string): Diagnostic => ({
    code,
    severity,
    message: because,
    hint,
    path: pointerOfValue(path),
  });
  if (lacking?.kind === 'to come') {
    const hint = `Leave it out, or install release ${lacking.releases}.`;
    return said('chart-value-newer', 'warning', `${message}: ${lacking.reason}.`, hint);
  }
  const instead = own(wrappings, path) ?? successorHint(path, release);
  if (lacking !== undefined) {
    const because = `${message}: the last one that did was ${lacking.last}.`;
    return said('chart-value-removed', 'error', because, instead ?? 'Leave it out.');
  }
  const prefix = path.slice(0, path.lastIndexOf('.') + 1);
  const name = path.slice(prefix.length);
  const hint = instead ?? flattened(path, value, release) ?? likelyHint(name, release, siblings, prefix);
  const because = `The value ${path} is unknown to the chart of every release.`;
  return said('chart-value-unknown', 'error', because, hint);
}

/** A name that stands elsewhere in the chart is meant sooner than one that is written alike. */
function likelyHint(name: string, release: Release, siblings: JsonObject, prefix: string): string {
  const asDefault = `default${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (Object.hasOwn(siblings, asDefault)) return `Did you mean ${prefix}${asDefault}?`;
  if (prefix === 'defaultSettings.' && Object.hasOwn(release.storageClassParameters, name))
    return 'Leave it out: it is no setting, but a parameter of a StorageClass.';
  const place = placeOf(name, release);
  if (place !== undefined) return `Did you mean ${place}?`;
  const likely = nearest(name, Object.keys(siblings).filter(slipFor(name)));
  return likely === undefined ? 'Leave it out.' : `Did you mean ${prefix}${likely}?`;
}

const shapeNames: Readonly<Record<Shape, string>> = {
  section: 'a mapping',
  mapping: 'a mapping',
  'bare-mapping': 'a mapping',
  list: 'a list',
  items: 'a list',
  'bare-items': 'a list',
  names: 'text or a list',
  word: 'text',
  text: 'text or a number',
  inner: 'text or a number',
  boolean: 'true or false',
};

/** What is wrong with the kind of value at a path. */
export function shapeProblem(path: string, value: ChartValue, shape: Shape): Diagnostic | undefined {
  if (shape === 'boolean') return switchProblem(path, value);
  if (fits(value, shape)) return undefined;
  const message = `The value ${path} is ${described(value)}, but the chart reads ${shapeNames[shape]}.`;
  const isUnquoted = (shape === 'word' || shape === 'names') && typeof value !== 'object';
  const needs =
    value === null ? 'Leave it out: null takes the defaults away that the chart reads.' : `Give ${shapeNames[shape]}.`;
  const hint = isUnquoted ? `Write it in quotes, in a values file: ${quoted(value)}.` : needs;
  return { code: 'chart-value-type', severity: 'error', message, hint, path: pointerOfValue(path) };
}

function described(value: ChartValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  return isTable(value) ? 'a mapping' : typeof value === 'string' ? JSON.stringify(value) : printed(value);
}

/** Templates take anything for true that is not empty, the text "false" too; that renders, though hardly as meant. */
function switchProblem(path: string, value: ChartValue): Diagnostic | undefined {
  const isMeant = typeof value !== 'object' && typeof value !== 'string';
  if (isMeant || value === 'true' || !isTrue(value)) return undefined;
  const what = typeof value === 'string' ? `the text ${JSON.stringify(value)}, which` : `${described(value)}, which`;
  const message = `The value ${path} is ${what} the chart takes for true, as anything that is not empty.`;
  const hint = typeof value === 'object' ? switchHint(path) : 'Write true or false without quotes.';
  return { code: 'chart-value-type', severity: 'warning', message, hint, path: pointerOfValue(path) };
}

/** Charts of others have a list of hosts and Secrets there. Source: chart/templates/ingress.yaml. */
function switchHint(path: string): string {
  return path === 'ingress.tls' ? 'Write true, and the Secret in ingress.tlsSecret.' : 'Write true or false.';
}
