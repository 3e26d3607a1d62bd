/** Tests run the sources as they are: swc only strips the types. */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { target: 'es2024', parser: { syntax: 'typescript' } }, module: { type: 'es6' } },
    ],
  },
  // The mocks of the SDK import it. Its bundle of a megabyte takes a tenth of a second in each file, its parts half of that.
  moduleNameMapper: { '^sinon$': '<rootDir>/node_modules/sinon/lib/sinon.js' },
  globalSetup: '<rootDir>/test/support/run/set-up.ts',
  globalTeardown: '<rootDir>/test/support/run/tear-down.ts',
  maxWorkers: 2,
  // Every test file's modules stay in a worker's memory until it is replaced.
  workerIdleMemoryLimit: '1GB',
  // Only against what hangs: beside eight other programs everything takes eight times as long. A test that is about time
  // measures it.
  testTimeout: 120_000,
};
