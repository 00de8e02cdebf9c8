import { listOf, mapOf, textOf } from '../manifest/json-view';
import type { Json } from '../kubernetes/kubernetes-object';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { annotationsGuard, openedByName, soundsInternal, type Opened, type ServiceName } from './ui-services';

/** A route from outside the cluster to Longhorn's UI or API. */
export interface UiRoute {
  readonly opened: Opened;
  readonly service: ServiceName;
  /** JSON pointer of the name of the Service. */
  readonly path: string;
  /** Number or name. */
  readonly port: Json | undefined;
  readonly portPath: string;
  /** Whether something about the route asks for a login, or keeps strangers out, as far as its manifest tells. */
  readonly isGuarded: boolean;
}

/** One backend of a route, before it is known what it leads to. */
export type Backend = Omit<UiRoute, 'opened'>;

export const ingressType = 'networking.k8s.io/Ingress';
export const httpRouteType = 'gateway.networking.k8s.io/HTTPRoute';
export const traefikRouteTypes = ['traefik.io/IngressRoute', 'traefik.containo.us/IngressRoute'] as const;
export const routeTypes = [ingressType, httpRouteType, ...traefikRouteTypes] as const;

/** The routes of an Ingress, HTTPRoute or IngressRoute that end at Longhorn. */
export function uiRoutes(resource: Resource, resources: ResourceSet): UiRoute[] {
  const backends =
    resource.type === ingressType
      ? ingressBackends(resource)
      : resource.type === httpRouteType
        ? httpRouteBackends(resource)
        : traefikBackends(resource);
  return backends.flatMap((route) => {
    const opened = route.service.name === '' ? undefined : openedByName(route.service, resource, resources);
    return opened === undefined ? [] : [{ ...route, opened }];
  });
}

export function ingressBackends(resource: Resource): Backend[] {
  const spec = mapOf(resource.object['spec']);
  const annotated = mapOf(resource.object.metadata?.annotations)['kubernetes.io/ingress.class'];
  const isGuarded = annotationsGuard(resource) || [spec['ingressClassName'], annotated].some(soundsInternal);
  const backend = (value: Json | undefined, pointer: string): Backend => {
    const service = mapOf(mapOf(value)['service']);
    const { name, number } = mapOf(service['port']);
    const portPath = `${pointer}/service/port/${number === undefined ? 'name' : 'number'}`;
    const port = number ?? name;
    const named = { name: textOf(service['name']) };
    return { service: named, path: `${pointer}/service/name`, port, portPath, isGuarded };
  };
  const paths = listOf(spec['rules']).flatMap((rule, index) =>
    listOf(mapOf(mapOf(rule)['http'])['paths']).map((path, place) =>
      backend(mapOf(path)['backend'], `/spec/rules/${index}/http/paths/${place}/backend`),
    ),
  );
  return [backend(spec['defaultBackend'], '/spec/defaultBackend'), ...paths];
}

function httpRouteBackends(resource: Resource): Backend[] {
  const spec = mapOf(resource.object['spec']);
  const isInside = annotationsGuard(resource) || listOf(spec['parentRefs']).some((ref) => namesInside(mapOf(ref)));
  return listOf(spec['rules']).flatMap((rule, index) =>
    listOf(mapOf(rule)['backendRefs']).flatMap((ref, place) => {
      const { filters, group = '', kind = 'Service', name, namespace, port } = mapOf(ref);
      if (group !== '' || kind !== 'Service') return [];
      const isGuarded = isInside || [...listOf(mapOf(rule)['filters']), ...listOf(filters)].some(isExtension);
      const pointer = `/spec/rules/${index}/backendRefs/${place}`;
      const named = { name: textOf(name), namespace: textOf(namespace) || undefined };
      return [{ service: named, path: `${pointer}/name`, port, portPath: `${pointer}/port`, isGuarded }];
    }),
  );
}

function namesInside({ name, sectionName, namespace }: Readonly<Record<string, Json>>): boolean {
  return [name, sectionName, namespace].some(soundsInternal);
}

function isExtension(filter: Json): boolean {
  return !/^(Request|Response|URL)/.test(textOf(mapOf(filter)['type']));
}

/** What Traefik's own installation calls the two entry points that face the world. */
const openEntryPoints = ['web', 'websecure'];

export function traefikBackends(resource: Resource): Backend[] {
  const spec = mapOf(resource.object['spec']);
  const isInside =
    annotationsGuard(resource) ||
    listOf(spec['parentRefs']).length > 0 ||
    listOf(spec['entryPoints']).some((name) => !openEntryPoints.includes(name as string));
  return listOf(spec['routes']).flatMap((route, index) => {
    const { match, middlewares, services } = mapOf(route);
    const isGuarded = isInside || listOf(middlewares).length > 0 || /ClientIP|Header/.test(textOf(match));
    return listOf(services).flatMap((service, place) => {
      const { kind = 'Service', name, namespace, port, ...more } = mapOf(service);
      if (kind !== 'Service') return [];
      const pointer = `/spec/routes/${index}/services/${place}`;
      return [
        {
          service: { name: textOf(name), namespace: textOf(namespace) || undefined },
          path: `${pointer}/name`,
          port,
          portPath: `${pointer}/port`,
          isGuarded: isGuarded || listOf(more['middlewares']).length > 0,
        },
      ];
    });
  });
}
