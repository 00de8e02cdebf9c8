#!/usr/bin/env node
import { readText } from './read-text';
import { run } from './run';
import { writeOut } from './write-out';

const ended = run(process.argv.slice(2), {
  cwd: process.cwd(),
  get isTerminal() {
    // The module brings Node's network and streams with it: only who shows colours pays for them.
    const { isatty } = require('node:tty') as typeof import('node:tty');
    return isatty(1) && process.env['NO_COLOR'] === undefined;
  },
  get errorIsTerminal() {
    const { isatty } = require('node:tty') as typeof import('node:tty');
    return isatty(2);
  },
  stdout: writeOut,
  stderr: (text) => void process.stderr.write(text),
  readText,
});
void ended.then((code) => {
  process.exitCode = code;
});
