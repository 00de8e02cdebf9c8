import { UiAuthentication } from '../../src/constructs/ui-authentication';

test.each([
  [
    UiAuthentication.nginxBasic('ui-users'),
    {
      'nginx.ingress.kubernetes.io/auth-type': 'basic',
      'nginx.ingress.kubernetes.io/auth-secret': 'ui-users',
      'nginx.ingress.kubernetes.io/auth-realm': 'Longhorn',
    },
  ],
  [
    UiAuthentication.nginxExternal('https://auth.example.com/oauth2/auth', 'https://auth.example.com/oauth2/start'),
    {
      'nginx.ingress.kubernetes.io/auth-url': 'https://auth.example.com/oauth2/auth',
      'nginx.ingress.kubernetes.io/auth-signin': 'https://auth.example.com/oauth2/start',
    },
  ],
  [
    UiAuthentication.traefikMiddleware('ui-users', 'longhorn-system'),
    { 'traefik.ingress.kubernetes.io/router.middlewares': 'longhorn-system-ui-users@kubernetescrd' },
  ],
  [
    UiAuthentication.ingressAnnotations({ 'haproxy.org/auth-type': 'basic-auth' }),
    { 'haproxy.org/auth-type': 'basic-auth' },
  ],
])('annotations of an ingress controller', (authentication, annotations) => {
  expect(authentication._annotations()).toEqual(annotations);
  expect(authentication.forIngressOnly).toBe(true);
});

test.each([
  [UiAuthentication.elsewhere(' SecurityPolicy ui '), 'authenticated by: SecurityPolicy ui'],
  [UiAuthentication.unauthenticated('lab'), 'unauthenticated: lab'],
])('a decision that the manifest shows', (authentication, text) => {
  expect(authentication._annotations()).toEqual({ 'cdk8s-longhorn/ui-access': text });
  expect(authentication.forIngressOnly).toBe(false);
});

test.each<[() => unknown, string]>([
  [
    () => UiAuthentication.unauthenticated('  '),
    "The reason for opening what has no login, Longhorn's UI or API, is empty.",
  ],
  [() => UiAuthentication.elsewhere(''), 'is empty'],
  [() => UiAuthentication.nginxBasic('Users'), 'Secret "Users" contains "U"'],
  [() => UiAuthentication.traefikMiddleware('x', 'a b'), 'Namespace "a b" contains " "'],
  [() => UiAuthentication.nginxExternal('auth.example.com'), 'is not an http or https URL'],
  [() => UiAuthentication.nginxExternal('https://a', 'b'), 'Authentication address "b"'],
  [() => UiAuthentication.ingressAnnotations({}), 'No annotation is given'],
])('refuses what would leave the UI open', (action, text) => {
  expect(action).toThrow(text);
});
