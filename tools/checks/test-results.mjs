// What Jest wrote about one project's tests of one kind (see run-jest.mjs).
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './workspace.mjs';

const directory = path.join(root, '.cache/tests');

/** The targets that run tests, each with the kind of its tests. */
export const testTargets = { test: 'unit', 'test-db': 'db', e2e: 'e2e', browser: 'browser' };

/** Forgets earlier results, so that only those of this run (made, or restored for unchanged sources) are counted. */
export const forgetTestResults = () => rmSync(directory, { recursive: true, force: true });

/**
 * Sums up a run of Jest: a file that could not run counts as one failed test, and so does a test that was left out.
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites: number, numPendingTests: number, numTodoTests: number }} json
 */
export const countsOf = (json) => ({
  passed: json.numPassedTests,
  failed: json.numFailedTests + json.numRuntimeErrorTestSuites + json.numPendingTests + json.numTodoTests,
});

/** Counts of one project and target; a run that left no result, or failed without saying where, is one failure. */
export function testResults(project, target, succeeded) {
  const file = path.join(directory, `${project}.${testTargets[target]}.json`);
  if (!existsSync(file)) return { passed: 0, failed: 1 };
  const counts = countsOf(JSON.parse(readFileSync(file, 'utf8')));
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
