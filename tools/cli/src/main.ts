import 'reflect-metadata';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { systemClock } from '@tsunagari/kernel';
import { runCommandLine } from './command-line.js';
import { untilSignal } from './running/signals.js';
import { secretsFrom } from './terminal/ask-secret.js';

const root = path.resolve(import.meta.dirname, '../../..');
const settingsFile = path.join(root, '.env');
if (existsSync(settingsFile)) process.loadEnvFile(settingsFile);

process.exitCode = await runCommandLine(process.argv.slice(2), {
  environment: process.env,
  root,
  ageoFolder: path.join(import.meta.dirname, 'ageo'),
  clock: systemClock,
  print: (line) => process.stdout.write(`${line}\n`),
  tell: (line) => process.stderr.write(`${line}\n`),
  readInput: () => text(process.stdin),
  askSecret: secretsFrom(process.stdin, process.stderr),
  untilAskedToStop: untilSignal(process),
});

// A connection that somebody forgot must not keep a command that has ended.
setTimeout(() => process.exit(), 1_000).unref();
