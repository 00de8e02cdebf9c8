/** Settings that get words for Windows clusters in front. Source: longhorn chart, templates/default-setting.yaml. */
const joined = ['taint-toleration', 'system-managed-components-node-selector'];

/**
 * The settings of the props behind the words for Windows clusters, as the chart joins them: taken alone, they would let
 * Longhorn's pods onto Windows nodes.
 *
 * @param preset texts that the chart prints without settings of the user's
 */
export function joinWindowsSettings(
  values: Readonly<Record<string, string>>,
  preset: ReadonlyMap<string, string>,
): Record<string, string> {
  const withWindows = joined.flatMap((name): [string, string][] => {
    const own = Object.hasOwn(values, name) ? values[name] : undefined;
    const words = [preset.get(name), own].filter((word) => word !== undefined && word !== '');
    return own === undefined ? [] : [[name, words.join(';')]];
  });
  return { ...values, ...Object.fromEntries(withWindows) };
}

/** What the chart presets for Windows clusters where the props say nothing: a construct must not replace it. */
export function windowsSettings(preset: ReadonlyMap<string, string>): Map<string, string> {
  return new Map([...preset].filter(([name, text]) => joined.includes(name) && text !== ''));
}
