import { byteLength } from '../../kubernetes/bytes';
import { isSet, mapOf, textOf } from '../json-view';
import type { JsonObject } from '../../kubernetes/kubernetes-object';
import type { Path, Violation } from '../violation';
import { badText, conflict, notOneOf, outOfRange, required } from '../violation';

/** Fields whose names differ between the two groups that have events. */
interface Names {
  readonly about: string;
  readonly reporter: string;
  readonly text: string;
}

const CORE: Names = { about: 'involvedObject', reporter: 'reportingComponent', text: 'message' };
const EVENTS: Names = { about: 'regarding', reporter: 'reportingController', text: 'note' };

/** Source: kubernetes v1.36.3 pkg/apis/core/validation/events.go, legacyValidateEvent. */
export function checkCoreEvent(object: JsonObject): Iterable<Violation> {
  return checkEvent(object, CORE);
}

/** What the old source of events wrote. */
const DEPRECATED = ['deprecatedFirstTimestamp', 'deprecatedLastTimestamp', 'deprecatedCount'];

/** Source: the same file, ValidateEventCreate and validateV1EventSeries. */
export function* checkEventOfGroup(object: JsonObject): Generator<Violation> {
  yield* checkEvent(object, EVENTS);
  const type = textOf(object['type']);
  if (type !== 'Normal' && type !== 'Warning')
    yield type === ''
      ? required(['type'], 'Write Normal or Warning.')
      : notOneOf(['type'], type, ['Normal', 'Warning']);
  const source = mapOf(object['deprecatedSource']);
  const hasSource = textOf(source['component']) !== '' || textOf(source['host']) !== '';
  const given = DEPRECATED.filter((field) => isSet(object[field]) && object[field] !== 0);
  for (const field of [...given, ...(hasSource ? ['deprecatedSource'] : [])])
    yield conflict([field], `${field} is of events of the core group.`, 'Remove it.');
  if (!isSet(object['series'])) return;
  const { count, lastObservedTime } = mapOf(object['series']);
  if (!(Number(count ?? 0) >= 2))
    yield outOfRange(['series', 'count'], count ?? 0, 'which is less than 2', 'Count the events, or remove series.');
  if (!isSet(lastObservedTime)) yield required(['series', 'lastObservedTime']);
}

const LONGEST = { action: 128, reason: 128, reportingInstance: 128 };
const LONGEST_TEXT = 1024;

function* checkEvent(object: JsonObject, { about, reporter, text }: Names): Generator<Violation> {
  const isNew = isSet(object['eventTime']);
  yield* checkNamespace(object, [about, 'namespace'], isNew);
  if (!isNew) return;
  if (textOf(object[reporter]) === '') yield required([reporter], 'Name the controller.');
  else yield* badText([reporter], object[reporter], 'qualified-name');
  for (const field of Object.keys(LONGEST)) if (textOf(object[field]) === '') yield required([field]);
  for (const [field, most] of Object.entries({ ...LONGEST, [text]: LONGEST_TEXT }))
    if (byteLength(textOf(object[field])) > most)
      yield outOfRange([field], object[field], `which is longer than ${most} characters`, 'Shorten it.');
}

/** An event about an object without namespace may be in these. */
const SHARED_OLD = ['default'];
const SHARED = ['default', 'kube-system'];

function* checkNamespace(object: JsonObject, path: Path, isNew: boolean): Generator<Violation> {
  const namespace = textOf(mapOf(object['metadata'])['namespace']);
  const other = textOf(mapOf(object[path[0]!])['namespace']);
  // Where none is written, whoever sends the object says it.
  if (namespace === '' || other === namespace) return;
  if (other === '' ? (isNew ? SHARED : SHARED_OLD).includes(namespace) : isNew) return;
  yield conflict(path, `The event is in "${namespace}", what it is about is not.`, 'Write the same namespace in both.');
}
