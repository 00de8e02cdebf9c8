import type { JsonObject, KubernetesObject } from '../kubernetes/kubernetes-object';
import { mapOf } from '../manifest/json-view';
import { typeOf, type Resource } from '../manifest/resource';

/** Source: longhorn-manager types/types.go DefaultStorageClassConfigMapName, controller/kubernetes_configmap_controller.go. */
const classConfigMap = { name: 'longhorn-storageclass', file: 'storageclass.yaml' };

/** The object that Longhorn makes out of a ConfigMap: its StorageClass. */
export function derivedResources(resource: Resource): Resource[] {
  const { object, type } = resource;
  if (type !== '/ConfigMap' || object.metadata?.name !== classConfigMap.name) return [];
  const path = `/data/${classConfigMap.file}`;
  const made = mapOf(resource.inside(path));
  if (made['kind'] !== 'StorageClass' || typeof made['apiVersion'] !== 'string') return [];
  return [embedded(resource, made, path)];
}

function embedded(resource: Resource, made: JsonObject, path: string): Resource {
  const object = made as unknown as KubernetesObject;
  return {
    object,
    type: typeOf(object),
    file: resource.file,
    madeBy: resource,
    locate: (pointer, message) => resource.locate(`${path}${pointer}`, message),
    inside: (pointer) => resource.inside(`${path}${pointer}`),
  };
}
