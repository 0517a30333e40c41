/** What was laid and what only a person can decide next. */
export const laidOut = ({ context, folder, table, ENTITIES }, files, dryRun) =>
  [
    dryRun ? 'Would write:' : 'Written:',
    ...files.map((file) => `  ${file}`),
    '',
    'Next:',
    `  1. npm install                      links @tsunagari/${context} and brings package-lock.json up to date`,
    `  2. npx nx run-many -t lint typecheck test -p ${context}`,
    `  3. a dated migration in libs/database/src/migrations for ${table} (key, row-level security, history)`,
    `  4. ${ENTITIES} into the data source of the API and the command line`,
    `  5. the words of ${folder}/README.md into docs/GLOSSARY.md`,
  ].join('\n');
