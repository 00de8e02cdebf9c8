const object = 'Give the chart values alone, which stand in the object: below spec.values, or in spec.source.helm.';

/** Keys at the top of files that hold the values of the chart further inside, and what to do then. */
export const wrappings: Readonly<Record<string, string>> = {
  apiVersion: object,
  kind: object,
  metadata: object,
  spec: object,
  // Values of a chart that has Longhorn's as its dependency.
  longhorn: 'Give what stands below it as the values.',
};
