// Runs the built command line; builds it and what it serves first, when the sources are newer than what was built last.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, root, runNode } from './checks/workspace.mjs';

const cli = path.join(root, 'tools/cli/dist/cli.js');
const stamp = path.join(root, '.cache/build-stamp.json');
const folders = ['apps', 'libs', 'tools'];
const settings = ['package-lock.json', 'package.json', 'nx.json', 'tsconfig.base.json'];
/** What a build writes, and what never becomes a part of it. */
const aside = new Set([
  'node_modules',
  'dist',
  'gql',
  'paraglide',
  'generated',
  'testing',
  'e2e',
  'coverage',
  '.cache',
]);
const notBuilt = /\.(?:spec\.tsx?|md)$/;

function* sources(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!aside.has(entry.name)) yield* sources(file);
    } else if (!notBuilt.test(entry.name)) yield file;
  }
}

/** Tells one state of the sources from another by the size and the time of every file: some hundredths of a second. */
function stateOfSources() {
  const hash = createHash('sha256');
  const files = [...folders.flatMap((folder) => [...sources(path.join(root, folder))]), ...settings].sort();
  for (const file of files) {
    const { mtimeMs, size } = statSync(path.resolve(root, file));
    hash.update(`${file}\0${mtimeMs}\0${size}\n`);
  }
  return hash.digest('hex');
}

/** Project → the state of the sources from which it was built. */
function builtStates() {
  try {
    return JSON.parse(readFileSync(stamp, 'utf8'));
  } catch {
    return {};
  }
}

const folderOf = (project) => path.join(root, project === 'cli' ? 'tools' : 'apps', project, 'dist');

/** Messages go to the error stream: the output belongs to the command (`token create` prints nothing but the token). */
async function buildWhenStale(projects) {
  const state = stateOfSources();
  const built = builtStates();
  const stale = projects.filter((project) => built[project] !== state || !existsSync(folderOf(project)));
  if (stale.length === 0 && existsSync(cli)) return;
  console.error('プログラムを組み立てています（初回は数分かかります）… / Building (the first time takes minutes)…');
  const { status, output } = await runNode([command('nx'), 'run-many', '-t', 'build', '-p', projects.join(',')]);
  if (status !== 0) {
    console.error(output.trim());
    console.error('組み立てに失敗しました。 / The build failed.');
    process.exit(1);
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  const states = { ...built, ...Object.fromEntries(projects.map((project) => [project, state])) };
  writeFileSync(stamp, `${JSON.stringify(states, null, 2)}\n`);
}

/**
 * Hands over to the command line within this process: signals, streams and the exit code are its own.
 * @param {string[]} args
 * @param {{ projects: string[] }} needs the projects that must be built
 */
export async function runCli(args, { projects }) {
  await buildWhenStale(projects);
  process.argv = [process.argv[0], cli, ...args];
  await import(pathToFileURL(cli).href);
}
