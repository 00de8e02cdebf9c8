import { splitDocuments } from '../../src/source/split-documents';

describe('splitDocuments', () => {
  it('cuts at separators, counts lines, and leaves out what is empty', () => {
    expect(splitDocuments('---\na: 1\n--- # two\n\nb: |\n  text\n---\n# nothing\n---\nc: 3')).toEqual([
      { text: 'a: 1\n', firstLine: 1 },
      { text: '\nb: |\n  text\n', firstLine: 3 },
      { text: 'c: 3', firstLine: 9 },
    ]);
  });

  it('knows a separator from what looks like one', () => {
    expect(splitDocuments('a: |\n  ---\n--- b: 1\n---x\n')).toHaveLength(1);
  });

  it('reads the line ends of other systems, and passes over a byte order mark', () => {
    expect(splitDocuments('\ufeffa: 1\r\n---\r\nb: 2\r')).toEqual([
      { text: 'a: 1\n', firstLine: 0 },
      { text: 'b: 2\n', firstLine: 2 },
    ]);
  });

  it('is linear in the number of documents', () => {
    expect(splitDocuments('a: 1\n---\n'.repeat(20_000))).toHaveLength(20_000);
  });
});
