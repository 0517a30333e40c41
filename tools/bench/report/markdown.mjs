// The measured part of docs/BENCHMARKS.md.
import os from 'node:os';
import { NAMES } from '../contenders/line-up.mjs';
import { verdictsOf } from './figures.mjs';

const number = (value, digits = 2) => (value === null || value === undefined ? '–' : value.toFixed(digits));
const whole = (value) => (value === null || value === undefined ? '–' : Math.round(value).toLocaleString('en'));
const table = (heads, rows) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** What the figures hang on, without a name of the machine. */
function machine({ peers, postgres, size, pace }) {
  const cpus = os.cpus();
  const busy = os.loadavg()[0] / cpus.length;
  const lines = [
    `${cpus.length} × ${cpus[0]?.model.trim() ?? 'CPU'}, ${Math.round(os.totalmem() / 2 ** 30)} GiB, ${os.type()} ${os.release().split('-')[0]}`,
    `Node.js ${process.versions.node}; PostgreSQL ${postgres}${peers ? `; PostGraphile ${peers.postgraphile} on Node.js ${peers.node.replace(/^v/, '')}` : ''}`,
    `${size.councils.toLocaleString('en')} councils; ${pace.rounds} paired rounds of ${pace.milliseconds / 1000} s after a warm-up, 16 connections; medians`,
    `load of the machine during the run: ${busy.toFixed(1)} per processor${busy > 1.5 ? ' – **it was busy with other work: take the ratios as provisional**' : ''}`,
  ];
  return lines.map((line) => `- ${line}`).join('\n');
}

function questionRows({ question, bytes, figures }) {
  return figures.map(({ kind, perSecond, timesFloor, timesPostgraphile, cpuOfFloor, micros }, index) => [
    index === 0 ? `**${question.name}** (${whole(bytes / 1024) === '0' ? '<1' : whole(bytes / 1024)} KB)` : '',
    NAMES[kind],
    whole(perSecond),
    number(timesFloor),
    number(timesPostgraphile),
    `${whole(micros.process)} + ${whole(micros.backends)}`,
    number(cpuOfFloor),
  ]);
}

function verdictRows({ question, figures }) {
  const own = figures.find(({ kind }) => kind === 'house');
  return verdictsOf(question, own).map(({ what, is, wanted, holds }, index) => [
    index === 0 ? `**${question.name}** ${question.what}` : '',
    what,
    wanted,
    number(is),
    holds ? 'yes' : '**no**',
  ]);
}

function guardRows({ question, figures }) {
  const guard = figures.find(({ kind }) => kind === 'guarded floor');
  return guard ? [[question.name, number(guard.timesFloor), number(guard.cpuOfFloor)]] : [];
}

/** The whole part. */
export function measuredPart(run) {
  const { results, start } = run;
  const when = new Date().toISOString().slice(0, 10);
  return [
    `Measured on ${when}${run.isQuick ? ' (`--quick`)' : ''}:`,
    machine(run),
    '### Targets',
    table(['question', 'ratio', 'target', 'measured', 'holds'], results.flatMap(verdictRows)),
    '### Figures',
    table(
      [
        'question',
        'contender',
        'requests/s',
        '× FLOOR',
        '× PostGraphile',
        'CPU µs: process + PostgreSQL',
        'CPU ÷ FLOOR',
      ],
      results.flatMap(questionRows),
    ),
    '### What row-level security costs',
    'The same hand-written statement as the plain role of the API with the claims folded in, beside the owner without policies.',
    table(['question', 'requests/s ÷ without', 'CPU ÷ without'], results.flatMap(guardRows)),
    '### Start and memory',
    table(
      ['process', 'listens after', 'memory when idle'],
      start.map(({ name, startedIn, bytes }) => [
        name,
        `${number(startedIn / 1000, 1)} s`,
        `${whole(bytes / 2 ** 20)} MB`,
      ]),
    ),
  ].join('\n\n');
}
