#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { run } from './run';

// Whoever reads our output may stop reading, as `head` does; that is no error of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

const ended = run(process.argv.slice(2), {
  cwd: process.cwd(),
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  readText: (path) => readFileSync(path === '-' ? 0 : path, 'utf8'),
});
void ended.then((code) => {
  process.exitCode = code;
});
