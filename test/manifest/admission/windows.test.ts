import type { JsonObject } from '../../../src/kubernetes/kubernetes-object';
import { errors, workload } from './samples';

const pod = (spec: JsonObject) => workload('Deployment', {}, spec);
const path = '/spec/template/spec';
const windows = { name: 'windows' };
const onHost = { windowsOptions: { hostProcess: true } };
const containers = (...contexts: JsonObject[]) =>
  contexts.map((securityContext, index) => ({ name: `c${index}`, image: 'a', securityContext }));

describe('pods on Windows', () => {
  it.each<[string, ReturnType<typeof pod>, string[]]>([
    ['a process of the host', pod({ os: windows, hostNetwork: true, securityContext: onHost }), []],
    ['without the network', pod({ securityContext: onHost }), [`schema-conflict ${path}/hostNetwork`]],
    ['one process of two', pod({ hostNetwork: true, containers: containers(onHost, {}) }), [`schema-conflict ${path}`]],
    [
      'what the pod does not say',
      pod({
        securityContext: onHost,
        hostNetwork: true,
        containers: containers({ windowsOptions: { hostProcess: false } }),
      }),
      [
        `schema-conflict ${path}/containers/0/securityContext/windowsOptions/hostProcess`,
        `schema-conflict ${path}`,
      ].slice(0, 1),
    ],
    [
      'what only Linux has',
      pod({
        os: windows,
        hostPID: true,
        securityContext: { fsGroup: 1 },
        containers: containers({ privileged: true }),
      }),
      [
        `schema-conflict ${path}/hostPID`,
        `schema-conflict ${path}/securityContext/fsGroup`,
        `schema-conflict ${path}/containers/0/securityContext/privileged`,
      ],
    ],
    [
      'options on Linux',
      pod({ os: { name: 'linux' }, securityContext: { windowsOptions: {} } }),
      [`schema-conflict ${path}/securityContext/windowsOptions`],
    ],
  ])('%s', (_, subject, expected) => {
    expect(errors(subject)).toEqual(expected);
  });
});
