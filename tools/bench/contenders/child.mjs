// Contenders run as processes of their own. A child tells its port when it listens, and what it has used when it is asked.
import { fork } from 'node:child_process';
import path from 'node:path';

const PATIENCE_MS = 60_000;

/**
 * Starts a contender.
 * @param {{ name: string, script: string, setting: object, execPath?: string }} contender
 */
export async function startContender({ name, script, setting, execPath = process.execPath, execArgv = [] }) {
  const child = fork(path.join(import.meta.dirname, script), [], {
    execPath,
    execArgv,
    env: { ...process.env, PGAPPNAME: `bench ${name}`, NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  let isEnding = false;
  const ended = new Promise((_, reject) =>
    child.once('exit', (code) => {
      if (!isEnding) reject(new Error(`${name} ended by itself (${code}).`));
    }),
  );
  ended.catch(() => undefined);
  const next = (kind, patience = PATIENCE_MS) => {
    const told = new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${name} says nothing.`)), patience);
      const listen = (message) => {
        if (message.kind !== kind) return;
        clearTimeout(timer);
        child.off('message', listen);
        resolve(message);
      };
      child.on('message', listen);
    });
    return Promise.race([told, ended]);
  };
  const listening = next('listening');
  child.send({ kind: 'start', setting });
  const { port, startedIn } = await listening;
  return {
    name,
    port,
    startedIn,
    /** Microseconds of CPU of the process since its start, and its memory. */
    async used() {
      const answer = next('used');
      child.send({ kind: 'used' });
      return answer;
    },
    async stop() {
      isEnding = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      const force = setTimeout(() => child.kill('SIGKILL'), 5_000);
      child.kill('SIGTERM');
      await gone;
      clearTimeout(force);
    },
  };
}

/** In the child: starts with the setting that the bench gives and answers its questions. `start` returns the port. */
export function beContender(start) {
  process.on('message', (message) => {
    if (message.kind === 'start')
      start(message.setting).then(
        (port) => process.send({ kind: 'listening', port, startedIn: performance.now() }),
        (error) => {
          console.error(error);
          process.exit(1);
        },
      );
    if (message.kind === 'used') {
      const { user, system } = process.cpuUsage();
      process.send({ kind: 'used', micros: user + system, bytes: process.memoryUsage.rss() });
    }
  });
  process.once('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => process.exit(0));
}
