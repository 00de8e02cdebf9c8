import { section } from './props/check-props';
import { needed, type PropShape } from './props/prop-check';
import { number, having, listOf, oneOf, text, texts } from './props/prop-checks';
import {
  ExternalTrafficPolicy,
  type UiHttpRouteOptions,
  type UiIngressOptions,
  type UiLoadBalancerOptions,
  type UiNodePortOptions,
  type UiParentRef,
} from './ui-exposure-options';

/** A UiAuthentication, or nothing. */
export const authenticationProp = having(
  '_decision',
  'a UiAuthentication, such as UiAuthentication.nginxBasic(secretName)',
);

/** A UiAuthentication. */
export const neededAuthentication = needed(
  authenticationProp,
  'Say who asks for a login: UiAuthentication.elsewhere(what), or .unauthenticated(reason) when nobody does.',
);

/** What the options of each way to the UI may be; their values are judged where they are used. */
export const nodePortShape: PropShape<UiNodePortOptions> = {
  port: number,
  authentication: neededAuthentication,
  annotations: texts,
  labels: texts,
};

export const loadBalancerShape: PropShape<UiLoadBalancerOptions> = {
  sourceRanges: listOf(text),
  authentication: authenticationProp,
  loadBalancerClass: text,
  address: text,
  externalTrafficPolicy: oneOf(ExternalTrafficPolicy),
  annotations: texts,
  labels: texts,
};

export const ingressShape: PropShape<UiIngressOptions> = {
  host: needed(text, 'Give the host name, such as "longhorn.example.com".'),
  authentication: needed(
    authenticationProp,
    'Say who asks for a login: UiAuthentication.nginxBasic(secretName), .traefikMiddleware(name, namespace) or .elsewhere(what), or .unauthenticated(reason) when nobody does.',
  ),
  className: text,
  path: text,
  pathType: text,
  tlsSecretName: text,
  annotations: texts,
};

export const httpRouteShape: PropShape<UiHttpRouteOptions> = {
  parentRefs: needed(
    listOf(
      section<UiParentRef>({
        name: needed(text, 'Give the name of the Gateway.'),
        namespace: text,
        sectionName: text,
        kind: text,
        group: text,
      }),
    ),
    'Name the Gateway.',
  ),
  hostnames: needed(listOf(text), 'Name the host of the UI.'),
  authentication: neededAuthentication,
  path: text,
  pathType: text,
  annotations: texts,
};
