// The checks of the repository as a whole, beside those that each project has.
import { boundaries } from './repository/boundaries.mjs';
import { fileSizes } from './repository/file-sizes.mjs';
import { format } from './repository/format.mjs';
import { generatedCode } from './repository/generated-code.mjs';
import { lockfile } from './repository/lockfile.mjs';
import { messages } from './repository/messages.mjs';
import { newContext } from './repository/new-context.mjs';
import { plantedProblems } from './repository/planted-problems.mjs';
import { plantedViolations } from './repository/planted-violations.mjs';
import { projectGraph } from './repository/project-graph.mjs';
import { typedLint } from './repository/typed-lint.mjs';
import { wholeTests } from './repository/whole-tests.mjs';
import { words } from './repository/words.mjs';

/** One after another: the first two write what the others read. */
const first = [projectGraph, generatedCode];
const rest = [
  format,
  boundaries,
  plantedViolations,
  typedLint,
  plantedProblems,
  newContext,
  fileSizes,
  lockfile,
  words,
  wholeTests,
  messages,
];
const AT_ONCE = 2;

/** @typedef {{ name: string, passed: number, failed: number, output: string }} Outcome one line of the report */

const outcomeOf = ({ name, problems }) => ({
  name,
  passed: problems.length === 0 ? 1 : 0,
  failed: problems.length === 0 ? 0 : 1,
  output: problems.join('\n'),
});

async function perform(check) {
  try {
    const results = check.outcomes ? await check.outcomes() : [{ name: check.name, problems: await check.run() }];
    return results.map(outcomeOf);
  } catch (error) {
    return [outcomeOf({ name: check.name, problems: [String(error.stack ?? error)] })];
  }
}

/** Runs the checks that write what all others read. @param {(outcome: Outcome) => void} report hears of each outcome as soon as it is known */
export async function runFirstChecks(report) {
  for (const check of first) (await perform(check)).forEach(report);
}

/** Runs all other checks; they only read, but for what they plant in places of their own. @param {(outcome: Outcome) => void} report */
export async function runOtherChecks(report) {
  const waiting = [...rest];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) (await perform(check)).forEach(report);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}
