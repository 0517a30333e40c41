// A throw-away workspace below .cache in the shape of the real one, for tools that read real files.
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { files, read, readJson, root } from '../workspace.mjs';

const write = (base, file, text) => {
  const target = path.join(base, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
};

/** The packages of the workspace, each with a door, so that `@tsunagari/<name>` leads somewhere. */
function plantPackages(base) {
  mkdirSync(path.join(base, 'node_modules/@tsunagari'), { recursive: true });
  for (const manifest of files().filter((file) =>
    /^(?:apps|libs|tools\/(?:cli|demo))(?:\/[^/]+)+\/package\.json$/.test(file),
  )) {
    const { name } = readJson(manifest);
    const folder = path.dirname(manifest);
    const exports = { '.': './src/index.ts' };
    write(base, manifest, JSON.stringify({ name, type: 'module', exports }));
    write(base, `${folder}/src/index.ts`, 'export const door = 1;\n');
    symlinkSync(path.join(base, folder), path.join(base, 'node_modules', name), 'junction');
  }
}

/**
 * Writes files into a fresh folder below .cache, hands the folder to `look` and removes it again.
 * @param {Record<string, string>} plants
 * @param {(base: string) => unknown} look
 */
export async function inPlantedFolder(plants, look) {
  mkdirSync(path.join(root, '.cache'), { recursive: true });
  const base = mkdtempSync(path.join(root, '.cache/planted-'));
  try {
    for (const [file, text] of Object.entries(plants)) write(base, file, text);
    return await look(base);
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

/** The same, with the packages of the workspace standing in it. */
export const inPlantedWorkspace = (plants, look) =>
  inPlantedFolder({ 'tsconfig.base.json': read('tsconfig.base.json') }, (base) => {
    plantPackages(base);
    for (const [file, text] of Object.entries(plants)) write(base, file, text);
    return look(base);
  });
