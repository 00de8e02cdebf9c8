import { lowerCase } from './go-text';

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const LABEL_1035 = /^[a-z]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED_PART = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

// Source: kubernetes v1.36.3 apimachinery pkg/util/validation/validation.go.

export const isDnsLabel = (text: string): boolean => text.length <= 63 && LABEL.test(text);
export const isDns1035Label = (text: string): boolean => text.length <= 63 && LABEL_1035.test(text);
export const isDnsSubdomain = (text: string): boolean => text.length <= 253 && SUBDOMAIN.test(text);
export const isLabelValue = (text: string): boolean => text === '' || (text.length <= 63 && QUALIFIED_PART.test(text));

/** `[prefix/]name`, as label keys, taints and topology keys are written. */
export function isQualifiedName(text: string): boolean {
  const parts = text.split('/');
  const name = parts.pop()!;
  return parts.length < 2 && parts.every(isDnsSubdomain) && name.length <= 63 && QUALIFIED_PART.test(name);
}

/** A DNS name of at most 63 characters, large or small. Source: kubernetes v1.36.3 pkg/apis/core/validation, ValidateCSIDriverName. */
export const isDriverName = (text: string): boolean => text.length <= 63 && isDnsSubdomain(lowerCase(text));
