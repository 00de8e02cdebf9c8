import {
  controllerOf,
  foreignController,
  nginxBasicAnnotations,
  traefikMiddlewareAnnotations,
} from '../../src/objects/ui-authentication';

const nginx = nginxBasicAnnotations('users', 'Longhorn');
const traefik = traefikMiddlewareAnnotations('longhorn-system', 'users');

test('whose annotations they are', () => {
  expect(controllerOf(nginx)?.title).toBe('ingress-nginx');
  expect(controllerOf(traefik)?.title).toBe('Traefik');
  expect(controllerOf({ 'example.com/auth': 'x' })).toBeUndefined();
});

test('a class that is known to be of another controller', () => {
  expect(foreignController('traefik', nginx)?.title).toBe('Traefik');
  expect(foreignController('nginx', traefik)?.title).toBe('ingress-nginx');
  for (const className of ['nginx', 'internal']) expect(foreignController(className, nginx)).toBeUndefined();
  expect(foreignController('nginx', { 'example.com/auth': 'x' })).toBeUndefined();
});
