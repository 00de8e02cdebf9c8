/** Something in upstream's files that a tool cannot read: where it stands and how to go on, and no stack of ours. */
export class NotUnderstood extends Error {
  /** @param line from 1; undefined where the whole file is meant */
  constructor(file, line, problem, hint) {
    super(`${file}${line === undefined ? '' : `:${line}`}: ${problem}.\n  hint: ${hint}.`);
    this.name = 'NotUnderstood';
  }
}

/** Runs a tool: what it cannot read ends it with its message and exit code 1, anything else is a bug of ours. */
export async function orSay(run) {
  try {
    await run();
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
