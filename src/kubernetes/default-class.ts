/** The annotation that makes a class the one for claims that name none. */
export const defaultClassAnnotation = 'storageclass.kubernetes.io/is-default-class';

/**
 * Kubernetes still reads the beta form, so a class with both could be told two things. Source: kubernetes
 * pkg/volume/util (IsDefaultAnnotation).
 */
export const defaultClassAnnotations = [defaultClassAnnotation, 'storageclass.beta.kubernetes.io/is-default-class'];
