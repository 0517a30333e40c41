// npm run bench: asks the product and its rivals the same questions over the same tables, in paired rounds, and writes the ratios into
// docs/BENCHMARKS.md. --quick: short rounds, under three minutes · --national: a whole country · --only Q1,Q5 · --no-peers · --no-write
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { buildHouse } from './build-house.mjs';
import { startContender } from './contenders/child.mjs';
import { lineUp } from './contenders/line-up.mjs';
import { layPeerSchema } from './data/peer-schema.mjs';
import { SIZES, makeWorld } from './data/world.mjs';
import { asOwner, withCluster } from './house.mjs';
import { pairedRounds } from './load/rounds.mjs';
import { signIn } from './load/sign-in.mjs';
import { installPeers } from './peers.mjs';
import { bytesOf, requestOf, requireEqualAnswers } from './questions/ask.mjs';
import { REGISTER_QUESTIONS } from './questions/register.mjs';
import { READ_STAND_INS } from './questions/stand-ins.mjs';
import { country, evaluation, logVisit } from './questions/totals.mjs';
import { figuresOf, verdictsOf } from './report/figures.mjs';
import { measuredPart } from './report/markdown.mjs';
import { writeReport } from './report/write.mjs';

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    national: { type: 'boolean', default: false },
    only: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
    'no-write': { type: 'boolean', default: false },
  },
});
const sizeName = options.national ? 'national' : 'city';
const pace = options.quick
  ? { rounds: 3, milliseconds: 400, warmUp: { milliseconds: 4_000, enough: 1_500 } }
  : { rounds: 9, milliseconds: 1_000, warmUp: { milliseconds: 15_000, enough: 5_000 } };
const wanted = options.only?.split(',').map((name) => name.trim());
const chosen = (questions) => questions.filter(({ name }) => !wanted || wanted.includes(name));
const questions = {
  own: chosen(REGISTER_QUESTIONS),
  standIn: chosen([...READ_STAND_INS, evaluation, logVisit, country]),
};
const say = (line) => console.error(line);

async function startAll(entries) {
  const started = [];
  try {
    for (const entry of entries) started.push({ ...entry, contender: await startContender(entry) });
    return started;
  } catch (error) {
    await Promise.all(started.map(({ contender }) => contender.stop()));
    throw error;
  }
}

async function measure(owner, contenders, question, ask) {
  const entries = contenders.filter(({ isFor }) => isFor(question));
  const bytes = await requireEqualAnswers(entries, question, ask);
  const asked = entries.map(({ contender, kind }) => ({ contender, bytes: bytesOf(requestOf(kind, question, ask)) }));
  const rounds = await pairedRounds(owner, asked, { ...pace, ...question.pace });
  const figures = new Map(entries.map(({ kind, contender }) => [kind, rounds.get(contender.name)]));
  const result = { question, bytes, figures: [...figures.keys()].map((kind) => figuresOf(kind, figures)) };
  const own = result.figures.find(({ kind }) => kind === 'house');
  const told = verdictsOf(question, own).map(
    ({ what, is, wanted: aim, holds }) => `${what} ${is.toFixed(2)} (${aim}${holds ? '' : ': missed'})`,
  );
  say(`${question.name.padEnd(12)} ${told.join(' · ')}`);
  return result;
}

async function run(clusterUrl) {
  const size = SIZES[sizeName];
  const world = await makeWorld(clusterUrl, size, say);
  await asOwner(world.ownerUrl, layPeerSchema);
  const owner = new Client({ connectionString: world.ownerUrl });
  await owner.connect();
  let contenders = [];
  try {
    contenders = await startAll(lineUp({ world, peers, questions }));
    const start = [];
    for (const { contender } of contenders) start.push({ ...contender, bytes: (await contender.used()).bytes });
    const cookie = await signIn(contenders[0].contender, world.signIn);
    const ask = { councilId: world.councilId, today: world.today, cookie };
    const results = [];
    for (const question of [...questions.own, ...questions.standIn])
      results.push(await measure(owner, contenders, question, ask));
    const { rows } = await owner.query('show server_version');
    const part = measuredPart({
      results,
      start,
      peers,
      size,
      pace,
      isQuick: options.quick,
      postgres: rows[0].server_version,
    });
    if (options['no-write'] || wanted) console.log(part);
    else await writeReport(sizeName, part);
  } finally {
    await Promise.all(contenders.map(({ contender }) => contender.stop()));
    await owner.end();
  }
}

const began = performance.now();
await buildHouse();
const peers = options['no-peers'] ? null : installPeers(say);
await withCluster(run);
say(`done in ${Math.round((performance.now() - began) / 1000)} s`);
