import type { DiagnosticsError } from '../diagnostics/diagnostics-error';
import { nameProblem } from '../kubernetes/names';
import {
  nginxBasicAnnotations,
  nginxExternalAnnotations,
  traefikMiddlewareAnnotations,
} from '../objects/ui-authentication';
import { texts } from './props/prop-checks';
import { refusal, refuseNoText, refuseValue } from './refuse-value';

/**
 * Annotation with which a manifest says who answers for the login that Longhorn's UI does not have, so that a reviewer
 * reads it next to what it opens.
 */
const decision = 'cdk8s-longhorn/ui-access';

/** Who asks for a password before somebody gets to Longhorn's UI or API, which have no login of their own. */
export class UiAuthentication {
  /**
   * Password prompt of ingress-nginx.
   *
   * @param secretName Secret in Longhorn's namespace whose key `auth` holds the lines of `htpasswd`
   * @throws DiagnosticsError when an argument is invalid
   */
  static nginxBasic(secretName: string): UiAuthentication {
    refuseNoText({ secretName });
    refuseName('ui-auth-secret-invalid', 'Secret', secretName);
    return new UiAuthentication(nginxBasicAnnotations(secretName, 'Longhorn'));
  }

  /**
   * ingress-nginx asks another service, such as oauth2-proxy or Authelia, about each request.
   *
   * @param url address that ingress-nginx asks: it answers 2xx for a request that may pass
   * @param signInUrl address that people without a session are sent to
   * @throws DiagnosticsError when an argument is invalid
   */
  static nginxExternal(url: string, signInUrl?: string): UiAuthentication {
    refuseNoText({ url, signInUrl: signInUrl ?? '' });
    for (const address of [url, signInUrl ?? url]) refuseUrl(address);
    return new UiAuthentication(nginxExternalAnnotations(url, signInUrl));
  }

  /**
   * A Middleware of Traefik, such as one of type basicAuth or forwardAuth.
   *
   * @param name name of the Middleware
   * @param namespace its namespace; another one than Longhorn's needs Traefik's option `allowCrossNamespace`
   * @throws DiagnosticsError when an argument is invalid
   */
  static traefikMiddleware(name: string, namespace: string): UiAuthentication {
    refuseNoText({ name, namespace });
    refuseName('ui-auth-middleware-invalid', 'Middleware', name);
    refuseName('ui-auth-middleware-invalid', 'Namespace', namespace);
    return new UiAuthentication(traefikMiddlewareAnnotations(namespace, name));
  }

  /**
   * Annotations that make another ingress controller ask for a login.
   *
   * @param annotations at least one
   * @throws DiagnosticsError when an argument is invalid
   */
  static ingressAnnotations(annotations: Record<string, string>): UiAuthentication {
    refuseValue(texts(annotations, 'annotations'));
    if (Object.keys(annotations).length === 0) {
      throw problem(
        'ui-auth-annotations-empty',
        'No annotation is given that would make an ingress controller ask for a login.',
        'Give the annotations of your controller.',
      );
    }
    return new UiAuthentication({ ...annotations });
  }

  /**
   * Something that these manifests do not show asks for a login. What it is goes to the manifest as an annotation.
   *
   * @param what such as `SecurityPolicy longhorn-ui of Envoy Gateway` or `only the tailnet gets to this address`
   * @throws DiagnosticsError when an argument is invalid
   */
  static elsewhere(what: string): UiAuthentication {
    refuseNoText({ what });
    return new UiAuthentication({}, `authenticated by: ${sentence(what)}`);
  }

  /**
   * Nobody asks for a login: whoever can open a connection can delete all volumes. The reason goes to the manifest as an
   * annotation.
   *
   * @param reason why that is right, such as `lab cluster without data, in a network of its own`
   * @throws DiagnosticsError when an argument is invalid
   */
  static unauthenticated(reason: string): UiAuthentication {
    refuseNoText({ reason });
    return new UiAuthentication({}, `unauthenticated: ${sentence(reason)}`);
  }

  private constructor(
    private readonly texts: Record<string, string>,
    private readonly answer?: string,
  ) {}

  /** Whether only an ingress controller can carry it out. */
  get forIngressOnly(): boolean {
    return this.answer === undefined;
  }

  /**
   * Annotations of the object that opens the UI.
   *
   * @internal
   */
  _annotations(): Record<string, string> {
    return { ...this.texts, ...(this.answer !== undefined && { [decision]: this.answer }) };
  }

  /**
   * Who answers for the login where no annotation asks for one.
   *
   * @internal
   */
  _decision(): string | undefined {
    return this.answer;
  }
}

function sentence(text: string): string {
  const trimmed = text.trim();
  if (trimmed !== '') return trimmed;
  throw problem(
    'ui-access-reason-empty',
    "The reason for opening what has no login, Longhorn's UI or API, is empty.",
    'Write down in a few words who can reach it and why that is right.',
  );
}

function refuseName(code: string, kind: string, name: string): void {
  const text = nameProblem('dnsSubdomain', name);
  if (text !== undefined)
    throw problem(code, `${kind} ${JSON.stringify(name)} ${text}.`, 'Give the name as it stands in the cluster.');
}

function refuseUrl(url: string): void {
  if (/^https?:\/\/[^\s/]+/.test(url)) return;
  throw problem(
    'ui-auth-url-invalid',
    `Authentication address ${JSON.stringify(url)} is not an http or https URL.`,
    'Write it as https://auth.example.com/oauth2/auth.',
  );
}

function problem(code: string, message: string, hint: string): DiagnosticsError {
  return refusal([{ code, severity: 'error', message, hint }]);
}
