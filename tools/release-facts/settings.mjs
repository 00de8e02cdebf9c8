import { compareVersions } from './versions.mjs';

/**
 * Setting definitions in the form of a release file: the list that `extract-settings` prints (and that the shared
 * upstream data has per release), and what is kept by hand of checks that stand in code.
 * Source: longhorn-manager types/setting.go.
 */
export function settingDefinitions(list, checks, version) {
  const valid = checks.filter(({ since }) => since === undefined || compareVersions(since, version) <= 0);
  const checkOf = new Map(valid.map(({ name, ...check }) => [name, check]));
  return Object.fromEntries(
    list.map((setting) => [setting.name, definition(setting, checkOf.get(setting.name) ?? {})]),
  );
}

function definition(setting, { format, range, untrimmed }) {
  const category = setting.category.toLowerCase();
  return withoutUndefined({
    // Upstream gives priority-class no type, which its code treats as text that nothing checks.
    type: setting.type === '' ? 'string' : setting.type,
    default: setting.default,
    dataEngineSpecific: setting.dataEngineSpecific,
    readOnly: setting.readOnly,
    required: setting.required,
    category,
    dangerZone: category === 'danger zone' ? true : undefined,
    range: range ?? rangeOf(setting),
    options: setting.options?.map(String),
    format,
    untrimmed,
  });
}

function rangeOf({ minimum, maximum }) {
  return minimum === undefined && maximum === undefined ? undefined : withoutUndefined({ minimum, maximum });
}

function withoutUndefined(object) {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined));
}
