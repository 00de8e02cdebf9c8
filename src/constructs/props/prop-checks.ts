import { cidrProblem } from '../../kubernetes/addresses';
import { nameProblem, type NameKind } from '../../kubernetes/names';
import { isPciAddress } from '../../objects/node-disk';
import { check, inTurn, type PropCheck } from './prop-check';
import { isMapping } from '../../diagnostics/is-mapping';

export const text: PropCheck = check(
  (value) => (typeof value === 'string' ? undefined : 'which is no text'),
  'Give a text, in quotes.',
);

/** A number, whose range the construct judges. */
export const number: PropCheck = check(
  (value) => (typeof value === 'number' ? undefined : 'which is no number'),
  'Give a number, without quotes.',
);

export const flag: PropCheck = check(
  (value) => (typeof value === 'boolean' ? undefined : 'which is neither true nor false'),
  'Give true or false, without quotes.',
);

export const mapping: PropCheck = check(
  (value) => (isMapping(value) ? undefined : 'which is no mapping'),
  'Give a mapping of names to values.',
);

/** A mapping of texts, such as labels. */
export const texts: PropCheck = inTurn(mapping, (value, name) =>
  Object.entries(value as object).flatMap(([key, item]) => (item === undefined ? [] : text(item, `${name}.${key}`))),
);

/** A list of values that are checked one by one. */
export function listOf(item: PropCheck): PropCheck {
  const list = check((value) => (Array.isArray(value) ? undefined : 'which is no list'), 'Give a list.');
  return inTurn(list, (value, name) => (value as unknown[]).flatMap((entry, index) => item(entry, `${name}.${index}`)));
}

/** A whole number in a range whose ends are allowed. */
export function wholeNumber(minimum: number, maximum?: number): PropCheck {
  const range = maximum === undefined ? `of ${minimum} or more` : `from ${minimum} to ${maximum}`;
  return check((value) => {
    if (!Number.isSafeInteger(value)) return 'which is no whole number';
    if ((value as number) < minimum) return `which is below ${minimum}`;
    return maximum !== undefined && (value as number) > maximum ? `which is above ${maximum}` : undefined;
  }, `Give a whole number ${range}.`);
}

/** One of the values of an enum. */
export function oneOf(values: Readonly<Record<string, string>>): PropCheck {
  const words = Object.values(values);
  return check(
    (value) => (words.includes(value as string) ? undefined : `which is none of ${words.join(', ')}`),
    `Give one of ${words.join(', ')}.`,
  );
}

/** An object of one of our classes or of cdk8s', known by what it can do: there may be two copies of a package. */
export function having(member: string, example: string): PropCheck {
  const kind = example.split(',', 1)[0]!.replace(/^an? /, '');
  return check(
    (value) => (typeof value === 'object' && value !== null && member in value ? undefined : `which is no ${kind}`),
    `Give ${example}.`,
  );
}

/** A name of an object. */
export function named(kind: NameKind): PropCheck {
  return inTurn(
    text,
    check((value) => {
      const problem = nameProblem(kind, value as string);
      return problem === undefined ? undefined : `which ${problem}`;
    }, 'Give the name as it stands in the cluster.'),
  );
}

/** A Duration of cdk8s in whole seconds, from a number of them. */
export function wholeSeconds(minimum: number): PropCheck {
  const duration = having('toMilliseconds', 'a Duration, such as Duration.minutes(5)');
  return inTurn(
    duration,
    check((value) => {
      const seconds = (value as { toMilliseconds(): number }).toMilliseconds() / 1000;
      if (!Number.isInteger(seconds)) return `which is ${seconds} seconds and no whole number of them`;
      return seconds < minimum ? `which is below ${minimum} ${minimum === 1 ? 'second' : 'seconds'}` : undefined;
    }, `Give whole seconds, ${minimum} or more, such as Duration.seconds(30).`),
  );
}

/** A folder of the node. */
export const absolutePath: PropCheck = inTurn(
  text,
  check(
    (value) => ((value as string).startsWith('/') ? undefined : 'which is no absolute path'),
    'Give the path on the node from its root on, such as "/var/lib/kubelet".',
  ),
);

/** Where Longhorn makes a disk: a folder, a device, or a PCI address. */
export const diskPath: PropCheck = inTurn(
  text,
  check(
    (value) =>
      (value as string).startsWith('/') || isPciAddress(value as string)
        ? undefined
        : 'which is neither an absolute path nor a PCI address',
    'Give the path on the node from its root on, such as "/var/lib/longhorn".',
  ),
);

/** A registry, with a folder in it or not, as it stands in front of an image's repository. */
const someRegistry: PropCheck = inTurn(
  text,
  check(
    (value) => (/^\w+:\/\//.test(value as string) ? 'which has a scheme in front' : undefined),
    'Give host, port and folder only, such as "registry.example.com:5000/mirror".',
  ),
  check(
    (value) =>
      /^[A-Za-z0-9]([A-Za-z0-9.-]*[A-Za-z0-9])?(:\d+)?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*$/.test(value as string)
        ? undefined
        : 'which container runtimes do not read as a registry',
    'Give host, port and folder only, such as "registry.example.com:5000/mirror".',
  ),
);

/** A registry, or the empty text, which takes the release's away from all images. */
export const registry: PropCheck = (value, name) => (value === '' ? [] : someRegistry(value, name));

/** A block of addresses. */
export const cidr: PropCheck = inTurn(
  text,
  check((value) => {
    const problem = cidrProblem(value as string);
    return problem === undefined ? undefined : `which ${problem}`;
  }, 'Write blocks such as 10.0.0.0/8, or 10.1.2.3/32 for one address.'),
);

/** A number of pods or a share of them. Source: Kubernetes apimachinery util/intstr. */
export const countOrPercent: PropCheck = inTurn(
  text,
  check(
    (value) => (/^\d+%?$/.test(value as string) ? undefined : 'which is neither a number nor a percentage'),
    'Write it as "1" or "50%".',
  ),
);
