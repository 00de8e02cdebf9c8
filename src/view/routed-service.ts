import { textOf } from '../manifest/json-view';
import type { Resource } from '../manifest/resource';
import type { ResourceSet } from '../manifest/resource-set';
import { ingressBackends, ingressType, traefikBackends, traefikRouteTypes, type Backend } from './ui-routes';

const traefikTypes = [...traefikRouteTypes, 'traefik.io/IngressRouteTCP', 'traefik.io/IngressRouteUDP'];

/** Whether an Ingress or a route of Traefik leads to the Service. */
export function isRouted({ object: { metadata } }: Resource, resources: ResourceSet): boolean {
  const name = textOf(metadata?.name);
  const namespace = textOf(metadata?.namespace);
  const leads = (route: Resource, backends: readonly Backend[]): boolean =>
    backends.some(({ service }) => {
      const wanted = service.namespace ?? textOf(route.object.metadata?.namespace);
      return service.name === name && (wanted === namespace || wanted === '' || namespace === '');
    });
  return (
    resources.ofType(ingressType).some((route) => leads(route, ingressBackends(route))) ||
    traefikTypes.some((type) => resources.ofType(type).some((route) => leads(route, traefikBackends(route))))
  );
}
