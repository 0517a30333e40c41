const path = require('node:path');
const together = require('./tools/checks/together.cjs');

/** Test files by kind: unit tests stand beside their code, the others say in their name what they need. */
const kinds = {
  unit: {
    testMatch: ['**/*.spec.ts', '**/*.spec.tsx'],
    testPathIgnorePatterns: ['/node_modules/', '/dist/', '\\.(db|e2e|browser)\\.spec\\.'],
  },
  db: { testMatch: ['**/*.db.spec.ts'] },
  e2e: { testMatch: ['**/*.e2e.spec.ts'] },
  browser: { testMatch: ['**/*.browser.spec.ts'] },
};

const swc = (tsx) => [
  path.join(__dirname, 'tools/checks/transform.cjs'),
  {
    swcrc: false,
    sourceMaps: true,
    module: { type: 'commonjs' },
    jsc: {
      target: 'es2022',
      keepClassNames: true,
      parser: { syntax: 'typescript', decorators: true, tsx },
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
  },
];

/** Tests of a project that share loads of it when all of them run. Those in TypeScript with markup clean up after themselves file by file. */
const TOGETHER = {
  unit: { ending: /(?<!\.(?:db|e2e|browser))\.spec\.tsx?$/, alone: /\.tsx$/ },
  db: { ending: /\.db\.spec\.ts$/ },
};
const inGroups = (rootDir, kind) => {
  const { ending, alone } = TOGETHER[kind];
  return together(rootDir, path.join(__dirname, '.cache/together', `${path.basename(rootDir)}-${kind}`), ending, alone);
};

/** One configuration for every project; `TEST_KIND` chooses which kind of test runs. */
module.exports = (rootDir, overrides = {}) => {
  const kind = process.env.TEST_KIND ?? 'unit';
  const usesDatabase = kind !== 'unit';
  return {
    rootDir,
    // Where transformed files are kept: one place for all projects (see transform.cjs).
    id: 'tsunagari',
    displayName: `${path.basename(rootDir)}:${kind}`,
    testEnvironment: 'node',
    testPathIgnorePatterns: ['/node_modules/', '/dist/'],
    ...kinds[kind],
    testEnvironmentOptions: { customExportConditions: ['@tsunagari/source', 'node', 'require', 'default'] },
    moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
    transform: { '^.+\\.[cm]?ts$': swc(false), '^.+\\.tsx$': swc(true), '^.+\\.[cm]?jsx?$': swc(false) },
    transformIgnorePatterns: [
      '/node_modules/(?!(jose|openid-client|oauth4webapi|otplib|@otplib|@scure|@noble|@digital-go-jp|saxen|sirv|totalist|mrmime)/)',
    ],
    setupFiles: [path.join(__dirname, 'tools/checks/reflect-metadata.cjs')],
    // Whole products at work need the machine for themselves, unless a project says otherwise.
    ...(kind === 'e2e' || kind === 'browser' ? { maxWorkers: 1 } : {}),
    ...(usesDatabase
      ? {
          globalSetup: path.join(__dirname, 'tools/checks/test-cluster.setup.cjs'),
          globalTeardown: path.join(__dirname, 'tools/checks/test-cluster.teardown.cjs'),
          testTimeout: 240_000,
        }
      : {}),
    ...(kind in TOGETHER && process.env.TEST_TOGETHER ? inGroups(rootDir, kind) : {}),
    ...overrides,
  };
};
