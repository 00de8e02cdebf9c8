import { existsSync, readFileSync } from 'node:fs';
import { parse, parseAllDocuments } from 'yaml';
import { NotUnderstood } from './not-understood.mjs';

/** Upstream's files, and what is wrong with one that is not there or no YAML. */
export function readText(file) {
  if (existsSync(file)) return readFileSync(file, 'utf8');
  throw new NotUnderstood(file, undefined, 'there is no such file', 'give the root of a checkout at a tag');
}

export function readManifest(file) {
  const documents = parseAllDocuments(readText(file));
  for (const error of documents.flatMap(({ errors }) => errors)) throw notYaml(file, error);
  return documents.map((document) => document.toJS()).filter((document) => document !== null);
}

export function readYaml(file) {
  try {
    return parse(readText(file));
  } catch (error) {
    if (error.linePos === undefined) throw error;
    throw notYaml(file, error);
  }
}

function notYaml(file, { linePos, message }) {
  return new NotUnderstood(file, linePos?.[0].line, message.split(' at line')[0], 'give an unchanged checkout');
}
