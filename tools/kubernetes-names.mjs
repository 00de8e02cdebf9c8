/** `io.k8s.api.core.v1.PodSpec` -> `core.v1.PodSpec`; the same for a reference to it. */
export function shortName(name) {
  return name
    .replace(/^#\/components\/schemas\//, '')
    .replace(
      /^io\.k8s\.(api\.|apimachinery\.pkg\.(apis\.)?|apiextensions-apiserver\.pkg\.apis\.|kube-aggregator\.pkg\.apis\.)/,
      '',
    );
}
