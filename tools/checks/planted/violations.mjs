// Imports and lines that the rules must refuse. They exist only as text: nothing here is part of the product.

/**
 * @typedef {object} Violation
 * @property {string} name what somebody did
 * @property {Record<string, string>} plants files and their text; the first is the one that sins
 * @property {string} [eslint] the ESLint rule that must refuse the first file
 * @property {string} [cruiser] the dependency-cruiser rule that must refuse the planted files
 */

const MODULES = '@nx/enforce-module-boundaries';
const IMPORTS = 'no-restricted-imports';
const SYNTAX = 'no-restricted-syntax';
const TYPES = '@typescript-eslint/consistent-type-imports';
const use = (what) => `import * as other from '${what}';\nexport const used = other;\n`;

/** @type {Violation[]} */
export const violations = [
  {
    name: 'the kernel imports the registry',
    plants: { 'libs/kernel/src/planted.ts': use('@tsunagari/registry') },
    eslint: MODULES,
    cruiser: 'layer-kernel',
  },
  {
    name: 'the kernel imports a package',
    plants: { 'libs/kernel/src/planted.ts': use('valibot') },
    eslint: MODULES,
    cruiser: 'kernel-imports-nothing',
  },
  {
    name: 'the kernel imports a part of Node',
    plants: { 'libs/kernel/src/planted.ts': use('node:fs') },
    eslint: IMPORTS,
    cruiser: 'browser-without-node',
  },
  {
    name: 'the app in the browser imports the database',
    plants: { 'apps/admin/src/planted.ts': use('@tsunagari/database') },
    eslint: MODULES,
    cruiser: 'layer-admin',
  },
  {
    name: 'the app in the browser imports the registry',
    plants: { 'apps/admin/src/planted.ts': use('@tsunagari/registry') },
    eslint: MODULES,
    cruiser: 'layer-admin',
  },
  {
    name: 'the app in the browser imports the PostgreSQL driver',
    plants: { 'apps/admin/src/planted.ts': use('pg') },
    eslint: IMPORTS,
    cruiser: 'browser-without-server',
  },
  {
    name: 'the registry imports the API',
    plants: {
      'libs/registry/src/planted.ts': use('../../../apps/api/src/planted-inside.js'),
      'apps/api/src/planted-inside.ts': 'export const inside = 1;\n',
    },
    eslint: MODULES,
    cruiser: 'layer-registry',
  },
  {
    name: 'the registry imports GraphQL',
    plants: { 'libs/registry/src/planted.ts': use('type-graphql') },
    eslint: MODULES,
    cruiser: 'domain-without-surface',
  },
  {
    name: 'the database imports the registry',
    plants: { 'libs/database/src/planted.ts': use('@tsunagari/registry') },
    eslint: MODULES,
    cruiser: 'layer-database',
  },
  {
    name: 'a platform library imports the register',
    plants: { 'libs/platform/identity/src/planted.ts': use('@tsunagari/registry') },
    eslint: MODULES,
    cruiser: 'layer-platform',
  },
  {
    name: 'one context imports another',
    plants: {
      'libs/planted-one/src/planted.ts': use('../../planted-two/src/index.js'),
      'libs/planted-two/src/index.ts': 'export const two = 2;\n',
    },
    cruiser: 'layer-context',
  },
  {
    name: 'a resolver asks the database itself',
    plants: { 'apps/api/src/registry/planted.resolver.ts': use('typeorm') },
    eslint: IMPORTS,
    cruiser: 'api-database-in-server-only',
  },
  {
    name: 'a library is entered by its window',
    plants: {
      'apps/api/src/registry/planted.ts': use('@tsunagari/registry/src/planted-inside.js'),
      'libs/registry/src/planted-inside.ts': 'export const inside = 1;\n',
    },
    eslint: IMPORTS,
  },
  {
    name: 'a library is entered through the folders',
    plants: {
      'apps/api/src/registry/planted.ts': use('../../../../libs/registry/src/planted-inside.js'),
      'libs/registry/src/planted-inside.ts': 'export const inside = 1;\n',
    },
    eslint: MODULES,
    cruiser: 'by-the-door',
  },
  {
    name: 'two files need each other',
    plants: {
      'libs/registry/src/planted-a.ts': "import { b } from './planted-b.js';\nexport const a = () => b;\n",
      'libs/registry/src/planted-b.ts': "import { a } from './planted-a.js';\nexport const b = () => a;\n",
    },
    cruiser: 'no-circular',
  },
  {
    name: 'test builders are shipped',
    plants: {
      'libs/registry/src/planted.ts': use('../testing/planted.builders.js'),
      'libs/registry/testing/planted.builders.ts': 'export const built = 1;\n',
    },
    eslint: IMPORTS,
    cruiser: 'testing-stays-in-tests',
  },
  {
    name: 'a relative import hides its extension',
    plants: { 'libs/registry/src/planted.ts': use('./branch') },
    eslint: IMPORTS,
  },
  {
    name: 'the domain looks at the wall clock',
    plants: { 'libs/registry/src/planted.ts': 'export const now = () => new Date();\n' },
    eslint: SYNTAX,
  },
  {
    name: 'a library reads the environment',
    plants: { 'libs/registry/src/planted.ts': "export const port = () => process.env['PORT'];\n" },
    eslint: SYNTAX,
  },
  {
    name: 'a file has a default export',
    plants: { 'libs/registry/src/planted.ts': 'export default 1;\n' },
    eslint: SYNTAX,
  },
  {
    name: 'a test is left out',
    plants: { 'libs/registry/src/planted.spec.ts': "it.skip('counts', () => undefined);\n" },
    eslint: SYNTAX,
  },
  {
    name: 'a type is imported as if it were a value',
    plants: {
      'libs/registry/src/planted.ts':
        "import { Place } from './planted-inside.js';\nexport const name = (place: Place) => place.name;\n",
    },
    eslint: TYPES,
  },
];

/** Decorators write the types of properties into the running code, so these are no `import type`. */
const decorated =
  "import { Column } from 'typeorm';\nimport { Place } from './planted-inside.js';\nexport class Base {\n  @Column()\n  place!: Place;\n}\n";

/** What the rules must let pass; otherwise a rule that refuses everything would look like a good one. */
export const innocent = {
  'libs/registry/src/planted.ts': use('@tsunagari/kernel') + "export type { inside } from './planted-inside.js';\n",
  'libs/registry/src/planted-inside.ts': "export type { used } from './planted.js';\nexport const inside = 1;\n",
  'libs/registry/src/planted.spec.ts': "import { inside } from './planted-inside.js';\n\nexpect(inside).toBe(1);\n",
  'libs/registry/src/planted.entity.ts': decorated,
  'apps/admin/src/planted.ts': use('@tsunagari/ui'),
  'apps/api/src/server/planted.ts': use('@tsunagari/registry') + "export { DataSource } from 'typeorm';\n",
};
