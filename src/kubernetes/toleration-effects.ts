/** Effects of taints that a toleration may name; an empty one is all of them. Source: Kubernetes core/v1 Toleration. */
export const tolerationEffects: readonly string[] = ['', 'NoSchedule', 'PreferNoSchedule', 'NoExecute'];
