// The one table of who may import whom. ESLint and dependency-cruiser both read it, so they cannot disagree.

const ground = ['kernel', 'events', 'database'];
const domain = ['platform', 'registry', 'people', 'context', 'reporting'];

/** Layer → the layers it may import besides itself. A layer that is absent here may be imported by nobody. */
const mayImport = {
  kernel: [],
  events: ['kernel'],
  database: ['kernel'],
  platform: [...ground, 'platform'],
  registry: [...ground, 'platform'],
  people: [...ground, 'platform', 'registry'],
  context: [...ground, 'platform', 'registry', 'people'],
  reporting: [...ground, 'platform', 'registry', 'people', 'context'],
  'compiled-reads': ['kernel', 'database'],
  'analyst-client': [],
  ui: ['kernel'],
  demo: [...ground, ...domain],
  // The demo's cities are for its tests alone: the rule `invented-in-tests-only` of dependency-cruiser.
  api: [...ground, ...domain, 'compiled-reads', 'demo'],
  admin: ['kernel', 'ui'],
  tool: [...ground, ...domain, 'compiled-reads', 'analyst-client', 'api', 'demo', 'tool'],
};

/** Layers whose rooms stand side by side and never call each other. Platform rooms may: every act of identity is audited. */
const strangers = ['context'];

/** Where a layer's rooms stand, as a regular expression; the group is the room's own folder. */
const folders = {
  platform: '^(libs/platform/[^/]+)/',
  reporting: '^(libs/(?:reporting|plan))/',
  api: '^(apps/api)/',
  admin: '^(apps/admin)/',
  demo: '^(tools/demo)/',
  tool: '^(tools/cli)/',
};
for (const layer of Object.keys(mayImport)) {
  if (layer !== 'context') folders[layer] ??= `^(libs/${layer})/`;
}
const named = Object.values(folders)
  .filter((folder) => folder.startsWith('^(libs/'))
  .map((folder) => folder.slice('^(libs/'.length, -')/'.length));
folders.context = `^(libs/(?!(?:${named.join('|')})/)[^/]+)/`;

/** Layers of the domain: they know nothing of GraphQL, HTTP or screens. */
const domainLayers = ['events', 'database', ...domain];

/** What only a server has; code that runs in a browser never reaches it. */
const serverPackages = [
  'typeorm',
  'pg',
  'type-graphql',
  '@apollo/server',
  'class-validator',
  'dataloader',
  'pino',
  '@simplewebauthn/server',
  'openid-client',
];

/** What only the API knows. */
const surfacePackages = [
  'type-graphql',
  'graphql',
  'graphql-scalars',
  '@apollo/server',
  'express',
  'react',
  'react-dom',
];

module.exports = { mayImport, strangers, folders, domainLayers, serverPackages, surfacePackages };
