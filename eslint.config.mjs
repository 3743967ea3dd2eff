import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import tseslint from 'typescript-eslint';

/** Drivers and transports: adapters know them, rules and use cases do not. */
const drivers = ['mongoose', 'kafkajs', '@elastic/*', 'bull', 'nodemailer', 'express', 'redis', 'keycloak-connect', '@nestjs/mongoose', '@nestjs/microservices', '@nestjs/platform-express'];

const only = (message, group) => ({ group, message });

/** The layers of a service point inward: adapters → application → domain → kernel. */
const layer = (files, patterns) => ({ files, ignores: ['**/*.spec.ts'], rules: { 'no-restricted-imports': ['error', { patterns }] } });

const noFetch = {
  files: ['services/*/src/**/domain/**/*.ts', 'services/*/src/**/application/**/*.ts'],
  rules: {
    'no-restricted-globals': ['error', { name: 'fetch', message: 'Remote systems are reached by adapters, through a port.' }],
  },
};

/** The layers, as a list of its own so that a test can plant a violation in each. */
export const layers = [
  layer(
    ['services/*/src/**/domain/**/*.ts'],
    [
      only('The domain is plain TypeScript: it knows the kernel and the published language only.', [...drivers, '@nestjs/*', '@umn/platform/*', '@umn/messages', 'rxjs']),
      only('Imports point inward: the domain imports neither use cases nor adapters.', ['**/application/**', '**/adapters/**']),
    ],
  ),
  layer(
    ['services/*/src/**/application/**/*.ts'],
    [
      only('A use case knows ports, not drivers and transports.', [...drivers, '@umn/platform/*']),
      only('Imports point inward: a use case does not import adapters.', ['**/adapters/**']),
    ],
  ),
  noFetch,
  {
    files: ['services/*/src/**/domain/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The domain has no clock: take `now` as a parameter.' },
        { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The domain has no clock: take `now` as a parameter.' },
        { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The domain has no chance: take ids as parameters.' },
      ],
    },
  },
];

export default tseslint.config(
  { linterOptions: { reportUnusedDisableDirectives: 'off' } },
  { ignores: ['**/dist/**', '**/node_modules/**', '.nx/**', '.local/**', 'docs/**'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: { globals: { process: 'readonly', console: 'readonly', setTimeout: 'readonly', URL: 'readonly', fetch: 'readonly' } },
    rules: {
      'no-undef': 'off',
      'no-control-regex': 'off',
      // Folding is about combining marks: they stand in character classes on purpose.
      'no-misleading-character-class': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unused-expressions': ['error', { allowShortCircuit: true, allowTernary: true }],
      // It does not see uses in types, where schemas are used most.
      'no-useless-assignment': 'off',
      'no-restricted-exports': ['error', { restrictDefaultExports: { direct: true } }],
    },
  },
  {
    // Services never import each other, and libraries know nothing of services.
    files: ['libs/**/*.ts', 'services/**/*.{ts,tsx}', 'e2e/**/*.ts', 'infra/**/*.ts'],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': [
        'error',
        {
          allow: [],
          allowCircularSelfDependency: true,
          // The platform's own tests boot services by the harness, which is built on the platform.
          ignoredCircularDependencies: [['@umn/testing', '@umn/platform']],
          depConstraints: [
            ...['directory', 'events', 'membership', 'notifications', 'gateway'].map((service) => ({
              sourceTag: `scope:${service}`,
              onlyDependOnLibsWithTags: ['scope:shared', `scope:${service}`],
            })),
            { sourceTag: 'scope:shared', onlyDependOnLibsWithTags: ['scope:shared'] },
            { sourceTag: 'type:kernel', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'type:contracts', onlyDependOnLibsWithTags: ['type:kernel'] },
            { sourceTag: 'type:messages', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'type:folding', onlyDependOnLibsWithTags: [] },
            { sourceTag: 'type:platform', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:messages', 'type:testing'] },
            { sourceTag: 'type:testing', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:platform', 'type:messages'] },
            { sourceTag: 'type:service', onlyDependOnLibsWithTags: ['type:kernel', 'type:contracts', 'type:messages', 'type:folding', 'type:platform', 'type:testing'] },
          ],
        },
      ],
    },
  },
  {
    // `config.ts` is the only reader of the environment; tests and the scripts of infra are outside of this.
    files: ['libs/*/src/**/*.ts', 'services/*/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts', '**/config.ts', 'libs/platform/src/config/**', 'libs/testing/**'],
    rules: { 'no-restricted-properties': ['error', { object: 'process', property: 'env', message: 'The environment is read by config.ts, through a schema.' }] },
  },
  {
    files: ['libs/*/src/**/*.ts', 'services/*/src/**/*.{ts,tsx}'],
    ignores: ['**/*.spec.ts', '**/*.spec.tsx'],
    rules: { 'no-restricted-imports': ['error', { patterns: [only('The harness is for tests.', ['@umn/testing'])] }] },
  },
  ...layers,
  { files: ['**/*.spec.ts', '**/*.spec.tsx', '**/test/**/*.ts', 'e2e/**/*.ts'], rules: { '@typescript-eslint/no-explicit-any': 'off' } },
  { files: ['*.mjs', 'eslint.config.mjs', 'jest.config.mjs'], rules: { 'no-restricted-exports': 'off' } },
);
