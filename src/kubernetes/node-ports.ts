/** Source: kube-apiserver's flag --service-node-port-range, its default. */
export const nodePorts = { first: 30000, last: 32767 };
