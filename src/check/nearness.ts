import { folderOf } from '../manifest/resource';

/** How many folders two files have in common, from the root on; one more where they lie in the same. */
export function nearness(file: string, other: string): number {
  const [left, right] = [folderOf(file), folderOf(other)];
  const [steps, others] = [left.split('/'), right.split('/')];
  const apart = steps.findIndex((step, index) => step !== others[index]);
  return (apart < 0 ? steps.length : apart) + (left === right ? 1 : 0);
}
