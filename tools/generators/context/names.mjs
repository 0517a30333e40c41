const KEBAB = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const VAGUE = /^(?:utils?|helpers?|common|managers?|misc|shared|core)$/;

const pascal = (name) => name.replace(/(?:^|-)([a-z0-9])/g, (_, letter) => letter.toUpperCase());

/** English plural, good enough to be corrected by hand: watchVisits, diaries. */
const plural = (name) =>
  /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;

/**
 * The forms in which a context and its first record are written.
 * @throws Error when a name is not written in kebab-case or says nothing
 */
export function namesOf(context, record) {
  for (const name of [context, record]) {
    if (!KEBAB.test(name)) throw new Error(`"${name}" is not written in kebab-case (watch-over).`);
    if (VAGUE.test(name)) throw new Error(`"${name}" does not say what it is about.`);
  }
  return {
    context,
    record,
    folder: `libs/${context}`,
    Record: pascal(record),
    Records: plural(pascal(record)),
    camel: pascal(record).replace(/^./, (letter) => letter.toLowerCase()),
    words: record.replaceAll('-', ' '),
    table: record.replaceAll('-', '_'),
    CODE: record.replaceAll('-', '_').toUpperCase(),
    ENTITIES: `${context.replaceAll('-', '_').toUpperCase()}_ENTITIES`,
  };
}
