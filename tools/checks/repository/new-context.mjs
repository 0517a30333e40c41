import path from 'node:path';
import { contextFiles } from '../../generators/context/context-files.mjs';
import { namesOf } from '../../generators/context/names.mjs';
import { inPlantedFolder } from '../planted/planted-workspace.mjs';
import { command, problemsOf, read, root, runNode } from '../workspace.mjs';

/** What `npm run generate:context` lays compiles against the libraries of today and passes its own tests. */
export const newContext = {
  name: 'a new context',
  run: async () => {
    const names = namesOf('planted-context', 'planted-record');
    const around = {
      'tsconfig.base.json': read('tsconfig.base.json'),
      'jest.preset.cjs': `module.exports = require(${JSON.stringify(path.join(root, 'jest.preset.cjs'))});\n`,
    };
    return inPlantedFolder({ ...around, ...contextFiles(names, '0.1.0') }, async (base) => {
      const folder = path.join(base, names.folder);
      const jest = ['--config', path.join(folder, 'jest.config.cjs'), '--ci'];
      return [
        ...problemsOf(await runNode([command('typescript7', 'tsc'), '--noEmit', '-p', folder])),
        ...problemsOf(await runNode([command('jest'), ...jest], { env: { TEST_KIND: 'unit', TZ: 'UTC' } })),
      ];
    });
  },
};
