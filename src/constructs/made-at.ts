import { readFileSync } from 'node:fs';
import { dirname, relative, sep } from 'node:path';
import { Node, type IConstruct } from 'constructs';
import type { SourceRange } from '../diagnostics/diagnostic';
import { placesIn, writtenPlaces } from '../diagnostics/written-place';

/** Of this package: its own calls are not the user's. */
const ownFolder = dirname(__dirname);

const written = writtenPlaces((path) => readFileSync(path, 'utf8'));

/** The calls that led to a place; their text is made when somebody reads it, which is most of the work. */
interface Calls {
  readonly stack?: string;
}

const calls = new WeakMap<IConstruct, Calls>();

let isNoting = false;

/**
 * From now on notes of every construct where it is made; see docs/decisions/0009. Constructs of cdk8s-plus and of users say
 * nothing of it themselves, and the tree has no other place through which all of them come.
 */
export function notePlaces(): void {
  if (isNoting) return;
  isNoting = true;
  const tree = Node.prototype as unknown as { addChild: (this: Node, child: IConstruct, id: string) => void };
  const { addChild } = tree;
  tree.addChild = function noted(child, id) {
    addChild.call(this, child, id);
    calls.set(child, callsTo(noted));
  };
}

/** The nearest line of the user's program among those that led here: that of its TypeScript where there is a source map. */
export function callerPlace(): SourceRange | undefined {
  return placeOf(callsTo(callerPlace));
}

/** Where the construct was made, or the nearest one around it that the user's program made. */
export function madeAt(construct: IConstruct): SourceRange | undefined {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    const place = placeOf(calls.get(at) ?? {});
    if (place !== undefined) return place;
  }
  return undefined;
}

function callsTo(inner: Function): Calls {
  const holder: Calls = {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 30;
  Error.captureStackTrace(holder, inner);
  Error.stackTraceLimit = stackTraceLimit;
  return holder;
}

/** With the path as one would open it. */
function placeOf({ stack = '' }: Calls): SourceRange | undefined {
  const place = placesIn(stack).find(
    ({ file }) => !file.startsWith(ownFolder + sep) && !/[\\/]node_modules[\\/]/.test(file),
  );
  if (place === undefined) return undefined;
  const { file, ...rest } = written(place);
  return { file: relative(process.cwd(), file) || file, ...rest };
}
