import { command, problemsOf, runNode } from '../workspace.mjs';

/** Every file is written the way Prettier writes it (`npm run format`). */
export const format = {
  name: 'format',
  run: async () =>
    problemsOf(
      await runNode([
        command('prettier'),
        '--check',
        '.',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        '.cache/prettier',
      ]),
    ),
};
