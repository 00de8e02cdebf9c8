import type { Resource } from '../manifest/resource';
import type { LonghornView } from './longhorn-view';

/** The function, with its answer kept for each resource: dozens of rules ask the same of one. */
export function keptForResource<T>(answer: (resource: Resource) => T): (resource: Resource) => T {
  const known = new WeakMap<Resource, { readonly value: T }>();
  return (resource) => {
    let kept = known.get(resource);
    if (kept === undefined) known.set(resource, (kept = { value: answer(resource) }));
    return kept.value;
  };
}

/** The same for a function that also looks at what the manifests mean together. */
export function keptForView<T, Context>(
  answer: (resource: Resource, context: Context) => T,
  viewOf: (context: Context) => LonghornView,
): (resource: Resource, context: Context) => T {
  const known = new WeakMap<LonghornView, Map<Resource, { readonly value: T }>>();
  return (resource, context) => {
    const view = viewOf(context);
    let ofView = known.get(view);
    if (ofView === undefined) known.set(view, (ofView = new Map()));
    let kept = ofView.get(resource);
    if (kept === undefined) ofView.set(resource, (kept = { value: answer(resource, context) }));
    return kept.value;
  };
}
