// Runs one project's tests of one kind and keeps the result as JSON, so that the whole run can be summed up.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const [projectRoot, kind] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, '../..');
const directory = path.resolve(root, projectRoot);
const { name } = JSON.parse(readFileSync(path.join(directory, 'project.json'), 'utf8'));
const results = path.join(root, '.cache/tests', `${name}.${kind}.json`);
mkdirSync(path.dirname(results), { recursive: true });
const jest = createRequire(import.meta.url).resolve('jest/bin/jest');
const args = ['--config', path.join(directory, 'jest.config.cjs'), '--json', `--outputFile=${results}`, '--passWithNoTests'];
if (kind === 'e2e' || kind === 'browser') args.push('--runInBand');
const run = spawnSync(process.execPath, [jest, ...args, ...process.argv.slice(4)], {
  cwd: directory,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, TEST_KIND: kind, TZ: 'UTC' },
});
process.exit(run.status ?? 1);
