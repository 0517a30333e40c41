// npm test: every check and every test; the last line is the sum. `--full` also runs the long ones, `--projects a,b` and `--no-cache` narrow or widen a run.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { findBrowser, NO_BROWSER } from './checks/find-browser.mjs';
import { runTasks } from './checks/nx-tasks.mjs';
import { reported } from './checks/report.mjs';
import { runRepositoryChecks } from './checks/repository-checks.mjs';
import { forgetTestResults, testTargets } from './checks/test-results.mjs';
import { files } from './checks/workspace.mjs';

const { startTestCluster } = createRequire(import.meta.url)('./checks/test-cluster.cjs');
const { values: options } = parseArgs({
  options: { full: { type: 'boolean' }, projects: { type: 'string' }, 'no-cache': { type: 'boolean' } },
});
const targets = ['lint', 'typecheck', ...Object.keys(testTargets), 'build'];

/** The server that all test files share; without one their own failures would hide the reason. */
async function withCluster(report, work) {
  let cluster;
  try {
    cluster = process.env.TEST_DATABASE_CLUSTER_URL
      ? { url: process.env.TEST_DATABASE_CLUSTER_URL }
      : await startTestCluster();
  } catch (error) {
    report.add({ name: 'PostgreSQL for the tests', passed: 0, failed: 1, output: error.message });
    return;
  }
  try {
    await work(cluster.url);
  } finally {
    await cluster.stop?.();
  }
}

async function runAll(report) {
  if (!findBrowser() && files().some((file) => file.endsWith('.browser.spec.ts'))) {
    report.add({ name: 'browser for the tests', passed: 0, failed: 1, output: NO_BROWSER });
    return;
  }
  forgetTestResults();
  if (!options.projects) await runRepositoryChecks(report.add);
  await withCluster(report, async (url) => {
    const outcomes = await runTasks({
      targets,
      projects: options.projects,
      useCache: !options['no-cache'] && !options.full,
      env: { TEST_DATABASE_CLUSTER_URL: url, ...(options.full ? { TEST_FULL: '1' } : {}) },
      onTask: report.say,
    });
    outcomes.forEach(report.add);
  });
}

await reported(runAll);
