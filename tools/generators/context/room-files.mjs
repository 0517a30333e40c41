/** The door of the library, its list of entities, its builders for tests and its README. */
export const roomFiles = ({ context, folder, record, Record, Records, camel, words, table, ENTITIES }) => ({
  [`${folder}/README.md`]: `# @tsunagari/${context}

What this context owns, in one sentence that a coordinator would say.

| word | Japanese | meaning |
|---|---|---|
| ${words} | | |

**Invariants.** Write here what is always true of a ${words}, each with the test that proves it.

**Inside.** \`src/${record}/\` keeps together the entity, its refusals, who may do what, what can be read, and one command a file.
\`src/index.ts\` is the only door; \`testing/\` builds records for tests.

**Arrows.** It may import the kernel, events, database, platform, registry and people; never another context.
Its tables (\`${table}\`) come from one dated migration in \`libs/database/src/migrations\`.
`,
  [`${folder}/src/index.ts`]: `export { ${ENTITIES} } from './${context}.entities.js';
export { ${Record} } from './${record}/${record}.entity.js';
export { ${Record}NameMissing } from './${record}/${record}.errors.js';
export { canAdd${Record} } from './${record}/${record}.policy.js';
export { type ${Record}Row, ${camel}ById } from './${record}/${record}.queries.js';
export { type Add${Record}Input, add${Record} } from './${record}/add-${record}.js';
`,
  [`${folder}/src/${context}.entities.ts`]: `import { ${Record} } from './${record}/${record}.entity.js';

/** Every entity of this context, for the data source of the app. */
export const ${ENTITIES} = [${Record}] as const;
`,
  [`${folder}/testing/index.ts`]: `export { a${Record} } from './${context}.builders.js';
`,
  [`${folder}/testing/${context}.builders.ts`]: `import { newId, systemClock } from '@tsunagari/kernel';
import { ${Record} } from '../src/${record}/${record}.entity.js';

/** ${Records} for tests: everything has a value, what matters to a test is handed in. */
export function a${Record}(given: Partial<Pick<${Record}, 'councilId' | 'id' | 'name'>> = {}): ${Record} {
  const ${camel} = new ${Record}();
  ${camel}.councilId = given.councilId ?? newId(systemClock);
  ${camel}.id = given.id ?? newId(systemClock);
  ${camel}.name = given.name ?? '上平';
  return ${camel};
}
`,
});
