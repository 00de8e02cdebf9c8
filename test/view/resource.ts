import { typeOf, type Resource } from '../../src/manifest/resource';

/** A resource of an object that stands nowhere. */
export function resource(object: object, file = 'a/b.yaml'): Resource {
  const whole = { metadata: {}, ...object } as Resource['object'];
  return {
    object: whole,
    type: typeOf(whole),
    file,
    locate: () => ({ file, line: 1, column: 1 }),
    inside: () => undefined,
  };
}
