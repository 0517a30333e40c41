import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { importRules } from './tools/checks/rules/imports.mjs';
import { moduleBoundaries } from './tools/checks/rules/module-boundaries.mjs';
import { syntaxRules } from './tools/checks/rules/syntax.mjs';

const typescript = ['**/*.ts', '**/*.tsx', '**/*.mts'];
const scripts = ['**/*.mjs', '**/*.cjs', '**/*.js'];
const tests = ['**/*.spec.ts', '**/*.spec.tsx', '**/testing/**/*.{ts,tsx}', 'apps/*/e2e/**/*.ts'];
const configuration = ['**/*.mts', '**/codegen.ts', '**/*.config.ts'];
const browser = ['libs/{kernel,events,ui,analyst-client}/src/**/*.{ts,tsx}', 'apps/admin/src/**/*.{ts,tsx}'];
const settings = ['apps/api/src/**/configuration*.ts', 'tools/*/src/**/*.ts', 'libs/database/src/embedded/**/*.ts'];
const nodeGlobals =
  'process console URL URLSearchParams Buffer setTimeout clearTimeout setInterval clearInterval AbortController AbortSignal fetch performance structuredClone';

/** The full-width space is a letter of Japanese text. */
const fullWidthSpaces = {
  'no-irregular-whitespace': [
    'error',
    { skipStrings: true, skipTemplates: true, skipRegExps: true, skipComments: true },
  ],
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.cache/**',
      '**/.nx/**',
      '**/.data/**',
      '**/coverage/**',
      '**/tmp/**',
      'tools/types/**',
    ],
  },
  {
    ignores: [
      '**/src/gql/**',
      '**/e2e/gql/**',
      '**/.schema/**',
      '**/src/paraglide/**',
      'libs/analyst-client/src/generated/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
  { rules: { 'max-lines': ['error', { max: 250 }], eqeqeq: ['error', 'always', { null: 'ignore' }] } },
  {
    files: scripts,
    extends: [js.configs.recommended],
    rules: fullWidthSpaces,
    languageOptions: {
      globals: Object.fromEntries(nodeGlobals.split(' ').map((name) => [name, 'readonly'])),
    },
  },
  {
    files: ['**/*.cjs'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: { module: 'writable', require: 'readonly', __dirname: 'readonly' },
    },
  },
  {
    files: typescript,
    extends: [js.configs.recommended, ...tseslint.configs.strictTypeChecked],
    plugins: { '@nx': nx },
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries({ kernelMayUse: [] }),
      ...fullWidthSpaces,
      ...importRules.source,
      ...syntaxRules.source,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      // `return send(…)` says "answer and stop" in one line.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // graphql-js compares kinds with their texts; objects of type-graphql only describe shapes and are never made with `new`.
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // Japanese names are read code point by code point, and so does the spread of a string.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string', { from: 'lib', name: 'string' }] }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
  {
    files: ['**/*.tsx'],
    extends: [reactHooks.configs.flat['recommended-latest']],
  },
  // Inputs are instances of classes without behaviour: spreading them is what commands get.
  { files: ['apps/api/src/**/*.ts'], rules: { '@typescript-eslint/no-misused-spread': 'off' } },
  { files: ['apps/api/src/**/*.ts'], ignores: ['apps/api/src/server/**'], rules: importRules.api },
  { files: browser, rules: importRules.browser },
  {
    // Marked as deprecated only to stand out: a provider on this machine, for tests and trials, has no TLS.
    files: ['apps/api/src/server/oidc-provider.ts'],
    rules: {
      '@typescript-eslint/no-deprecated': [
        'error',
        { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
      ],
    },
  },
  { files: ['libs/kernel/src/clock.ts'], rules: syntaxRules.clock },
  { files: settings, rules: syntaxRules.settings },
  {
    files: tests,
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries({ kernelMayUse: ['fast-check', '@jest/globals'] }),
      ...importRules.tests,
      ...syntaxRules.tests,
      'max-lines': ['error', { max: 400 }],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: configuration, rules: { 'no-restricted-syntax': 'off' } },
);
