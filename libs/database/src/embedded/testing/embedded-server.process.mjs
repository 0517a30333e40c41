// A process that starts the embedded server on the folder given to it, for tests that kill it. It prints one line of JSON about the
// server (or its refusal) and stays until its standard input ends or Ctrl-C comes; then it stops in order.
import path from 'node:path';
import { runnerImport } from 'vite';

const conditions = ['@tsunagari/source', 'node', 'import', 'default'];
const { module: embedded } = await runnerImport(path.join(import.meta.dirname, '../start-embedded.ts'), {
  root: import.meta.dirname,
  configFile: false,
  logLevel: 'error',
  ssr: { resolve: { conditions, externalConditions: conditions } },
});
const print = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const [dataDirectory] = process.argv.slice(2);

try {
  const started = performance.now();
  const server = await embedded.startEmbedded({ dataDirectory, fast: process.argv.includes('--fast') });
  const { ownerUrl, port, pid, reused } = server;
  // Whoever reads the line may send a signal at once: listen first.
  const end = async () => {
    process.stdin.pause();
    await server.stop();
    print({ stopped: true });
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  process.stdin.once('end', end).resume();
  print({ ownerUrl, port, pid, reused, milliseconds: Math.round(performance.now() - started) });
} catch (error) {
  print({ code: error.code, message: error.message });
  process.exitCode = 1;
}
