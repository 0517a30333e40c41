import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fixedClock } from '@tsunagari/kernel';
import type { Surroundings } from '../src/command.js';

/** Surroundings that remember what was said. */
export interface TestSurroundings extends Surroundings {
  readonly printed: string[];
  readonly told: string[];
}

/** An installation in an empty folder of its own, with the given environment and standard input. */
export function testSurroundings(environment: Readonly<Record<string, string>> = {}, input = ''): TestSurroundings {
  const printed: string[] = [];
  const told: string[] = [];
  return {
    environment,
    root: mkdtempSync(path.join(tmpdir(), 'tsunagari-cli-')),
    ageoFolder: path.join(__dirname, '../../demo/data/ageo'),
    clock: fixedClock('2026-11-23T10:00:00+09:00'),
    print: (line) => void printed.push(line),
    tell: (line) => void told.push(line),
    readInput: () => Promise.resolve(input),
    askSecret: null,
    untilAskedToStop: () => Promise.resolve(),
    printed,
    told,
  };
}
