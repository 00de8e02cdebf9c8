import { dirname, relative } from 'node:path';
import type { IConstruct } from 'constructs';
import type { SourceRange } from '../diagnostics/diagnostic';

const metadataType = 'cdk8s-longhorn:made-at';
/** Of this package: its own calls are not the user's. */
const ownFolder = dirname(__dirname);

/** Notes where in the user's program a construct was made: its TypeScript line where Node maps sources. */
export function noteMadeAt(construct: IConstruct): void {
  if (construct.node.metadata.some(({ type }) => type === metadataType)) return;
  const place = callerPlace();
  if (place !== undefined) construct.node.addMetadata(metadataType, place);
}

/** The nearest line of the user's program among those that led here. */
export function callerPlace(): SourceRange | undefined {
  const holder: { stack?: string } = {};
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 30;
  Error.captureStackTrace(holder, callerPlace);
  Error.stackTraceLimit = stackTraceLimit;
  return placeIn(holder.stack ?? '');
}

/** The noted place of the construct, or of the nearest one around it. */
export function madeAt(construct: IConstruct): SourceRange | undefined {
  for (let at: IConstruct | undefined = construct; at !== undefined; at = at.node.scope) {
    const noted = at.node.metadata.find(({ type }) => type === metadataType);
    if (noted !== undefined) return noted.data as SourceRange;
  }
  return undefined;
}

function placeIn(stack: string): SourceRange | undefined {
  for (const [, file, line, column] of stack.matchAll(
    /\(?((?:file:\/\/)?\/[^\n()]+|[A-Z]:\\[^\n()]+):(\d+):(\d+)\)?$/gm,
  )) {
    const path = file!.replace(/^file:\/\//, '');
    if (path.startsWith(`${ownFolder}/`) || /[\\/]node_modules[\\/]/.test(path)) continue;
    return { file: relative(process.cwd(), path) || path, line: Number(line), column: Number(column) };
  }
  return undefined;
}
