// npm's "prepare": lets git run .githooks in a developer's clone. Never a reason for an installation to fail.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const git = (...args) => spawnSync('git', args, { cwd: root, encoding: 'utf8' });

/** A copy of the sources may lie inside of another repository, whose hooks are none of our business. */
function isThisRepository() {
  const { status, stdout } = git('rev-parse', '--show-toplevel');
  return status === 0 && path.relative(realpathSync(root), realpathSync(stdout.trim())) === '';
}

try {
  if (!process.env.CI && isThisRepository()) {
    const chosen = git('config', '--get', 'core.hooksPath').stdout.trim();
    if (chosen === '') git('config', '--local', 'core.hooksPath', '.githooks');
  }
} catch {
  // No git, or no rights: the checks of `npm test` find the same.
}
