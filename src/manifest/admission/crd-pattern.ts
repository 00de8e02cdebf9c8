import { textOf } from '../json-view';
import { invalid } from '../violation';
import { patternProblem } from './go-pattern';
import type { NodeCheck } from './structural-schema';

/** Source: kubernetes v1.36.3 apiextensions-apiserver pkg/apis/apiextensions/validation/validation.go. */
export const checkPattern: NodeCheck = (schema, walk) => {
  const pattern = textOf(schema['pattern']);
  const problem = patternProblem(pattern);
  if (problem !== undefined)
    walk.report((at) => invalid([...at, 'pattern'], pattern, problem, "Write it in Go's syntax (RE2)."));
};
