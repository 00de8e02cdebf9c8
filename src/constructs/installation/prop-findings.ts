import type { Diagnostic } from '../../diagnostics/diagnostic';
import type { Release } from '../../longhorn/release';
import { chartValueLifetime } from '../../longhorn/release-lifetime';
import { chartValueOfProp } from './chart-value-of-prop';

/** What is wrong with the chart values that props stand for, said of the props: all of it is an error. */
export function propFindings(findings: readonly Diagnostic[], release: Release): Diagnostic[] {
  return findings.map((finding) => {
    const value = (finding.path ?? '').slice(1).replaceAll('/', '.');
    const prop = propOf(value);
    const problem = { ...finding, severity: 'error', path: `/${prop.replaceAll('.', '/')}` } as const;
    if (finding.code !== 'chart-value-newer') return problem;
    const since = chartValueLifetime(value)?.since;
    const message = `Longhorn ${release.version} does not have ${prop}: it came with release ${since}.`;
    return { ...problem, code: 'prop-newer', message };
  });
}

/** The prop that stands for a chart value, or for the section around it. */
function propOf(value: string): string {
  const props = Object.entries(chartValueOfProp);
  const [exact] = props.find(([, path]) => path === value) ?? [];
  if (exact !== undefined) return exact;
  const around = props.find(([, path]) => value.startsWith(`${path}.`));
  if (around !== undefined) return `${around[0]}${value.slice(around[1].length)}`;
  return props.find(([, path]) => path.startsWith(`${value}.`))?.[0] ?? value;
}
