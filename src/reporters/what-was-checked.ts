import type { CheckResult } from '../check/check';
import { counted } from './counted';

/** `2 objects and 1 set of chart values of 3 files, by Longhorn 1.12.1 on Kubernetes 1.36`. */
export function whatWasChecked({ counts, kubernetes, releases }: CheckResult): string {
  const values = counts.values === 0 ? '' : ` and ${counted(counts.values, 'set')} of chart values`;
  // Where there was nothing to judge, there is no release.
  const by = releases.length === 0 ? '' : `, by Longhorn ${releases.join(' and ')} on Kubernetes ${kubernetes}`;
  return `${counted(counts.objects, 'object')}${values} of ${counted(counts.files, 'file')}${by}`;
}
