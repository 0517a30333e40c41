const { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/** Files that run together at most: fewer load the product more often, more leave one worker idle at the end. */
const AT_ONCE = 9;

/** What lasts beyond the test file that does it, or holds for the whole of it. */
const LASTING =
  /\bjest\s*\.\s*(?:mock|doMock|unstable_mockModule|resetModules|setTimeout|useFakeTimers)\b|@jest-environment\b/;
const NOT_OURS = /(?:^|[/\\])(?:node_modules|dist)[/\\]/;

/**
 * Lets test files run together, some in one: on its own, each loads the whole product anew, which takes longer than most of them run.
 * Files that replace modules, or change what others share, stay alone.
 * @param {string} testsOf the folder below which they lie
 * @param {string} place where the files are written that stand for several
 * @param {RegExp} ending how their names end
 * @param {RegExp} [alone] files that stay alone, too: those that run long
 */
module.exports = function together(testsOf, place, ending, alone = /^$/) {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const all = readdirSync(testsOf, { recursive: true }).filter((file) => ending.test(file) && !NOT_OURS.test(file));
  const lasts = (file) => LASTING.test(readFileSync(path.join(testsOf, file), 'utf8'));
  const isAlone = (file) => alone.test(file) || lasts(file);
  const joined = all.filter((file) => !isAlone(file)).sort();
  for (let first = 0; first < joined.length; first += AT_ONCE) {
    const lines = joined
      .slice(first, first + AT_ONCE)
      .map(
        (file) => `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(path.join(testsOf, file))}));`,
      );
    writeFileSync(path.join(place, `together-${first / AT_ONCE + 1}.spec.js`), `${lines.join('\n')}\n`);
  }
  const separate = all.filter(isAlone).map((file) => path.join(testsOf, file));
  return { roots: [testsOf, place], testMatch: [...separate, path.join(place, '*')] };
};
