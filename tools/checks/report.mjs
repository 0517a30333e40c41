// Tells a person how a run goes: short lines while it runs, the failures and the sum at its end.
const LINES_OF_A_FAILURE = 120;

const seconds = (from) => `${((performance.now() - from) / 1000).toFixed(1)} s`;

/** Keeps the end of a long output, where the reason usually stands. */
const endOf = (output) => {
  const lines = output.split('\n');
  return lines.length <= LINES_OF_A_FAILURE ? output : ['…', ...lines.slice(-LINES_OF_A_FAILURE)].join('\n');
};

const counted = ({ passed, failed }) => {
  if (passed + failed === 0) return ' (no tests)';
  return passed + failed > 1 ? ` (${passed} passed, ${failed} failed)` : '';
};

/** @param {(line: string) => void} print */
function createReport(print = (line) => console.log(line)) {
  const started = performance.now();
  /** @type {import('./repository-checks.mjs').Outcome[]} */
  const outcomes = [];
  return {
    /** A step that has no result of its own. */
    say: (line) => print(`  ${line}  ${seconds(started)}`),
    add(outcome) {
      outcomes.push(outcome);
      print(`${outcome.failed === 0 ? '✓' : '✗'} ${outcome.name}${counted(outcome)}`);
    },
    /** Prints the failures and, as the last line, the sum. @returns {number} the exit code: 0 only when something ran and nothing failed */
    finish() {
      for (const { name, output } of outcomes.filter(({ failed }) => failed > 0))
        print(`\n━━ ${name}\n${endOf(output)}`);
      const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
      const [passed, failed] = [sum('passed'), sum('failed')];
      print(`\n${seconds(started)}\n${passed} passed, ${failed} failed`);
      return failed > 0 || passed === 0 ? 1 : 0;
    },
  };
}

/** Runs `work` with a report of its own and ends the process by it; an error on the way is a failure like others. */
export async function reported(work) {
  const report = createReport();
  try {
    await work(report);
  } catch (error) {
    report.add({ name: 'the run itself', passed: 0, failed: 1, output: String(error.stack ?? error) });
  }
  process.exitCode = report.finish();
}
