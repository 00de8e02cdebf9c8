import type { Diagnostic } from '../diagnostics/diagnostic';
import { cidrProblem, coverEveryone, endpointProblem, ipProblem, ipVersion } from '../kubernetes/addresses';
import { nameProblem } from '../kubernetes/names';
import { nodePorts } from '../kubernetes/node-ports';

export function nodePortProblems(port: number | undefined): Diagnostic[] {
  if (port === undefined || (Number.isInteger(port) && port >= nodePorts.first && port <= nodePorts.last)) return [];
  const message = `Node port ${port} is not a whole number from ${nodePorts.first} to ${nodePorts.last}.`;
  return [
    problem('ui-node-port-range', message, 'Take a port of that range, or leave it out and Kubernetes picks one.'),
  ];
}

/** Addresses that may connect, and whether they keep anybody out. */
export function sourceRangeProblems(
  ranges: readonly string[],
  everyoneIsMeant: boolean,
  opened = "Longhorn's UI",
): Diagnostic[] {
  const bad = ranges.flatMap((range) => {
    const text = cidrProblem(range);
    return text === undefined
      ? []
      : [
          problem(
            'ui-source-range-invalid',
            `Source range ${JSON.stringify(range)} ${text}.`,
            'Write blocks such as 10.0.0.0/8, or 10.1.2.3/32 for one address.',
          ),
        ];
  });
  if (bad.length > 0 || everyoneIsMeant || (ranges.length > 0 && !coverEveryone(ranges))) return bad;
  const message =
    ranges.length === 0
      ? `A load balancer without source ranges opens ${opened}, which has no login, to everybody who reaches it.`
      : `The source ranges ${ranges.join(', ')} open ${opened}, which has no login, to everybody.`;
  const hint =
    'Set sourceRanges to the networks that may connect, or authentication: UiAuthentication.unauthenticated(reason).';
  return [problem('ui-open-to-everyone', message, hint)];
}

export function loadBalancerAddressProblems(address: string | undefined): Diagnostic[] {
  if (address === undefined) return [];
  const text = ipProblem(address) ?? endpointProblem(address);
  return text === undefined
    ? []
    : [
        problem(
          'ui-address-invalid',
          `Load balancer address ${JSON.stringify(address)} ${text}.`,
          'Give an address that the load balancer may hand out.',
        ),
      ];
}

/** `*.` at the front stands for one label. Source: kubernetes pkg/apis/networking/validation (ValidateIngress). */
export function hostProblems(host: string): Diagnostic[] {
  const plain = host.startsWith('*.') ? host.slice(2) : host;
  const text = ipVersion(host) === undefined ? nameProblem('dnsSubdomain', plain) : 'is an IP address';
  if (text === undefined) return [];
  const parts = /^(?:[a-z]+:\/\/)?([^/:]+)(?::\d+)?(?:\/.*)?$/i.exec(host);
  const better = parts?.[1]?.toLowerCase();
  const usable =
    better !== undefined &&
    better !== host &&
    ipVersion(better) === undefined &&
    nameProblem('dnsSubdomain', better) === undefined;
  const hint = usable
    ? `Write ${better}.`
    : 'Write a DNS name such as longhorn.example.com, without scheme, port or path.';
  return [problem('ui-host-invalid', `Host ${JSON.stringify(host)} ${text}.`, hint)];
}

export function pathProblems(path: string, pathType: string, allowed: readonly string[]): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (!path.startsWith('/')) {
    problems.push(
      problem('ui-path-invalid', `Path ${JSON.stringify(path)} does not start with "/".`, `Write "/${path}".`),
    );
  }
  if (!allowed.includes(pathType)) {
    problems.push(
      problem(
        'ui-path-type-unknown',
        `Path type ${JSON.stringify(pathType)} does not exist here.`,
        `Use one of ${allowed.join(', ')}.`,
      ),
    );
  }
  return problems;
}

/** A name of an object, where it is given. */
export function objectNameProblems(code: string, what: string, name: string | undefined): Diagnostic[] {
  const text = name === undefined ? undefined : nameProblem('dnsSubdomain', name);
  return text === undefined
    ? []
    : [problem(code, `${what} ${JSON.stringify(name)} ${text}.`, 'Give the name as it stands in the cluster.')];
}

/** Annotations of the user's that would undo the ones that ask for a login. */
export function annotationConflicts(
  annotations: Readonly<Record<string, string>>,
  authentication: Readonly<Record<string, string>>,
): Diagnostic[] {
  return Object.keys(authentication)
    .filter((key) => annotations[key] !== undefined && annotations[key] !== authentication[key])
    .map((key) =>
      problem(
        'ui-auth-annotation-conflict',
        `Annotation "${key}" is "${annotations[key]}" and, for authentication, "${authentication[key]}".`,
        `Leave "${key}" out of annotations.`,
      ),
    );
}

export function loadBalancerClassProblems(name: string | undefined): Diagnostic[] {
  const text = name === undefined ? undefined : nameProblem('labelKey', name);
  if (text === undefined) return [];
  const hint = 'Write it as its implementation documents it, such as tailscale or example.com/internal.';
  return [problem('ui-load-balancer-class-invalid', `Load balancer class ${JSON.stringify(name)} ${text}.`, hint)];
}

/** Where an HTTPRoute hangs, and for whom it is. */
export function routeTargetProblems(
  parents: readonly { readonly name: string; readonly namespace?: string }[],
  hostnames: readonly string[],
): Diagnostic[] {
  const problems: Diagnostic[] = [];
  if (parents.length === 0) {
    const message = 'An HTTPRoute without parentRefs is served by no gateway.';
    problems.push(problem('ui-route-without-parent', message, 'Name the Gateway in parentRefs.'));
  }
  if (hostnames.length === 0) {
    const message = 'An HTTPRoute without hostnames takes the requests for every host of its gateway.';
    problems.push(problem('ui-route-without-host', message, 'Name the host of the UI in hostnames.'));
  }
  const names = parents.flatMap(({ name, namespace }) => [
    ...objectNameProblems('ui-parent-invalid', 'Gateway', name),
    ...objectNameProblems('ui-parent-invalid', 'Namespace', namespace),
  ]);
  return [...problems, ...names];
}

function problem(code: string, message: string, hint: string): Diagnostic {
  return { code, severity: 'error', message, hint };
}
