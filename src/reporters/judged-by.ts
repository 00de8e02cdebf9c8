/** `, by Longhorn 1.12.1 on Kubernetes 1.36`; nothing where there was nothing to judge. */
export function judgedBy(releases: readonly string[], kubernetes: string): string {
  return releases.length === 0 ? '' : `, by Longhorn ${releases.join(' and ')} on Kubernetes ${kubernetes}`;
}
