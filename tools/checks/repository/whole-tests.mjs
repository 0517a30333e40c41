import { files, read } from '../workspace.mjs';

const left =
  /\b(?:describe|it|test)(?:\.concurrent)?\.(?:skip|only|todo|failing)\b|\b(?:xit|xtest|xdescribe|fit|fdescribe)\s*\(/;

/** @returns {string[]} the lines of a test file at which a test is left out */
export const testsLeftOut = (file, content) =>
  content
    .split('\n')
    .flatMap((line, index) => (left.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 100)}`] : []));

/** Every test runs, in every run. */
export const wholeTests = {
  name: 'no test left out',
  run: async () =>
    files()
      .filter((file) => /\.spec\.tsx?$/.test(file))
      .flatMap((file) => testsLeftOut(file, read(file))),
};
