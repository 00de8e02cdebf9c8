import type { Diagnostic } from '../diagnostics/diagnostic';
import type { Release } from '../longhorn/release';
import type { Resource } from '../manifest/resource';
import { isTemplate } from '../manifest/template-text';
import { claimClassConflict } from '../objects/claim-class-conflicts';
import { isFileSystem } from '../objects/file-system';
import { parameterPath } from '../objects/parameter-text';
import { parameterConflict } from '../objects/storage-class-conflicts';
import { faultyParameters, type ParameterFault, type Parameters } from '../objects/storage-class-parameters';
import { claimsIn, originOf, requestOf, type ClaimContext } from './claims-view';
import { keptForView } from './kept';
import { classOf, effectiveParameters } from './storage-classes-view';

/** A place in a resource, what is wrong there, and the repair. */
export interface Problem {
  readonly path: string;
  readonly message: string;
  readonly hint: string;
}

interface ProblemContext extends ClaimContext {
  readonly release: Release;
}

/** Parameters of a class of Longhorn that have the fault by themselves. */
export function faultProblems(resource: Resource, context: ProblemContext, fault: ParameterFault): Problem[] {
  const view = classOf(resource, context.longhorn);
  if (view === undefined) return [];
  const { parameters } = view;
  const usesImage = (parameters['backingImage'] ?? '') !== '';
  return (
    faultsOf(resource, context)
      // What belongs to a backing image is not read without one; what is never read may be meant as its name.
      .filter((found) => found.fault === fault)
      .filter(({ name }) => fault === 'unknown' || usesImage || !/^backingImage[A-Z]/.test(name))
      .map(({ hint, message, name }) => ({ path: parameterPath(name), message, hint }))
  );
}

const faultsOf = keptForView(
  (resource: Resource, { longhorn, release }: ProblemContext) =>
    faultyParameters(release, classOf(resource, longhorn)?.parameters ?? {}),
  ({ longhorn }) => longhorn,
);

const effectiveOf = keptForView(
  (resource: Resource, { longhorn, release }: ProblemContext) => {
    const view = classOf(resource, longhorn);
    return view && effectiveParameters(view, longhorn.settings, release);
  },
  ({ longhorn }) => longhorn,
);

/** A conflict between parameters of a class of Longhorn, as the settings fill them in. */
export function conflictProblems(resource: Resource, context: ProblemContext, code: string): Problem[] {
  const view = classOf(resource, context.longhorn);
  if (view === undefined || isFilledIn(view.parameters)) return [];
  const parameters = effectiveOf(resource, context)!;
  const conflict = parameterConflict(code, parameters, context.release);
  if (conflict === undefined) return [];
  const readable = faultyParameters(context.release, parameters).every(
    ({ name }) => parameterPath(name) !== conflict.path && !isSameFamily(parameterPath(name), conflict.path!),
  );
  return readable ? [problemOf(conflict)] : [];
}

/** A conflict between the claims that a resource makes and their classes. */
export function claimProblemsOf(resource: Resource, context: ProblemContext, code: string): Problem[] {
  return claimsIn(resource).flatMap((claim) => {
    const { isNew, view } = originOf(claim, context);
    const request = requestOf(claim);
    if (!isNew || view === undefined || request === undefined || isFilledIn(view.parameters)) return [];
    const effective = effectiveOf(view.resource, context)!;
    const fileSystem = Object.entries(effective).find(([name]) => isFileSystem(name));
    const parameters = fileSystem === undefined ? effective : { ...effective, fsType: fileSystem[1] };
    const conflict = claimClassConflict(code, request, parameters);
    return conflict === undefined
      ? []
      : [{ ...problemOf(conflict), path: `${claim.pointer}${pathInClaim(conflict.path!)}` }];
  });
}

/** The request for storage stands deeper than a construct's prop for it. */
function pathInClaim(path: string): string {
  return path === '/spec/resources' ? '/spec/resources/requests/storage' : path;
}

function problemOf({ hint, message, path }: Diagnostic): Problem {
  return { path: path!, message, hint: hint! };
}

/** Whether another tool fills in a parameter, so that what the parameters mean together cannot be told. */
function isFilledIn(parameters: Parameters): boolean {
  return Object.entries(parameters).some(([name, value]) => isTemplate(value) && !name.includes('secret-name'));
}

/** Numbers that only mean something together. */
function isSameFamily(a: string, b: string): boolean {
  return a.startsWith('/parameters/dataLayout.') && b.startsWith('/parameters/dataLayout.');
}
