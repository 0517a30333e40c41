import { command, files, problemsOf, readJson, runNode } from '../workspace.mjs';

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides'];
const exact = /^(?:npm:(?:@[^/]+\/)?[^@]+@)?\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?$/;

/** Versions that could become others without anyone deciding it. @param {Record<string, Record<string, string>>} manifest */
export const looseVersions = (manifest) =>
  kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {})
      .filter(([, version]) => !exact.test(version))
      .map(([name, version]) => `${kind}.${name} is "${version}"`),
  );

/** Whether Node would find `name` from the package at `where`, which stands in node_modules of some depth. */
const isLocked = (packages, where, name) => {
  for (let base = where; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    if (packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`]) return true;
    if (base === '') return false;
  }
};

/** What a package asks for and the lock does not have, such as a binary for another platform: `npm ci` refuses the whole lock then. */
export const missingFromLock = (packages) =>
  Object.entries(packages).flatMap(([where, entry]) =>
    Object.keys({ ...entry.dependencies, ...entry.optionalDependencies })
      .filter((name) => !isLocked(packages, where, name))
      .map((name) => `package-lock.json lacks ${name}, which ${where || 'the root'} asks for`),
  );

/** What is installed without a hash. */
export const unhashed = (packages) =>
  Object.entries(packages)
    .filter(([where, { link, inBundle, integrity }]) => {
      const installed = where.includes('node_modules/') && !link && !inBundle;
      return installed && !integrity?.startsWith('sha512-');
    })
    .map(([where]) => `package-lock.json: ${where} has no sha512 hash`);

/** Everything installed is pinned, complete for every platform, comes from the registry and is checked by its hash. */
export const lockfile = {
  name: 'lock file',
  run: async () => {
    const loose = files()
      .filter((file) => file.endsWith('package.json'))
      .flatMap((file) => looseVersions(readJson(file)).map((problem) => `${file}: ${problem}; name an exact version`));
    const { packages } = readJson('package-lock.json');
    const foreign = problemsOf(await runNode([command('lockfile-lint'), '--format', 'plain']));
    return [...loose, ...missingFromLock(packages), ...unhashed(packages), ...foreign];
  },
};
