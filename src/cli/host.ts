/** What a command may touch of the world outside; tests give another. */
export interface Host {
  readonly cwd: string;
  /** Whether standard output is a terminal that shows colours. */
  readonly isTerminal: boolean;
  /** Whether standard error is a terminal, which shows how far a long run is. */
  readonly errorIsTerminal: boolean;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Text of a file, `-` for standard input. */
  readText(path: string): string;
  /** Runs an ES module, and is done when the module is. */
  importModule(url: string): Promise<unknown>;
}

/** How a command ends. */
export enum ExitCode {
  OK = 0,
  /** There are errors among the findings. */
  FINDINGS = 1,
  /** The command line cannot be understood, or a file that it names cannot be read, or the output not written or replaced. */
  USAGE = 2,
  /** The program itself is at fault, and nothing is decided. */
  FAULT = 3,
}
