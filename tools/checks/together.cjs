const { mkdirSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const path = require('node:path');

/** Files that run together at most: fewer load the product more often, more leave one worker idle at the end. */
const AT_ONCE = 9;

/**
 * Lets the test files of some folders run together, some in one: on its own, each loads the whole product anew, which takes longer than most
 * of them run. Files that replace modules stay alone, so their folders are not named.
 * @param {string} testsOf the folder that has the folders
 * @param {string} place where the files are written that stand for several
 */
module.exports = function together(testsOf, place, ending, folders) {
  rmSync(place, { recursive: true, force: true });
  mkdirSync(place, { recursive: true });
  const all = readdirSync(testsOf, { recursive: true }).filter((file) => file.endsWith(ending));
  const isTogether = (file) => folders.includes(file.split(path.sep)[0]);
  const joined = all.filter(isTogether).sort();
  for (let first = 0; first < joined.length; first += AT_ONCE) {
    const lines = joined
      .slice(first, first + AT_ONCE)
      .map(
        (file) => `describe(${JSON.stringify(file)}, () => void require(${JSON.stringify(path.join(testsOf, file))}));`,
      );
    writeFileSync(
      path.join(place, `together-${first / AT_ONCE + 1}${ending.replace(/\.ts$/, '.js')}`),
      `${lines.join('\n')}\n`,
    );
  }
  const alone = all.filter((file) => !isTogether(file)).map((file) => path.join(testsOf, file));
  return { roots: [path.dirname(testsOf), place], testMatch: [...alone, path.join(place, '*')] };
};
