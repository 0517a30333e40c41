// Patterns for `no-restricted-imports`. ESLint keeps only the last setting of a rule for a file, so each room's list is put together here.
import { builtinModules } from 'node:module';
import layers from './layers.cjs';

const escape = (name) => name.replaceAll('/', '\\/');
const packageNamed = (names) => `^(?:${names.map(escape).join('|')})(?:/|$)`;

/** Everywhere: relative imports carry their extension, libraries are entered by their door. */
const everywhere = [
  {
    regex: '^\\.{1,2}/(?!.*\\.(?:js|mjs|cjs|json|css|svg)(?:\\?|$))',
    message: 'A relative import names its file with the extension .js.',
  },
  {
    regex: '^@tsunagari/[^/]+/(?!testing$|styles\\.css$)',
    message: "Import a library by its index: '@tsunagari/<name>'.",
  },
];

/** Test builders stay out of what is shipped. */
const noTesting = { regex: '^@tsunagari/[^/]+/testing$|(?:^|/)testing/', message: 'Only tests import testing/.' };

const noBuiltins = {
  regex: `^node:|${packageNamed(builtinModules.filter((name) => !name.startsWith('_')))}`,
  message: 'This code also runs in browsers: no Node built-ins.',
};

const noServer = {
  regex: packageNamed(layers.serverPackages),
  message: 'This code runs in browsers: nothing that belongs to the server.',
};

const noDatabase = {
  regex: packageNamed(['typeorm', 'pg']),
  message: 'In the API only src/server knows the database; resolvers call the libraries.',
};

const rule = (...patterns) => ({ 'no-restricted-imports': ['error', { patterns: [...everywhere, ...patterns] }] });

/** The lists by room; a later entry replaces an earlier one for the same file. */
export const importRules = {
  source: rule(noTesting),
  browser: rule(noTesting, noBuiltins, noServer),
  api: rule(noTesting, noDatabase),
  tests: rule(),
};
