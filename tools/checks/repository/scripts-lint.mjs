import { command, problemsOf, runNode } from '../workspace.mjs';

/** The scripts that belong to no project are linted as well. */
export const scriptsLint = {
  name: 'lint of the scripts',
  run: async () =>
    problemsOf(
      await runNode([
        command('eslint'),
        '--max-warnings',
        '0',
        'tools/*.mjs',
        'tools/bench',
        'tools/checks',
        'tools/generators',
        '*.mjs',
        '*.cjs',
        '.dependency-cruiser.cjs',
      ]),
    ),
};
