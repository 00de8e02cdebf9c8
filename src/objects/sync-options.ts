import { nearest } from '../diagnostics/nearest';

/** Options of Argo CD and the values that they are compared with, those that ask for what happens anyway included. */
const options = {
  Delete: ['true', 'false', 'confirm'],
  Force: ['true', 'false'],
  Prune: ['true', 'false', 'confirm'],
  PruneLast: ['true', 'false'],
  Replace: ['true', 'false'],
  ServerSideApply: ['true', 'false'],
  SkipDryRunOnMissingResource: ['true', 'false'],
  Validate: ['true', 'false'],
};

/** What an Application has beside. */
const applicationOptions = {
  ...options,
  ApplyOutOfSyncOnly: ['true', 'false'],
  ClientSideApplyMigration: ['true', 'false'],
  CreateNamespace: ['true', 'false'],
  FailOnSharedResource: ['true', 'false'],
  PrunePropagationPolicy: ['foreground', 'background', 'orphan'],
  RespectIgnoreDifferences: ['true', 'false'],
};

/**
 * What was meant by an option that Argo CD does not know: it compares whole texts, capitals included. Undefined for one
 * that it knows, or that may be of another release.
 * Source: Argo CD v3.5.1 gitops-engine/pkg/sync/common/types.go, controller/sync.go.
 */
export function meantSyncOption(text: string, scope: 'object' | 'application'): string | undefined {
  const known: Readonly<Record<string, readonly string[]>> = scope === 'object' ? options : applicationOptions;
  const [key = '', value = ''] = text.split(/[=:]/, 2).map((part) => part.trim());
  const meant = Object.hasOwn(known, key) ? key : nearest(key, Object.keys(known));
  if (meant === undefined) return undefined;
  const values = known[meant]!;
  const right = values.find((one) => one === value.toLowerCase()) ?? (isNo(value) ? 'false' : undefined);
  const written =
    right !== undefined && values.includes(right) ? right : values[['Prune', 'Delete'].includes(meant) ? 1 : 0]!;
  const better = `${meant}=${written}`;
  return better === text ? undefined : better;
}

function isNo(value: string): boolean {
  return /^(no|never|off|disabled?|0)$/i.test(value);
}
