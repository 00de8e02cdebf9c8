import { splitDocuments, type DocumentText } from './split-documents';

export interface FirstDocument {
  readonly document: DocumentText;
  /** What stands before it, down to the line that begins it: comments and directives. */
  readonly opening: string;
  /** The documents after it that say something. */
  readonly rest: readonly DocumentText[];
}

/**
 * The document that a parser of a whole stream reads, as Helm does with values: the first one even where it is empty, as
 * between two lines `---`, and up to the next line that begins with `---` or `...`. Source: go.yaml.in/yaml/v2 scannerc.go.
 */
export function firstDocument(text: string): FirstDocument {
  const all = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const opening = opened.exec(all)?.[0] ?? '';
  const next = all.slice(opening.length).search(marker);
  const end = next < 0 ? all.length : opening.length + next;
  // Before any document there is nothing to end: that is an error, and left to the parser to say.
  if (opening === '' && isEmpty(all.slice(0, end))) return { document: { text: all, firstLine: 0 }, opening, rest: [] };
  // A directive that is taken says nothing about values, and as a comment it is no document of its own.
  const [document = { text: '', firstLine: 0 }] = splitDocuments(
    opening.replace(/^%/gm, '#') + all.slice(opening.length, end),
  );
  const lines = all.slice(0, end).split('\n').length - 1;
  const rest = splitDocuments(all.slice(end).replace(ending, '   '));
  return { document, opening, rest: rest.map((part) => ({ ...part, firstLine: part.firstLine + lines })) };
}

function isEmpty(text: string): boolean {
  return splitDocuments(text).length === 0;
}

/** Blank lines, comments and directives, and the line that begins the first document. */
const opened = /^(?:(?:[ \t]*(?:#.*)?|%.*)\n)*---(?=[ \t\n]|$)/;
const marker = /^(?:---|\.\.\.)(?=[ \t\n]|$)/m;
const ending = /^\.\.\.(?=[ \t\n]|$)/gm;
