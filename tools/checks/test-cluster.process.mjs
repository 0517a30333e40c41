// Runs one PostgreSQL for the tests as long as its standard input stays open: when the test run ends, in whatever way, so does the server.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runnerImport } from 'vite';
import { programsOfMajor } from './postgres-majors.mjs';
import { root } from './workspace.mjs';

const conditions = ['@tsunagari/source', 'node', 'import', 'default'];
const { module: embedded } = await runnerImport(path.join(root, 'libs/database/src/embedded/start-embedded.ts'), {
  root,
  configFile: false,
  logLevel: 'error',
  ssr: { resolve: { conditions, externalConditions: conditions } },
});

const dataDirectory = mkdtempSync(path.join(tmpdir(), 'tsunagari-test-'));
chmodSync(dataDirectory, 0o755); // the server may run as another user
const major = process.env.TEST_POSTGRES_MAJOR;
const programsFrom = major ? await programsOfMajor(major) : undefined;
const server = await embedded.startEmbedded({ dataDirectory, fast: true, maxConnections: 200, programsFrom });

let ending = false;
async function end() {
  if (ending) return;
  ending = true;
  await server.stop();
  rmSync(dataDirectory, { recursive: true, force: true });
  process.exit(0);
}
process.stdin.once('end', end).once('error', end).resume();
process.on('SIGINT', end).on('SIGTERM', end);
process.stdout.write(`${JSON.stringify({ url: server.ownerUrl })}\n`);
