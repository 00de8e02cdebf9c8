/** Ingress controllers that take authentication from annotations we know, with the usual names of their classes. */
export interface IngressController {
  readonly title: string;
  /** Annotation keys of this controller begin so. */
  readonly annotationPrefix: string;
  /** IngressClass names that its own installation makes. */
  readonly classNames: readonly string[];
}

/** Source: the controllers' documentation: ingress-nginx user-guide/annotations, Traefik routing/providers/kubernetes-ingress. */
export const ingressControllers: readonly IngressController[] = [
  { title: 'ingress-nginx', annotationPrefix: 'nginx.ingress.kubernetes.io/', classNames: ['nginx'] },
  { title: 'Traefik', annotationPrefix: 'traefik.ingress.kubernetes.io/', classNames: ['traefik'] },
];

/**
 * Password prompt of ingress-nginx. The Secret's key `auth` holds the lines of `htpasswd`; without that key every request
 * gets a 503. Source: ingress-nginx docs/examples/auth/basic.
 */
export function nginxBasicAnnotations(secretName: string, realm: string): Record<string, string> {
  return {
    'nginx.ingress.kubernetes.io/auth-type': 'basic',
    'nginx.ingress.kubernetes.io/auth-secret': secretName,
    'nginx.ingress.kubernetes.io/auth-realm': realm,
  };
}

/** Asks another service, such as oauth2-proxy, about each request. Source: ingress-nginx docs/examples/auth/oauth-external-auth. */
export function nginxExternalAnnotations(url: string, signInUrl: string | undefined): Record<string, string> {
  return {
    'nginx.ingress.kubernetes.io/auth-url': url,
    ...(signInUrl === undefined ? {} : { 'nginx.ingress.kubernetes.io/auth-signin': signInUrl }),
  };
}

/** A Middleware is named with its namespace in front. Source: Traefik docs, kubernetes-ingress annotations. */
export function traefikMiddlewareAnnotations(namespace: string, name: string): Record<string, string> {
  return { 'traefik.ingress.kubernetes.io/router.middlewares': `${namespace}-${name}@kubernetescrd` };
}

/** The controller that reads these annotations, when it is one that we know. */
export function controllerOf(annotations: Readonly<Record<string, string>>): IngressController | undefined {
  const keys = Object.keys(annotations);
  return ingressControllers.find(({ annotationPrefix }) => keys.some((key) => key.startsWith(annotationPrefix)));
}

/** The other controller that a class name stands for, when it cannot be the one that reads the annotations. */
export function foreignController(
  className: string,
  annotations: Readonly<Record<string, string>>,
): IngressController | undefined {
  const reader = controllerOf(annotations);
  if (reader === undefined) return undefined;
  return ingressControllers.find((controller) => controller !== reader && controller.classNames.includes(className));
}
