import type { Reporter } from './reporter';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'gitlab' | 'markdown';

/** Formats of `--reporter`, by name; each is loaded when it is asked for. */
export const reporters: Readonly<Record<ReportFormat, () => Reporter>> = {
  text: () => (require('./text') as typeof import('./text')).text,
  json: () => (require('./json') as typeof import('./json')).json,
  sarif: () => (require('./sarif') as typeof import('./sarif')).sarif,
  junit: () => (require('./junit') as typeof import('./junit')).junit,
  github: () => (require('./github') as typeof import('./github')).github,
  gitlab: () => (require('./gitlab') as typeof import('./gitlab')).gitlab,
  markdown: () => (require('./markdown') as typeof import('./markdown')).markdown,
};
