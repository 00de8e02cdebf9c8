#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { isatty } from 'node:tty';
import { run } from './run';
import { writeOut } from './write-out';

const ended = run(process.argv.slice(2), {
  cwd: process.cwd(),
  isTerminal: isatty(1) && process.env['NO_COLOR'] === undefined,
  stdout: writeOut,
  stderr: (text) => void process.stderr.write(text),
  readText: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
});
void ended.then((code) => {
  process.exitCode = code;
});
