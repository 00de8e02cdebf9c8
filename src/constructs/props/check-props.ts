import type { IConstruct } from 'constructs';
import type { Diagnostic } from '../../diagnostics/diagnostic';
import { nearest } from '../../diagnostics/nearest';
import { refuse } from '../refuse';
import { refuseValue } from '../refuse-value';
import { propProblem, shown, type NeededCheck, type PropCheck, type PropShape } from './prop-check';
import { isMapping } from '../../diagnostics/is-mapping';
import { mapping } from './prop-checks';

/** Refuses props of a construct that are unknown, missing, or of values that nothing can be made of. */
export function checkProps<Props>(construct: IConstruct, props: Props, shape: PropShape<Props>): void {
  refuse(construct, propsProblems(props, shape));
}

/** As `checkProps`, for a construct that its base class cannot make without them. */
export function checkPropsBefore<Props>(scope: IConstruct, id: string, props: Props, shape: PropShape<Props>): void {
  const construct = [scope.node.path, id].filter((part) => part !== '').join('/');
  const problems = propsProblems(props, shape).map((problem) => ({ ...problem, construct }));
  refuseValue(problems);
}

/** As `checkProps`, for what is no construct. */
export function propsProblems<Props>(props: Props | undefined, shape: PropShape<Props>): Diagnostic[] {
  return section(shape)(props ?? {}, '');
}

/** Props inside a prop. */
export function section<Props>(shape: PropShape<Props>): PropCheck {
  const checks = Object.entries<PropCheck | NeededCheck>(shape);
  const names = checks.map(([name]) => name);
  return (value, name) => {
    if (!isMapping(value)) return name === '' ? [noProps(value)] : mapping(value, name);
    const prefix = name === '' ? '' : `${name}.`;
    const unknown = Object.keys(value).filter((key) => value[key] !== undefined && !names.includes(key));
    return [
      ...unknown.map((key) => unknownProp(`${prefix}${key}`, nearest(key, names))),
      ...checks.flatMap(([key, check]) => {
        if (value[key] !== undefined) return check(value[key], `${prefix}${key}`);
        return 'needed' in check ? [missingProp(`${prefix}${key}`, check.needed)] : [];
      }),
    ];
  };
}

function noProps(value: unknown): Diagnostic {
  const message = `The props are ${shown(value)}, which is no mapping.`;
  return propProblem('prop-invalid', '', message, 'Give a mapping of props to values.');
}

function unknownProp(name: string, meant: string | undefined): Diagnostic {
  const hint = meant === undefined ? 'Remove it.' : `Did you mean ${meant}?`;
  return propProblem('prop-unknown', name, `There is no prop ${name}.`, hint);
}

function missingProp(name: string, hint: string): Diagnostic {
  return propProblem('prop-missing', name, `The prop ${name} is missing.`, hint);
}
