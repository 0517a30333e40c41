// Installs what the bench compares with, apart from the product: once, and again when the pins change.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from '../checks/workspace.mjs';

const PINS = path.join(import.meta.dirname, 'peers/package.json');
const FOLDER = path.join(root, '.cache/bench/peers');

/**
 * Where the peers are installed, and the Node with which PostGraphile runs: a newer one than that of the product where npm has it.
 * @throws Error when they cannot be installed
 */
export function installPeers(say) {
  const installed = path.join(FOLDER, 'package.json');
  const done = path.join(FOLDER, 'node_modules/.package-lock.json');
  if (!existsSync(done) || !existsSync(installed) || readFileSync(installed, 'utf8') !== readFileSync(PINS, 'utf8')) {
    say('installing PostGraphile into .cache/bench/peers …');
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    copyFileSync(PINS, installed);
    // PostGraphile asks for the Node that comes with it, not for the one that installs it.
    const args = ['install', '--engine-strict=false', '--ignore-scripts', '--no-package-lock', '--loglevel=error'];
    const { status, stderr, error } = spawnSync('npm', args, {
      cwd: FOLDER,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (status !== 0) {
      rmSync(FOLDER, { recursive: true, force: true });
      throw new Error(`the peers were not installed: ${stderr || error?.message}`);
    }
  }
  const node = path.join(FOLDER, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  const execPath = existsSync(node) ? node : process.execPath;
  const { stdout } = spawnSync(execPath, ['--version'], { encoding: 'utf8' });
  const { version } = JSON.parse(readFileSync(path.join(FOLDER, 'node_modules/postgraphile/package.json'), 'utf8'));
  return { folder: FOLDER, execPath, node: stdout.trim(), postgraphile: version };
}
