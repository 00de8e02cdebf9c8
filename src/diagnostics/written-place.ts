import { SourceMap, type SourceMapPayload } from 'node:module';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceRange } from './diagnostic';

/** Where a place of a compiled program was written; the same place where nothing tells. */
export type WrittenPlace = (place: SourceRange) => SourceRange;

/**
 * A place in a stack: with or without brackets around it and in it, as a path or a URL. That of evaluated code names two
 * places, of which neither is a line that somebody wrote.
 */
const stackPlace = /(?<=[ (])(?<!\(eval at [^\n]*)((?:file:\/\/)?(?:\/|[A-Z]:\\)[^\n]+):(\d+):(\d+)(?=\)?$)/gm;

/**
 * Looks places up in the source maps that compilers leave beside their files or in them. Node's own switch for that reads
 * the maps of all modules, those of cdk8s included, which takes longer than a small app.
 *
 * @param readText the text of a file; may throw
 */
export function writtenPlaces(readText: (path: string) => string): WrittenPlace {
  const maps = new Map<string, ((place: SourceRange) => SourceRange) | undefined>();
  return (place) => {
    if (!maps.has(place.file)) maps.set(place.file, readMap(place.file, readText));
    return maps.get(place.file)?.(place) ?? place;
  };
}

/** The places in a stack, in the order of calls, the innermost first. */
export function placesIn(stack: string): SourceRange[] {
  return [...stack.matchAll(stackPlace)].map(([, file, line, column]) => placeOf(file!, line!, column!));
}

/** A stack that names the lines which were written. */
export function writtenStack(stack: string, written: WrittenPlace): string {
  return stack.replaceAll(stackPlace, (_, ...[file, line, column]: string[]) => {
    const place = written(placeOf(file!, line!, column!));
    return `${place.file}:${place.line}:${place.column}`;
  });
}

function placeOf(file: string, line: string, column: string): SourceRange {
  return { file: pathOf(file), line: Number(line), column: Number(column) };
}

/** The path of a file that Node names in either way. */
export function pathOf(file: string): string {
  if (!file.startsWith('file://')) return file;
  try {
    return fileURLToPath(file);
  } catch {
    // What an error says may look like a place without being one.
    return file;
  }
}

function readMap(file: string, readText: (path: string) => string): WrittenPlace | undefined {
  try {
    const text = readText(file);
    const mark = text.lastIndexOf('//# sourceMappingURL=');
    if (mark < 0) return undefined;
    const [url = ''] = text.slice(mark + '//# sourceMappingURL='.length).split(/\s/, 1);
    const [, data] = /^data:application\/json[^,]*;base64,(.*)$/.exec(url) ?? [];
    const path = data === undefined ? resolve(dirname(file), decodeURIComponent(url)) : file;
    const json = data === undefined ? readText(path) : Buffer.from(data, 'base64').toString();
    return lookUp(JSON.parse(json) as SourceMapPayload, dirname(path));
  } catch {
    // A map that is not there, or not readable, leaves the compiled place, which is true as well.
    return undefined;
  }
}

function lookUp(payload: SourceMapPayload, folder: string): WrittenPlace {
  const map = new SourceMap(payload);
  return (place) => {
    const entry = map.findEntry(place.line - 1, place.column - 1);
    if (!('originalSource' in entry)) return place;
    const file = resolve(folder, payload.sourceRoot ?? '', entry.originalSource);
    return { file, line: entry.originalLine + 1, column: entry.originalColumn + 1 };
  };
}
