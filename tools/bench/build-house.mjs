// Bundles the product for a bench, with the options with which it is delivered.
import path from 'node:path';
import { build } from 'vite';
import { serverBundle } from '../bundle/server-bundle.mjs';
import { root } from '../checks/workspace.mjs';
import { DOORS, FOLDER } from './built-house.mjs';

/** Bundles the product from its sources of now. */
export async function buildHouse() {
  const input = Object.fromEntries(Object.entries(DOORS).map(([name, file]) => [name, path.join(root, file)]));
  await build({
    ...serverBundle({ root, input, outDir: FOLDER, sourcemap: false }),
    configFile: false,
    logLevel: 'error',
  });
}
