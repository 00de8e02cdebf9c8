import { readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import type { IConstruct } from 'constructs';
import type { SourceRange } from '../diagnostics/diagnostic';
import { placesIn, writtenPlaces } from '../diagnostics/written-place';

const metadataType = 'cdk8s-longhorn:made-at';
/** Of this package: its own calls are not the user's. */
const ownFolder = dirname(__dirname);

const written = writtenPlaces((path) => readFileSync(path, 'utf8'));

/** Notes where in the user's program a construct was made. */
export function noteMadeAt(construct: IConstruct): void {
  if (construct.node.metadata.some(({ type }) => type === metadataType)) return;
  const place = calledFrom();
  if (place !== undefined) construct.node.addMetadata(metadataType, place);
}

/** The nearest line of the user's program among those that led here: that of its TypeScript where there is a source map. */
export function callerPlace(): SourceRange | undefined {
  const place = calledFrom();
  return place && shown(place);
}

/** The place in the program that runs: what was written is looked up for what is reported only. */
function calledFrom(): SourceRange | undefined {
  const holder: { stack?: string } = {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 30;
  Error.captureStackTrace(holder, calledFrom);
  Error.stackTraceLimit = stackTraceLimit;
  return nearestOutside(holder.stack ?? '');
}

/** The noted place of the construct, or of the nearest one around it. */
export function madeAt(construct: IConstruct): SourceRange | undefined {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    const noted = at.node.metadata.find(({ type }) => type === metadataType);
    if (noted !== undefined) return shown(noted.data as SourceRange);
  }
  return undefined;
}

function nearestOutside(stack: string): SourceRange | undefined {
  return placesIn(stack).find(({ file }) => !file.startsWith(`${ownFolder}/`) && !/[\\/]node_modules[\\/]/.test(file));
}

/** With the path as one would open it. */
function shown(place: SourceRange): SourceRange {
  const { file, ...rest } = written(place);
  return { file: relative(process.cwd(), file) || file, ...rest };
}
