import { JsonPatch, type ApiObject } from 'cdk8s';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { pointerOf, stepsOf } from '../../diagnostics/json-pointer';

/** An operation of RFC 6902. */
interface Operation {
  readonly op: string;
  readonly path: string;
  readonly from?: string;
}

/** The patch of an object that cannot be written for it: cdk8s lets through whatever the library for patches throws. */
export function patchProblem(construct: ApiObject): Diagnostic | undefined {
  const { patches } = construct as unknown as { readonly patches: JsonPatch[] };
  const taken = patches.splice(0);
  try {
    let json: unknown = construct.toJson();
    for (const patch of taken) {
      const operation = (patch as unknown as { _toJson(): Operation })._toJson();
      const missing = missingIn(json, operation);
      try {
        json = JsonPatch.apply(json, patch);
      } catch {
        return misfit(construct, operation, missing);
      }
    }
  } catch {
    // Without its patches it cannot be written either.
  } finally {
    patches.push(...taken);
  }
  return undefined;
}

/** The outermost place that the operation goes through, and where nothing is to go through. */
function missingIn(json: unknown, { from, path }: Operation): string | undefined {
  for (const pointer of from === undefined ? [path] : [from, path]) {
    const keys = stepsOf(pointer).slice(0, -1);
    let at = json;
    for (const [index, key] of keys.entries()) {
      at = (at as Record<string, unknown>)[key];
      if (typeof at !== 'object' || at === null) return pointerOf(keys.slice(0, index + 1));
    }
  }
  return undefined;
}

function misfit({ kind, name, node }: ApiObject, { op, path }: Operation, missing: string | undefined): Diagnostic {
  const why = missing === undefined ? 'which is not as it says' : `which has no mapping or list at ${missing}`;
  return {
    code: 'patch-not-applicable',
    severity: 'error',
    message: `The patch "${op} ${path}" does not fit ${kind} ${name}, ${why}.`,
    hint:
      missing === undefined
        ? 'Patch what is there, or leave the patch out.'
        : `Patch what is there, or add what lacks first, such as by JsonPatch.add('${missing}', {}).`,
    construct: node.path,
  };
}
