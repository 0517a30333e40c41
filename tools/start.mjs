// npm start: builds what is missing, then serves in this very process, so that Ctrl-C reaches the server directly.
import { existsSync } from 'node:fs';

const stop = (japanese, english) => {
  console.error(`${japanese} / ${english}`);
  process.exit(1);
};

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19))
  stop(
    `Node.js 20.19 以上が必要です（今は ${process.versions.node}）。`,
    `Node.js 20.19 or newer is needed (this is ${process.versions.node}).`,
  );
if (!existsSync(new URL('../node_modules/nx/package.json', import.meta.url)))
  stop('先に npm ci を実行してください。', 'Run npm ci first.');

// Not before Node is known to be new enough to read it.
const { runCli } = await import('./cli-runner.mjs');
await runCli(['serve', ...process.argv.slice(2)], { projects: ['admin', 'cli'] });
