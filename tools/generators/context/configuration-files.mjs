const json = (value) => `${JSON.stringify(value, null, 2)}\n`;

/** What Nx, npm, TypeScript and Jest need to know of the library. */
export const configurationFiles = ({ context, folder }, version) => ({
  [`${folder}/package.json`]: json({
    name: `@tsunagari/${context}`,
    version,
    license: 'Apache-2.0',
    type: 'module',
    exports: {
      '.': { '@tsunagari/source': './src/index.ts', types: './dist/index.d.ts', default: './dist/index.js' },
      './testing': { '@tsunagari/source': './testing/index.ts' },
    },
    files: ['dist', 'README.md'],
    dependencies: { '@tsunagari/audit': version, '@tsunagari/database': version, '@tsunagari/kernel': version },
  }),
  [`${folder}/project.json`]: json({
    $schema: '../../node_modules/nx/schemas/project-schema.json',
    name: context,
    projectType: 'library',
    sourceRoot: `${folder}/src`,
    tags: ['layer:context', 'runs:server'],
    targets: { lint: {}, typecheck: {}, test: {}, 'test-db': {} },
  }),
  [`${folder}/tsconfig.json`]: json({
    extends: '../../tsconfig.base.json',
    compilerOptions: { types: ['node', 'jest'] },
    include: ['src', 'testing'],
  }),
  [`${folder}/jest.config.cjs`]: "module.exports = require('../../jest.preset.cjs')(__dirname);\n",
});
