import { nearest } from '../../src/diagnostics/nearest';

test.each([
  // One letter more, less or other for every three.
  ['hos', ['host'], 'host'],
  ['hosst', ['host'], 'host'],
  ['hast', ['host'], 'host'],
  ['ho', ['host'], undefined],
  ['haat', ['host'], undefined],
  // Two that changed places, which is the commonest slip of a keyboard.
  ['hots', ['host', 'path'], 'host'],
  ['ohst', ['host'], 'host'],
  ['ohts', ['host'], undefined],
  ['HOTS', ['host'], 'host'],
  // The nearest of several, and the first of those that are as near.
  ['replicsa', ['replicated', 'replicas'], 'replicas'],
  ['rat', ['bat', 'cat'], 'bat'],
  ['', ['host'], undefined],
])('%s of %j is %s', (text, candidates, expected) => expect(nearest(text, candidates)).toBe(expected));
