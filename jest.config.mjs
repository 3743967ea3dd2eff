// One project per kind of test, so that a run can name what it needs: `npm run jest -- --selectProjects unit`.
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['@umn/source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: {},
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic', importSource: 'preact' } },
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['/dist/'],
};
const project = (displayName, testMatch, more = {}) => ({ ...shared, displayName, testMatch, ...more });

export default {
  projects: [
    project('unit', ['<rootDir>/{libs,services,infra}/*/src/**/*.spec.{ts,tsx}', '<rootDir>/infra/src/**/*.spec.ts']),
    project('int', ['<rootDir>/{libs,services}/*/test/**/*.{int,api}.spec.ts']),
    project('e2e', ['<rootDir>/e2e/**/*.spec.ts'], { testPathIgnorePatterns: ['/e2e/faults/'] }),
    // They kill services and stop servers of the platform under test, so nothing else may run beside them.
    project('faults', ['<rootDir>/e2e/faults/**/*.spec.ts']),
  ],
  testTimeout: 60000,
};
