import path from 'node:path';
import { files, read, readJson } from '../workspace.mjs';

const BASE = 'ja';

/** The texts of a message: one, or one for each form of a number. */
const textsOf = (message) =>
  typeof message === 'string' ? [message] : Object.values(message ?? {}).flatMap((forms) => Object.values(forms));
const slots = (message) =>
  [...new Set(textsOf(message).flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)))]
    .sort()
    .join(', ');
const isEmpty = (message) => textsOf(message).length === 0 || textsOf(message).some((text) => text.trim() === '');

/** The forms that a language has and a message lacks, or the other way round. */
function wrongForms(message, language) {
  if (typeof message === 'string') return false;
  const entries = Object.entries(message);
  const wanted = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted().join();
  return entries.length !== 1 || entries.some(([, forms]) => Object.keys(forms).sort().join() !== wanted);
}

/**
 * What one language lacks compared with Japanese. Every language has every key: where やさしい日本語 is what the Japanese says anyway,
 * the text stands there again, so that nobody has to guess whether it was forgotten.
 * @param {Record<string, unknown>} base @param {Record<string, unknown>} other @param {string} [language]
 */
export function incompleteMessages(base, other, language = 'en') {
  const keys = Object.keys(base);
  const shared = keys.filter((key) => key in other);
  return [
    ...keys.filter((key) => !(key in other)).map((key) => `${key} is missing`),
    ...Object.keys(other)
      .filter((key) => !(key in base))
      .map((key) => `${key} has no Japanese text`),
    ...keys
      .filter((key) => isEmpty(base[key]) || (key in other && isEmpty(other[key])))
      .map((key) => `${key} is empty`),
    ...shared
      .filter((key) => slots(base[key]) !== slots(other[key]))
      .map((key) => `${key} fills in {${slots(other[key])}} instead of {${slots(base[key])}}`),
    ...shared
      .filter((key) => wrongForms(other[key], language))
      .map((key) => `${key} does not have the forms that numbers take in ${language}`),
  ];
}

/** Messages that no screen says. @param {Record<string, unknown>} base @param {readonly string[]} sources */
export function unusedMessages(base, sources) {
  const used = new Set(sources.flatMap((source) => [...source.matchAll(/\bm\.(\w+)/g)].map(([, key]) => key)));
  return Object.keys(base)
    .filter((key) => !used.has(key))
    .map((key) => `${key} is said nowhere`);
}

/** Each message exists in each language, Japanese first, and is said somewhere. */
export const messages = {
  name: 'messages',
  run: async () => {
    const all = files();
    const languages = all.filter((file) => /^(?:apps|libs)\/.*\/messages\/[a-z]{2}(?:-[a-z]+)*\.json$/.test(file));
    return languages.flatMap((file) => {
      const folder = path.posix.dirname(file);
      const base = `${folder}/${BASE}.json`;
      if (!languages.includes(base)) return [`${base} is missing`];
      const language = path.posix.basename(file, '.json');
      const sources = `${path.posix.dirname(folder)}/src/`;
      const problems =
        language === BASE
          ? unusedMessages(
              readJson(base),
              all.filter((name) => name.startsWith(sources) && /\.tsx?$/.test(name)).map(read),
            )
          : incompleteMessages(readJson(base), readJson(file), language);
      return problems.map((problem) => `${file}: ${problem}`);
    });
  },
};
