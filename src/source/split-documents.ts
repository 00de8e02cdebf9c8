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
  const documents: DocumentText[] = [];
  let lines: string[] = [];
  let firstLine = 0;
  const all = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  for (const [index, line] of all.entries()) {
    if (line.startsWith('---') && separator.test(line)) {
      documents.push({ text: lines.join('\n'), firstLine });
      lines = [];
      firstLine = index + 1;
    } else {
      lines.push(line);
    }
  }
  documents.push({ text: lines.join('\n'), firstLine });
  return documents.filter((document) => content.test(document.text));
}

const separator = /^---[ \t]*(?:#.*)?$/;
/** A line that is neither blank nor a comment. */
const content = /^ *[^ \n#]/m;
