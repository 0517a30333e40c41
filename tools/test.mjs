// npm test: every check and every test; the last line is the sum. `--full` takes nothing from the cache and repeats the
// tests with a database on every supported PostgreSQL; `--projects a,b` and `--no-cache` narrow or widen a run.
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { findBrowser, NO_BROWSER } from './checks/find-browser.mjs';
import { runTasks } from './checks/nx-tasks.mjs';
import { otherMajors, programsOfMajor } from './checks/postgres-majors.mjs';
import { reported } from './checks/report.mjs';
import { runFirstChecks, runOtherChecks } from './checks/repository-checks.mjs';
import { forgetTestResults, testTargets } from './checks/test-results.mjs';
import { files } from './checks/workspace.mjs';

const { startTestCluster } = createRequire(import.meta.url)('./checks/test-cluster.cjs');
const { values: options } = parseArgs({
  options: { full: { type: 'boolean' }, projects: { type: 'string' }, 'no-cache': { type: 'boolean' } },
});
const targets = ['lint', 'typecheck', ...Object.keys(testTargets), 'build'];

/** The server that all test files share; without one their own failures would hide the reason. */
async function withCluster(report, work, major) {
  let cluster;
  try {
    const given = major === undefined ? process.env.TEST_DATABASE_CLUSTER_URL : undefined;
    cluster = given ? { url: given } : await startTestCluster(major);
  } catch (error) {
    report.add({ name: `PostgreSQL ${major ?? ''} for the tests`, passed: 0, failed: 1, output: error.message });
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
  if (!options.projects) await runFirstChecks(report.add);
  const others = options.projects ? Promise.resolve() : runOtherChecks(report.add);
  await withCluster(report, async (url) => {
    const outcomes = await runTasks({
      targets,
      projects: options.projects,
      useCache: !options['no-cache'] && !options.full,
      env: { TEST_DATABASE_CLUSTER_URL: url },
      onTask: report.say,
    });
    outcomes.forEach(report.add);
  });
  await others;
  if (options.full) for (const major of otherMajors) await runOnMajor(report, major);
}

/** The tests with a database once more, on another PostgreSQL; one that cannot be got (no network) is said and left out. */
async function runOnMajor(report, major) {
  try {
    await programsOfMajor(major);
  } catch (error) {
    report.say(`PostgreSQL ${major} is left out: ${error.message}`);
    return;
  }
  const work = async (url) => {
    const outcomes = await runTasks({
      targets: ['test-db', 'e2e'],
      projects: options.projects,
      useCache: false,
      env: { TEST_DATABASE_CLUSTER_URL: url, TEST_POSTGRES_MAJOR: major },
      onTask: (task) => report.say(`${task} (PostgreSQL ${major})`),
    });
    for (const outcome of outcomes) report.add({ ...outcome, name: `${outcome.name} (PostgreSQL ${major})` });
  };
  await withCluster(report, work, major);
}

await reported(runAll);
