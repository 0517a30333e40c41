import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { Client } from 'pg';
import { buildHouse } from './built-house.mjs';
import { startContender } from './contenders/child.mjs';
import { KEY, SIZES, makeWorld } from './data/world.mjs';
import { withCluster } from './house.mjs';
import { median, pairedRounds } from './load/rounds.mjs';
import { installPeers } from './peers.mjs';
import { bytesOf, pathOf, requestOf, requireEqualAnswers } from './questions/ask.mjs';
import { REGISTER_QUESTIONS } from './questions/register.mjs';
import { foldedIn } from './questions/fold.mjs';

const { values: options } = parseArgs({ options: { quick: { type: 'boolean' }, national: { type: 'boolean' }, only: {type:'string'}, 'no-peers': {type: 'boolean'} } });
const say = (line) => console.error(line);
const POOL = 8;
const PACE = { rounds: 3, milliseconds: 700, warmUp: 700 };

await buildHouse();
say('built');
const peers = options['no-peers'] ? null : installPeers(say);
await withCluster(async (clusterUrl) => {
  const world = await makeWorld(clusterUrl, options.national ? SIZES.national : SIZES.city, say);
  const owner = new Client({ connectionString: world.ownerUrl });
  await owner.connect();
  await owner.query(`create schema bench_peer; grant usage on schema bench_peer to tsunagari_api;
    create function bench_peer.branch_bench_associations(b branch) returns setof association language sql stable as $$
      select a.* from association_affiliation f join association a on a.council_id = f.council_id and a.id = f.association_id
      where f.council_id = b.council_id and f.branch_id = b.id and daterange(f.valid_from, f.valid_to) @> current_date and a.closed_on is null
      order by a.kana_key, a.id $$`);
  const contenders = [];
  try {
    const questions = REGISTER_QUESTIONS.filter(q=>!options.only||q.name===options.only);
    const statements = Object.fromEntries(questions.map((q) => [pathOf(q), q.floor]));
    const guarded = Object.fromEntries(questions.map((q) => [`guarded-${pathOf(q)}`, foldedIn(q.floor, world.claims)]));
    const documents = questions.map((q) => q.house.query);
    const api = { url: world.apiUrl, key: KEY, documents, poolSize: POOL };
    const list = [
      { kind: 'house', name: 'ours', script: 'api.process.mjs', setting: { ...api, compiledReads: true } },
      { kind: 'floor', name: 'FLOOR', script: 'floor.process.mjs', setting: { url: world.ownerUrl, statements, poolSize: POOL } },
      { kind: 'guarded floor', name: 'FLOOR+RLS', script: 'floor.process.mjs', setting: { url: world.apiUrl, statements: guarded, poolSize: POOL } },
      { kind: 'house', name: 'resolvers', script: 'api.process.mjs', setting: { ...api, compiledReads: false } },
      ...(peers ? [{ kind: 'postgraphile', name: 'PostGraphile', script: 'postgraphile.process.mjs', execPath: peers.execPath, setting: { url: world.apiUrl, claims: world.claims, schemas: ['public', 'bench_peer'], peers: peers.folder, poolSize: POOL } }] : []),
    ];
    for (const each of list) { contenders.push({ ...each, contender: await startContender(each) }); say(`${each.name} ${contenders.at(-1).contender.startedIn}`); }
    const response = await fetch(`http://127.0.0.1:${contenders[0].contender.port}/auth/sign-in`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(world.signIn) });
    const cookie = response.headers.get('set-cookie')?.split(';')[0];
    say(`sign in ${response.status}`);
    const ask = { councilId: world.councilId, today: world.today, cookie };
    for (const question of questions) {
      const size = await requireEqualAnswers(contenders, question, ask);
      const figures = await pairedRounds(owner, contenders.map(({ contender, kind }) => ({ contender, bytes: bytesOf(requestOf(kind, question, ask)) })), PACE);
      const floor = figures.get('FLOOR');
      say(`${question.name} ${size} bytes`);
      for (const [name, rounds] of figures) {
        const f = (k) => median(rounds.map((r) => r[k]));
        say(`  ${name.padEnd(14)} ${f('perSecond').toFixed(0).padStart(6)}/s ×${median(rounds.map((r, i) => r.perSecond / floor[i].perSecond)).toFixed(2)}  cpu node ${f('process').toFixed(0)} µs pg ${f('backends')?.toFixed(0)} µs  total ×${median(rounds.map((r, i) => (r.process + r.backends) / (floor[i].process + floor[i].backends))).toFixed(2)}`);
      }
    }
  } finally {
    for (const { contender } of contenders) await contender.stop();
    await owner.end();
  }
});
