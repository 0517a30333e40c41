import js from '@eslint/js';
import nx from '@nx/eslint-plugin';
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
    extends: [js.configs.recommended, ...tseslint.configs.strict],
    plugins: { '@nx': nx },
    // No types here: oxlint has the rules that need them (.oxlintrc.json). Decorators make of a type a value, so that is said here.
    languageOptions: { parserOptions: { emitDecoratorMetadata: true, experimentalDecorators: true } },
    rules: {
      '@nx/enforce-module-boundaries': moduleBoundaries({ kernelMayUse: [] }),
      ...fullWidthSpaces,
      ...importRules.source,
      ...syntaxRules.source,
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  { files: ['apps/api/src/**/*.ts'], ignores: ['apps/api/src/server/**'], rules: importRules.api },
  { files: browser, rules: importRules.browser },
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
    },
  },
  { files: configuration, rules: { 'no-restricted-syntax': 'off' } },
);
