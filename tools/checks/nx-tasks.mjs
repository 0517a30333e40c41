// Runs targets of all projects through Nx and tells what became of each.
import { createProjectGraphAsync } from '@nx/devkit';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { testResults, testTargets } from './test-results.mjs';
import { command, root, runNode } from './workspace.mjs';

const cache = path.join(root, '.nx/cache');
const record = path.join(cache, 'run.json');

function outputOf(hash) {
  const file = path.join(cache, 'terminalOutputs', hash);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : '(no output was kept)';
}

function outcomeOf({ taskId, projectName, target, hash, status, cacheStatus }) {
  const succeeded = status === 0;
  const counts =
    target in testTargets
      ? testResults(projectName, target, succeeded)
      : { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  const name = cacheStatus === 'cache-miss' ? taskId : `${taskId} (unchanged)`;
  return { name, ...counts, output: counts.failed === 0 ? '' : outputOf(hash) };
}

/** The tasks that a run of these targets must bring, so that one that was skipped is missed. */
async function expectedTasks(targets, projects) {
  const { nodes } = await createProjectGraphAsync({ exitOnError: false });
  return Object.values(nodes)
    .filter(({ name }) => !projects || projects.split(',').includes(name))
    .flatMap(({ name, data }) =>
      targets.filter((target) => data.targets?.[target]?.executor).map((target) => `${name}:${target}`),
    );
}

/** Calls `onTask` with `project:target` whenever Nx has finished one. */
const listen = (onTask) => {
  let line = '';
  return (text) => {
    const lines = (line + text).split('\n');
    line = lines.pop();
    for (const complete of lines) {
      const task = /^> nx run (\S+)/.exec(complete)?.[1];
      if (task) onTask(task);
    }
  };
};

/**
 * @param {{ targets: string[], projects?: string, useCache?: boolean, env?: Record<string, string>, onTask: (name: string) => void }} options
 * @returns {Promise<import('./repository-checks.mjs').Outcome[]>} one for each task that ran or should have run
 */
export async function runTasks({ targets, projects, useCache = true, env = {}, onTask }) {
  rmSync(record, { force: true });
  const args = ['run-many', '-t', ...targets, '--parallel=3', '--nxBail=false', '--outputStyle=static'];
  if (projects) args.push(`--projects=${projects}`);
  if (!useCache) args.push('--skip-nx-cache');
  const run = await runNode([command('nx'), ...args], {
    env: { ...env, NX_CACHE_DIRECTORY: cache },
    onText: listen(onTask),
  });
  const tasks = existsSync(record) ? JSON.parse(readFileSync(record, 'utf8')).tasks : [];
  const ran = new Set(tasks.map(({ taskId }) => taskId));
  const skipped = (await expectedTasks(targets, projects)).filter((task) => !ran.has(task));
  const outcomes = [
    ...tasks.map(outcomeOf),
    ...skipped.map((name) => ({
      name,
      passed: 0,
      failed: 1,
      output: 'It did not run, because something that it needs failed.',
    })),
  ];
  if (run.status !== 0 && (tasks.length === 0 || outcomes.every(({ failed }) => failed === 0))) {
    outcomes.push({ name: 'nx', passed: 0, failed: 1, output: run.output.trim().slice(-4000) });
  }
  return outcomes;
}
