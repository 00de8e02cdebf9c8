/** One document of a YAML stream: its text and the line of the file on which it begins, counted from 0. */
export interface DocumentText {
  readonly text: string;
  readonly firstLine: number;
}

/**
 * Cuts a stream where kubectl and Argo CD cut it: at lines that hold nothing but `---` and a comment. A document
 * with broken syntax does not hide the ones after it.
 * Source: Kubernetes apimachinery pkg/util/yaml/decoder.go YAMLReader.
 */
export function splitDocuments(text: string): DocumentText[] {
  const all = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const documents: DocumentText[] = [];
  let start = 0;
  let firstLine = 0;
  for (const { 0: line, index } of all.matchAll(separator)) {
    documents.push({ text: all.slice(start, index), firstLine });
    firstLine += linesIn(all, start, index) + 1;
    start = index + line.length + 1;
  }
  documents.push({ text: all.slice(start), firstLine });
  return documents.filter((document) => content.test(document.text));
}

function linesIn(text: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++;
  return count;
}

const separator = /^---[ \t]*(?:#.*)?$/gm;
/** A line that is neither blank nor a comment. */
const content = /^ *[^ \n#]/m;
