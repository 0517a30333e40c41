import { files, read } from '../workspace.mjs';

const text = /\.(?:ts|tsx|mts|mjs|cjs|css|json|graphql|md|html|sh|ya?ml)$/;
const vagueName = /(?:^|[/.-])(?:utils?|helpers?|common|managers?|misc)(?:[/.-]|$)/;

/** Words that stand for work left undone, rules switched off or one person's machine. Written in parts, so that this file does not find itself. */
const unwanted = [
  ['unfinished work', `\\b(?:TO${'DO'}|FIX${'ME'}|XX${'X'})\\b`],
  ['a rule switched off', `(?:es|ox)lint-${'disable'}|@ts-${'ignore'}|@ts-${'nocheck'}|prettier-${'ignore'}`],
  ["somebody's own machine", `(?<![\\w.])/${'work'}/(?:main|shared)|(?<![\\w.])/${'home'}/[a-z]|/tmp/${'brief'}`],
].map(([what, pattern]) => ({ what, pattern: new RegExp(pattern) }));

/** @returns {string[]} the unwanted words of one file, each with its line */
export const problemsOfText = (file, content) =>
  content
    .split('\n')
    .flatMap((line, index) =>
      unwanted
        .filter(({ pattern }) => pattern.test(line))
        .map(({ what }) => `${file}:${index + 1}: ${what}: ${line.trim().slice(0, 100)}`),
    );

/** @param {string[]} names @returns {string[]} paths that do not say what they are about */
export const vagueNames = (names) => names.filter((file) => vagueName.test(file));

/** File names say what a file is about, and nobody leaves a note instead of work. */
export const words = {
  name: 'words',
  run: async () => {
    const all = files().filter((file) => file !== 'package-lock.json');
    return [
      ...vagueNames(all).map((file) => `${file}: name it by what it is about`),
      ...all.filter((file) => text.test(file)).flatMap((file) => problemsOfText(file, read(file))),
    ];
  },
};
