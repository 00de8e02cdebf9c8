import type { KubernetesObject } from '../kubernetes/kubernetes-object';
import type { Answers } from './answers';
import { readFiles } from './read-files';
import type { SourceFile } from './source-file';

export interface GivenDefinitions extends Answers {
  readonly definitions: readonly KubernetesObject[];
}

const type = 'apiextensions.k8s.io/CustomResourceDefinition';
const apiVersion = 'apiextensions.k8s.io/v1';
const none = `there is no CustomResourceDefinition of ${apiVersion} in what is given with --crds`;

/** The definitions of other operators in files that are not to be checked themselves. */
export function givenDefinitions(files: readonly SourceFile[]): GivenDefinitions {
  if (files.length === 0) return { definitions: [], findings: [], notChecked: [] };
  const { diagnostics, resources } = readFiles(files);
  const found = resources.filter((one) => one.type === type && one.object.apiVersion === apiVersion);
  return {
    definitions: found.map(({ object }) => object),
    findings: diagnostics.filter(({ severity }) => severity === 'error'),
    notChecked: found.length === 0 ? [{ file: files[0]!.path, reason: none }] : [],
  };
}
