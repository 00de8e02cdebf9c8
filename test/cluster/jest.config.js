/**
 * Tests against a real kube-apiserver: `npx jest --config test/cluster/jest.config.js`.
 * They are not part of the ordinary run: the first one builds the server from its Go module, which takes minutes.
 *
 * @type {import('jest').Config}
 */
module.exports = {
  testEnvironment: 'node',
  rootDir: '../..',
  roots: ['<rootDir>/test/cluster'],
  testMatch: ['**/*.cluster.ts'],
  globalSetup: '<rootDir>/test/build-validators.ts',
  maxWorkers: 1,
  testTimeout: 120_000,
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
};
