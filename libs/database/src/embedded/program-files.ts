import fs from 'node:fs';
import path from 'node:path';

const COPY = 'programs-';

/** Makes the programs complete and executable, as far as we may change them. */
export function tryRepair(folder: string): void {
  try {
    repair(folder);
  } catch {
    // A read-only installation: the copy is repaired instead.
  }
}

/**
 * npm packages hold no symbolic links: a script of the package makes them after the installation, unless npm was told to run no
 * scripts (`npm ci --ignore-scripts`). The list of them is in the package.
 */
function repair(folder: string): void {
  const list = path.join(folder, 'pg-symlinks.json');
  const links = fs.existsSync(list)
    ? (JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target);
    if (!fs.existsSync(link)) fs.symlinkSync(path.basename(source), link);
  }
  if (process.platform === 'win32') return;
  for (const name of fs.readdirSync(path.join(folder, 'bin'))) {
    const program = path.join(folder, 'bin', name);
    if ((fs.statSync(program).mode & 0o111) !== 0o111) fs.chmodSync(program, 0o755);
  }
}

/**
 * Copies the programs of an installed package into `home`, without what is only needed to build against them, for every user to
 * run. Returns the folder with bin, lib and share.
 */
export function copyPrograms(installed: string, home: string): string {
  const { version } = JSON.parse(fs.readFileSync(path.join(installed, '../package.json'), 'utf8')) as {
    version: string;
  };
  const copy = path.join(home, `${COPY}${version}`);
  // Under another name until it is whole.
  const unfinished = `${copy}.new`;
  if (!fs.existsSync(copy)) {
    fs.rmSync(unfinished, { recursive: true, force: true });
    fs.cpSync(installed, path.join(unfinished, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
      filter: (file) => !/\.a$|[/\\]pgxs$|[/\\]pkgconfig$/.test(file),
    });
    openToAll(unfinished);
    fs.renameSync(unfinished, copy);
  }
  tryRepair(path.join(copy, 'native'));
  return path.join(copy, 'native');
}

/** Everyone may read the files and enter the folders, whatever the umask of the installation was. */
function openToAll(folder: string): void {
  fs.chmodSync(folder, 0o755);
  for (const entry of fs.readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) openToAll(file);
    else if (entry.isFile()) fs.chmodSync(file, (fs.statSync(file).mode & 0o100) === 0 ? 0o644 : 0o755);
  }
}

/** Deletes the copies in `home` but the one in use: those of earlier releases. Only while no server runs from them. */
export function removeOtherCopies(home: string, inUse: string): void {
  for (const name of fs.readdirSync(home).filter((file) => file.startsWith(COPY))) {
    const copy = path.join(home, name);
    if (path.dirname(inUse) !== copy) fs.rmSync(copy, { recursive: true });
  }
}
