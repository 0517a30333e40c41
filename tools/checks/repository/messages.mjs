import path from 'node:path';
import { files, readJson } from '../workspace.mjs';

const BASE = 'ja';
const slots = (value) =>
  [...JSON.stringify(value).matchAll(/\{(\w+)\}/g)]
    .map(([, name]) => name)
    .sort()
    .join(', ');
const isEmpty = (value) => typeof value === 'string' && value.trim() === '';

/** What one language lacks compared with Japanese. @param {Record<string, unknown>} base @param {Record<string, unknown>} other */
export function incompleteMessages(base, other) {
  const keys = Object.keys(base).filter((key) => !key.startsWith('$'));
  return [
    ...keys.filter((key) => !(key in other)).map((key) => `${key} is missing`),
    ...Object.keys(other)
      .filter((key) => !key.startsWith('$') && !(key in base))
      .map((key) => `${key} has no Japanese text`),
    ...keys.filter((key) => isEmpty(base[key]) || isEmpty(other[key])).map((key) => `${key} is empty`),
    ...keys
      .filter((key) => key in other && slots(base[key]) !== slots(other[key]))
      .map((key) => `${key} fills in {${slots(other[key])}} instead of {${slots(base[key])}}`),
  ];
}

/** Each message exists in each language, Japanese first. */
export const messages = {
  name: 'messages',
  run: async () => {
    const languages = files().filter((file) => /^(?:apps|libs)\/.*\/messages\/[a-z]{2}\.json$/.test(file));
    return languages.flatMap((file) => {
      const base = path.posix.join(path.posix.dirname(file), `${BASE}.json`);
      if (!languages.includes(base)) return [`${base} is missing`];
      return incompleteMessages(readJson(base), readJson(file)).map((problem) => `${file}: ${problem}`);
    });
  },
};
