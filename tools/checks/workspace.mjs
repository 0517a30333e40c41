// The repository as the checks see it: its root, its files and its commands.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../..');

/** Reads a file by its path from the root. */
export const read = (file) => readFileSync(path.join(root, file), 'utf8');

/** Reads JSON by its path from the root. */
export const readJson = (file) => JSON.parse(read(file));

/** Path of a command that an installed package brings. */
export const command = (packageName, name = packageName) => {
  const folder = `node_modules/${packageName}`;
  const { bin } = readJson(`${folder}/package.json`);
  return path.join(root, folder, typeof bin === 'string' ? bin : bin[name]);
};

/** All files that are or will be committed: tracked ones and new ones that are not ignored. */
export function files() {
  const git = spawnSync('git', ['-c', 'core.quotePath=off', 'ls-files', '-z', '-co', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
  });
  if (git.status !== 0) throw new Error(`git ls-files: ${git.stderr || git.error?.message}`);
  return git.stdout.split('\0').filter((file) => file !== '' && existsSync(path.join(root, file)));
}

/**
 * Runs a Node script and waits for it.
 * @returns {Promise<{ status: number, output: string }>} both streams in the order in which they came
 */
export function runNode(args, { env = {}, onText = () => undefined } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output += text;
        onText(text);
      });
    }
    child.once('error', reject);
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}

/** The lines of a failed command as the problems of a check; none when it succeeded. */
export const problemsOf = ({ status, output }) => (status === 0 ? [] : [output.trim() || `exit code ${status}`]);
