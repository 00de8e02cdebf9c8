import { own } from '../diagnostics/own';
import { pointerOf } from '../diagnostics/json-pointer';
import type { Undecided } from '../diagnostics/undecided';
import {
  changedPart,
  changedPartOf,
  lifetimeOfKind,
  minorName,
  stateAt,
  type ChangedPart,
  type Lifetime,
} from '../kubernetes/history';
import type { Json, KubernetesObject } from '../kubernetes/kubernetes-object';
import { mapOf } from './json-view';
import { fieldName, type Path, type Violation } from './violation';

/** What a Kubernetes knows of an object, where it is not the one whose schemas are at hand. */
export interface ServedResult {
  /** A kind or fields that came later. */
  readonly unknown: readonly Violation[];
  /** Fields that went since then: the schemas have nothing true to say about the object. */
  readonly outdated: readonly Undecided[];
}

/** Whether Kubernetes 1.`minor` serves the object's kind, and knows its fields. */
export function servedBy(object: KubernetesObject, minor: number): ServedResult {
  const name = `${object.apiVersion} ${object.kind}`;
  const life = lifetimeOfKind(name);
  if (life !== undefined && stateAt(life, minor) !== 'there')
    return { unknown: [unservedKind(object, life, minor)], outdated: [] };
  const part = changedPartOf(name);
  const changed = part === undefined ? [] : [...changedFields(object as unknown as Json, part, [], minor)];
  return {
    unknown: changed.filter((field) => stateAt(field, minor) === 'later').map((field) => unknownField(field, minor)),
    outdated: changed
      .filter((field) => field.until !== undefined && stateAt(field, minor) === 'there')
      .map(outdatedField),
  };
}

interface ChangedField extends Lifetime {
  readonly path: Path;
}

function* changedFields(value: Json, changed: ChangedPart, path: Path, minor: number): Generator<ChangedField> {
  const { fields = {}, parts = {}, values = {} } = changed;
  for (const [field, inner] of Object.entries(mapOf(value))) {
    const here = [...path, field];
    const life = own(fields, field);
    if (life !== undefined) yield { ...life, path: here };
    // As the server's decoder, which does not read what it has no field for.
    if (life !== undefined && stateAt(life, minor) !== 'there') continue;
    const part = own(parts, field);
    if (part !== undefined && !Array.isArray(inner)) yield* changedFields(inner, changedPart(part), here, minor);
    if (part !== undefined && Array.isArray(inner)) yield* inEach([...inner.entries()], part, here, minor);
    const valuesPart = own(values, field);
    if (valuesPart !== undefined) yield* inEach(Object.entries(mapOf(inner)), valuesPart, here, minor);
  }
}

function* inEach(
  entries: readonly (readonly [string | number, Json])[],
  part: string,
  path: Path,
  minor: number,
): Generator<ChangedField> {
  for (const [step, value] of entries) yield* changedFields(value, changedPart(part), [...path, step], minor);
}

function unservedKind({ apiVersion, kind }: KubernetesObject, life: Lifetime, minor: number): Violation {
  const { since, until } = life;
  const isYetToCome = stateAt(life, minor) === 'later';
  const when = isYetToCome
    ? `${minorName(since!)} is the first that does`
    : `${minorName(until!)} was the last that did`;
  return {
    code: 'schema-unknown-kind',
    path: ['apiVersion'],
    message: `Kubernetes ${minorName(minor)} serves no ${kind} in ${apiVersion}; ${when}.`,
    hint: isYetToCome
      ? 'Use an apiVersion that it serves, or leave the object out until the cluster is upgraded.'
      : 'Write an apiVersion that it serves, and adapt the fields.',
  };
}

function unknownField({ path, since }: ChangedField, minor: number): Violation {
  return {
    code: 'schema-unknown-field',
    path,
    message: `Kubernetes ${minorName(minor)} has no field "${fieldName(path)}"; ${minorName(since!)} is the first that has.`,
    hint: 'Remove it until the cluster is upgraded.',
  };
}

function outdatedField({ path, until }: ChangedField): Undecided {
  const message = `${fieldName(path)} is a field of Kubernetes up to ${minorName(until!)}: by its schema the object was not checked.`;
  return { path: pointerOf(path), unknown: 'older-kubernetes', message };
}
