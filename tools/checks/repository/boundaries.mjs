import { command, problemsOf, runNode } from '../workspace.mjs';

/** No import goes against the arrows of the architecture. */
export const boundaries = {
  name: 'boundaries',
  run: async () =>
    problemsOf(
      await runNode([
        command('dependency-cruiser', 'depcruise'),
        '--config',
        '.dependency-cruiser.cjs',
        'apps',
        'libs',
        'tools',
      ]),
    ),
};
