const { mayImport, strangers, folders, serverPackages, surfacePackages } = require('./tools/checks/rules/layers.cjs');

const rooms = '^(libs/platform/[^/]+|libs/[^/]+|apps/[^/]+|tools/(?:cli|demo))/';
const door = '/(?:src/index\\.tsx?|testing/index\\.ts|src/styles/index\\.css)$';
const tests = ['\\.spec\\.tsx?$', '/testing/', '^apps/[^/]+/e2e/', '^tools/'];
const generated = '/(?:gql|paraglide|generated)/';
const packages = (names) => `(?:^|/)node_modules/(?:${names.join('|')})/`;
const inBrowser = [folders.kernel, folders.events, folders.ui, folders['analyst-client'], '^apps/admin/src/'];

const layerRules = Object.entries(mayImport).map(([layer, below]) => ({
  name: `layer-${layer}`,
  comment: 'The table of layers in tools/checks/rules/layers.cjs says who may import whom.',
  severity: 'error',
  from: { path: folders[layer] },
  to: {
    path: '^(?:libs|apps|tools/(?:cli|demo))/',
    pathNot: [...below.map((name) => folders[name]), strangers.includes(layer) ? '^$1/' : folders[layer]],
  },
}));

module.exports = {
  forbidden: [
    ...layerRules,
    {
      name: 'no-circular',
      comment: 'Two files that need each other are one file, or lack a third. Types alone may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nobody imports and that imports nothing is forgotten.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^(?:libs|apps)/',
        pathNot: [
          '\\.d\\.ts$',
          '\\.spec\\.tsx?$',
          '\\.config\\.[cm]?[jt]s$',
          '/src/index\\.ts$',
          'message-files\\.js$',
        ],
      },
      to: {},
    },
    {
      name: 'not-to-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: generated },
    },
    {
      name: 'by-the-door',
      comment: 'A library is entered by its index (tests also by testing/index).',
      severity: 'error',
      from: { path: rooms },
      to: { path: rooms, pathNot: ['^$1/', door] },
    },
    {
      name: 'testing-stays-in-tests',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: '/testing/' },
    },
    {
      name: 'invented-in-tests-only',
      comment: 'Invented cities are for tests and the command line; the product knows none.',
      severity: 'error',
      from: { pathNot: tests },
      to: { path: folders.demo },
    },
    {
      name: 'kernel-imports-nothing',
      severity: 'error',
      from: { path: '^libs/(?:kernel|events)/src/', pathNot: tests },
      to: { pathNot: '^libs/' },
    },
    {
      name: 'browser-without-server',
      comment: 'What runs in a browser never needs Node or the server, not even by way of others.',
      severity: 'error',
      from: { path: inBrowser, pathNot: tests },
      to: { path: packages(serverPackages) },
    },
    {
      name: 'browser-without-node',
      severity: 'error',
      from: { path: inBrowser, pathNot: tests },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'domain-without-surface',
      comment: 'The domain knows nothing of GraphQL, HTTP or screens.',
      severity: 'error',
      from: {
        path: ['events', 'database', 'platform', 'registry', 'people', 'context', 'reporting'].map(
          (name) => folders[name],
        ),
      },
      to: { path: packages(surfacePackages) },
    },
    {
      name: 'api-database-in-server-only',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: ['^apps/api/src/server/', ...tests] },
      to: { path: packages(['typeorm', 'pg']) },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['^(?:libs|apps|tools)/.*/dist/', generated] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    parser: 'tsc',
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@tsunagari/source', 'import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};
