import { files, read } from '../workspace.mjs';

const source = /\.(?:ts|tsx|mts|mjs|cjs|css)$/;
const test = /\.spec\.tsx?$|\/testing\/|\/e2e\//;
const MAXIMUM = 250;
const MAXIMUM_OF_A_TEST = 400;
const MEDIAN_BELOW = 100;

/** @param {{ file: string, lines: number }[]} sizes */
export function problemsOfSizes(sizes) {
  const tooLong = sizes
    .filter(({ file, lines }) => lines > (test.test(file) ? MAXIMUM_OF_A_TEST : MAXIMUM))
    .map(({ file, lines }) => `${file}: ${lines} lines; part it by meaning`);
  const ordered = sizes.map(({ lines }) => lines).sort((a, b) => a - b);
  const median = ordered[Math.floor(ordered.length / 2)] ?? 0;
  return median < MEDIAN_BELOW
    ? tooLong
    : [...tooLong, `the median file has ${median} lines, the house wants fewer than ${MEDIAN_BELOW}`];
}

/** Files stay short enough to be read in one go. */
export const fileSizes = {
  name: 'file sizes',
  run: async () =>
    problemsOfSizes(
      files()
        .filter((file) => source.test(file))
        .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length })),
    ),
};
