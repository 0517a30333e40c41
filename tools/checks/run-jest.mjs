// Runs one project's tests of one kind and keeps the result as JSON, so that the whole run can be summed up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { findBrowser, NO_BROWSER } from './find-browser.mjs';
import { command, readJson, root } from './workspace.mjs';

const [projectRoot, kind, ...more] = process.argv.slice(2);
const directory = path.resolve(root, projectRoot);
const { name } = readJson(path.relative(root, path.join(directory, 'project.json')));
const results = path.join(root, '.cache/tests', `${name}.${kind}.json`);
mkdirSync(path.dirname(results), { recursive: true });
rmSync(results, { force: true });

const env = { ...process.env, TEST_KIND: kind, TZ: 'UTC', ...(more.length === 0 && { TEST_TOGETHER: '1' }) };
if (kind === 'browser') {
  const browser = findBrowser();
  if (!browser) {
    console.error(NO_BROWSER);
    process.exit(1);
  }
  env.CHROMIUM_PATH = browser;
}
const args = [
  '--config',
  path.join(directory, 'jest.config.cjs'),
  '--json',
  `--outputFile=${results}`,
  '--passWithNoTests',
];
const run = spawnSync(process.execPath, [command('jest'), ...args, ...more], {
  cwd: directory,
  stdio: ['ignore', 'ignore', 'inherit'],
  env,
});
process.exit(run.status ?? 1);
