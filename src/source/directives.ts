/** A line before the first document, and why its reader gives up there. */
export interface RefusedDirective {
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

const version = /^%YAML[ \t]+0*1\.0*1[ \t]*(?:#.*)?$/;
const tag = /^%TAG[ \t]+(!(?:[\w-]*!)?)[ \t]+[^ \t]+(?:[ \t]+(?:#.*)?)?$/;

/**
 * The first directive before a document for which Go refuses the whole of it: there is no YAML but 1.1, no name but YAML
 * and TAG, and none of them twice. Source: go.yaml.in/yaml/v2 parserc.go yaml_parser_process_directives, scannerc.go.
 */
export function refusedDirective(opening: string): RefusedDirective | undefined {
  const seen = new Set<string>();
  for (const [line, text] of opening.split('\n').entries()) {
    if (!text.startsWith('%')) continue;
    const name = version.test(text) ? '%YAML' : tag.exec(text)?.[1];
    if (name !== undefined && !seen.has(name)) {
      seen.add(name);
      continue;
    }
    const why = name === undefined ? 'is none that Helm knows: it reads YAML 1.1' : 'says again what was said before';
    const message = `Not valid YAML for Helm: the directive ${JSON.stringify(text.trimEnd())} ${why}.`;
    return { line, message, hint: 'Take the line out.' };
  }
  return undefined;
}
