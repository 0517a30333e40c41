// How everything that runs on a server is bundled: the API, the command line, and the product as the bench asks it.

/** Packages that stay files of their own: compiled code, what pg asks for and may lack, and what has to run before the first decorator. */
const OUTSIDE = ['@node-rs/argon2', 'pg-native', 'reflect-metadata'];

/** graphql has every class twice, for `import` and for `require`, and tells a stranger's object from its own: one of them is for all. */
const ONE_GRAPHQL = [
  { find: /^graphql$/, replacement: 'graphql/index.mjs' },
  { find: /^graphql\/(.+?)(?:\.m?js)?$/, replacement: 'graphql/$1.mjs' },
];

/**
 * The options of Vite. Packages of npm are bundled too: to find, read and compile 1,500 files takes longer than all the rest of a start.
 * @param {{ root: string, input: Record<string, string>, outDir: string, publicDir?: string | false, sourcemap?: boolean }} program
 *   `input`: name of a file → its source; what two of them need is shared
 * @returns {import('vite').InlineConfig}
 */
export const serverBundle = ({ root, input, outDir, publicDir = false, sourcemap = true }) => ({
  root,
  publicDir,
  ssr: {
    noExternal: true,
    external: OUTSIDE,
    // `import` and `require` are not among them: each is added where a package is asked for in that way.
    resolve: { conditions: ['@tsunagari/source', 'node', 'default'], externalConditions: ['node'] },
  },
  resolve: { conditions: ['@tsunagari/source'], alias: ONE_GRAPHQL },
  // As Node.js 21 has it. Without it pg tries at its start whether a Response is one of Cloudflare, which loads all of fetch: 5 MB.
  define: { navigator: '{ userAgent: "Node.js" }' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    sourcemap,
    rolldownOptions: {
      input,
      preserveEntrySignatures: 'strict',
      output: {
        entryFileNames: '[name].js',
        // Comments would be read at every start; names and lines stay, because logs tell them.
        comments: false,
        // Apart from the sources, so that no class of theirs is renamed for one of a package.
        codeSplitting: { groups: [{ name: 'packages', test: /[\\/]node_modules[\\/]/, entriesAware: true }] },
      },
    },
  },
});
