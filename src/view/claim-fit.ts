import { formatQuantity } from '../kubernetes/quantity';
import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { Problem } from './class-problems';
import { classAnnotation, quantityOf, type ClaimView } from './claims-view';

/** Why Kubernetes does not bind a claim to the volume that it names. Source: pv_controller.go checkVolumeSatisfyClaim. */
export function claimMisfits(claim: ClaimView, { object }: Resource): Problem[] {
  const spec = mapOf(object['spec']);
  const volume = `its volume "${claim.volumeName}"`;
  const modes = listOf(spec['accessModes']).filter((mode) => typeof mode === 'string');
  const missing = claim.accessModes.filter((mode) => !modes.includes(mode));
  const size = quantityOf(mapOf(spec['capacity'])['storage']);
  const className = textOf(mapOf(object.metadata?.annotations)[classAnnotation] ?? spec['storageClassName']);
  const mode = textOf(spec['volumeMode']) || 'Filesystem';
  const claimMode = claim.isBlock ? 'Block' : 'Filesystem';
  const problems: Problem[] = [];
  const add = (field: string, message: string, hint: string) =>
    problems.push({ path: `${claim.pointer}/spec/${field}`, message, hint });
  if (missing.length > 0) {
    const hint = 'Give both the same access modes.';
    add('accessModes', `The claim asks for ${missing.join(', ')}, and ${volume} has ${modes.join(', ')}.`, hint);
  }
  // Without a class the API server fills in the default one, which only the cluster knows.
  if (claim.className !== undefined && claim.className !== className) {
    const message = `The claim is of the class "${claim.className}", and ${volume} of "${className}".`;
    add('storageClassName', message, 'Write the same storageClassName in both.');
  }
  if (claimMode !== mode) {
    add(
      'volumeMode',
      `The claim is for volume mode ${claimMode}, and ${volume} has ${mode}.`,
      'Give both the same mode.',
    );
  }
  if (size !== undefined && claim.size !== undefined && claim.size > size) {
    const message = `The claim asks for ${formatQuantity(claim.size)}, and ${volume} has ${formatQuantity(size)}.`;
    add('resources/requests/storage', message, 'Ask for no more than the volume has.');
  }
  return problems;
}
