// npm run cli -- <command>: builds the command line when it is missing or out of date, then runs it.
import { existsSync } from 'node:fs';

if (!existsSync(new URL('../node_modules/nx/package.json', import.meta.url))) {
  console.error('先に npm ci を実行してください。 / Run npm ci first.');
  process.exit(1);
}
const { runCli } = await import('./cli-runner.mjs');
await runCli(process.argv.slice(2), { projects: ['cli'] });
