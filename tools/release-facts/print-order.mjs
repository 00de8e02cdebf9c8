import { NotUnderstood } from './not-understood.mjs';

/**
 * Reads the order and the way in which the chart prints `defaultSettings` into Longhorn's ConfigMap.
 * `oddities` lists lines that another value decides on than the one that is printed, or that demand text: what the
 * chart does there is told by src/longhorn/chart-behaviour.ts, and a new one must be told there too.
 * Source: longhorn/longhorn chart/templates/default-setting.yaml.
 *
 * @param file as errors name it
 */
export function printedSettings(template, file) {
  const start = template.indexOf('default-setting.yaml: |-');
  if (start < 0) throw new NotUnderstood(file, undefined, 'no "default-setting.yaml: |-" is in it', hint);
  const firstLine = template.slice(0, start).split('\n').length;
  const lines = template.slice(start).split('\n');
  const printed = [];
  const oddities = [];
  const conditions = [];
  lines.forEach((line, index) => {
    if (/^ {4}\{\{-? if /.test(line)) conditions.push(line);
    else if (/^ {4}\{\{-? end/.test(line)) conditions.pop();
    const entry = /^ {4}([a-z0-9-]+): (.*)$/.exec(line);
    if (entry === null) return;
    const place = [file, firstLine + index];
    const setting = printedSetting(entry[1], entry[2], lines.slice(index), conditions[0], place);
    printed.push(setting.printed);
    if (setting.odd || conditions.length > 1) oddities.push(setting.printed.value);
  });
  return { printed, oddities };
}

const hint = 'teach it tools/release-facts/print-order.mjs, and src/chart/default-settings.ts what it prints';

function printedSetting(setting, expression, rest, condition, place) {
  // Two settings are joined with what Windows nodes need; their expression goes on to the entry's own `end`.
  const joined = expression.includes(':= list');
  const text = joined
    ? rest
        .slice(
          0,
          rest.findIndex((line) => /^ {4}\{\{-? end/.test(line)),
        )
        .join('\n')
    : expression;
  const valueIn = (part, what) => {
    const [, value] = /\.Values\.defaultSettings\.(\w+)/.exec(part ?? '') ?? [];
    if (value !== undefined) return value;
    throw new NotUnderstood(...place, `${what} for the setting ${setting} names no value of defaultSettings`, hint);
  };
  const shown = valueIn(text, 'what the chart prints');
  const deciding = valueIn(condition, 'the condition');
  const kebab = deciding.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  // The chart of 1.11.0 misspells the value that it prints, but not the one that it looks for.
  const value = shown !== deciding && kebab === setting ? deciding : shown;
  return { printed: { value, setting, print: printFunction(text, joined) }, odd: shown !== deciding };
}

function printFunction(text, joined) {
  const quoted = /\| quote\b/.test(text);
  if (joined) return quoted ? 'joinQuote' : 'joinRaw';
  if (text.includes('longhorn.multiTypeSetting')) return 'multiType';
  return quoted ? 'quote' : 'raw';
}

/** Chart value paths that templates read although `values.yaml` does not have them; settings have their own list. */
export function templateOnlyValues(templates, defaults) {
  const paths = templates.flatMap((text) => [...text.matchAll(/\.Values\.([\w.]+\w)/g)].map((match) => match[1]));
  const unknown = [...new Set(paths)].filter((path) => !hasPath(defaults, path.split('.')));
  return unknown.filter((path) => !path.startsWith('defaultSettings.')).sort();
}

function hasPath(node, [key, ...rest]) {
  if (node === null || typeof node !== 'object' || !(key in node)) return false;
  return rest.length === 0 || hasPath(node[key], rest);
}
