import { Progress } from '../../src/cli/progress';
import { noModule } from './fake-host';

function progressOf(files: number, errorIsTerminal: boolean) {
  const said: string[] = [];
  const stderr = (text: string): void => void said.push(text);
  const host = {
    cwd: '',
    isTerminal: false,
    errorIsTerminal,
    stdout: () => {},
    stderr,
    importModule: noModule,
    readText: (path: string) => `${path}!`,
  };
  return { said, progress: new Progress(host, files), paths: Array.from({ length: files }, (_, index) => `${index}`) };
}

const clear = '\r\u001b[K';

it('says how far it is, and clears the line', () => {
  const { paths, progress, said } = progressOf(300, true);
  expect(progress.reading((read) => paths.map(read))[299]).toBe('299!');
  expect(progress.checking(() => 7)).toBe(7);
  expect(said).toEqual([
    `${clear}Reading 300 files: 0`,
    `${clear}Reading 300 files: 100`,
    `${clear}Reading 300 files: 200`,
    clear,
    `${clear}Checking 300 files`,
    clear,
  ]);
});

it('clears the line when a file cannot be read', () => {
  const { progress, said } = progressOf(300, true);
  expect(() =>
    progress.reading((read) => {
      read('0');
      throw new Error('unreadable');
    }),
  ).toThrow('unreadable');
  expect(said.at(-1)).toBe(clear);
});

it.each([
  [299, true],
  [300, false],
])('says nothing of %i files when it is a terminal: %j', (files, isTerminal) => {
  const { paths, progress, said } = progressOf(files, isTerminal);
  progress.reading((read) => paths.map(read));
  progress.checking(() => {});
  expect(said).toEqual([]);
});
