const values = "the check of values by the release's Helm chart, whose values.yaml and templates decide";
const schemas = 'the check by schemas, as strict as the API server with the definitions of the release';
const duplicates = 'the check for objects that stand twice in one folder, of which the last one applied wins';

/**
 * Codes of findings that are no rule's and can be passed over all the same, and what finds them. What is wrong with a text
 * as such is not among them: nothing in it would be checked.
 */
export const otherCodes: Readonly<Record<string, string>> = {
  'chart-extra-object': values,
  'chart-hook': values,
  'chart-image': values,
  'chart-setting-value': values,
  'chart-template': values,
  'chart-value-credential': values,
  'chart-value-duplicate': values,
  'chart-value-ignored': values,
  'chart-value-name': values,
  'chart-value-newer': values,
  'chart-value-removed': values,
  'chart-value-text': values,
  'chart-value-type': values,
  'chart-value-unknown': values,
  'object-duplicate': duplicates,
  'schema-conflict': schemas,
  'schema-duplicate': schemas,
  'schema-enum': schemas,
  'schema-format': schemas,
  'schema-range': schemas,
  'schema-reference': schemas,
  'schema-required': schemas,
  'schema-type': schemas,
  'schema-unknown-field': schemas,
  'schema-unknown-kind': schemas,
  'values-comment-substituted': values,
};

const text = 'the check of the text, which is read as Kubernetes, or for chart values Helm, reads it';
const exceptions = 'the check of annotations and comments that pass over findings';

/** The rest of the codes that are no rule's, and what finds them: they are not to be passed over. */
export const textCodes: Readonly<Record<string, string>> = {
  'duplicate-key': text,
  'ignore-reason': exceptions,
  'ignore-unused': exceptions,
  'not-an-object': text,
  'values-empty': text,
  'values-ignored': text,
  'values-not-a-mapping': text,
  'values-wrapped': text,
  'yaml-alias': text,
  'yaml-key': text,
  'yaml-merge': text,
  'yaml-syntax': text,
  'yaml-tag': text,
  'yaml-too-deep': text,
};
