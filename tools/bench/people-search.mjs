// How long does it take to find people? Invents two councils in a scratch database, asks for first pages as the API does – its plain
// role, row-level security on – and prints a table. Drops the database at the end.
// node tools/bench/people-search.mjs postgresql://postgres@127.0.0.1:5432/postgres [--people 100000] [--runs 100]
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { asOwner, makingOf, onDatabase, withHouse } from './house.mjs';
import { inventTown } from './invented-town.mjs';

const USAGE = 'node tools/bench/people-search.mjs <URL of a superuser> [--people 100000] [--runs 100]';
/** Milliseconds within which the first 50 of 100,000 are to be there. */
const AIM = 100;
const TODAY = '2026-11-23';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { people: { type: 'string', default: '100000' }, runs: { type: 'string', default: '100' } },
});
const [clusterUrl] = positionals;
const [people, runs] = [Number(values.people), Number(values.runs)];
if (!clusterUrl || !(people > 0) || !(runs > 0)) {
  console.error(USAGE);
  process.exit(2);
}

/** What is asked, each time for another of the invented people. */
function questions(samples, [branchId]) {
  const reading = (length) => (index) => [...samples[index % samples.length].kana].slice(0, length).join('');
  const all = { all: true };
  const own = { all: false, branchIds: [branchId] };
  const phone = (index) => samples[index % samples.length].phone.replace(/^(048)(\d{3})/, '$1-$2-');
  return [
    { what: 'no search', sight: all, search: () => '' },
    { what: 'reading, 1 character', sight: all, search: reading(1) },
    { what: 'reading, 2 characters', sight: all, search: reading(2) },
    { what: 'reading, 3 characters', sight: all, search: reading(3) },
    { what: 'reading, both names', sight: all, search: (index) => samples[index % samples.length].kana },
    { what: 'name, 1 character', sight: all, search: (index) => [...samples[index % samples.length].name][0] },
    { what: 'name, all of it', sight: all, search: (index) => samples[index % samples.length].name },
    { what: 'telephone number', sight: all, search: phone },
    { what: 'nobody found', sight: all, search: () => 'ぽぽぽ' },
    { what: 'of a branch, no search', sight: own, search: () => '' },
    { what: 'of a branch, reading, 1 character', sight: own, search: reading(1) },
  ];
}

async function measure(house, lookingFor, { what, sight, search }) {
  const looking = lookingFor(sight);
  const times = [];
  let found = 0;
  for (let index = -3; index < runs; index++) {
    const started = performance.now();
    const page = await house.listPeople(looking, { search: search(index + 3) }, 'KANA', { first: 50 });
    if (index >= 0) times.push(performance.now() - started);
    found += page.totalCount;
  }
  times.sort((one, other) => one - other);
  const at = (share) => Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1));
  return {
    question: what,
    'found (mean)': Math.round(found / (runs + 3)),
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'max ms': at(1),
  };
}

/** How PostgreSQL reads the tables of people for a question, as the role of the API. */
async function plan(house, apiUrl, lookingFor, { sight, search }) {
  const looking = lookingFor(sight);
  const asked = [];
  const rows = (sql, given) => {
    asked.push({ sql, given });
    return looking.reader.rows(sql, given);
  };
  await house.listPeople({ ...looking, reader: { ...looking.reader, rows } }, { search: search(0) }, 'KANA', {
    first: 50,
  });
  const { sql, given } = asked.at(-1);
  return asOwner(apiUrl, async (client) => {
    for (const claim of Object.entries(house.claimSettings(looking.reader.claims)))
      await client.query('select set_config($1, $2, false)', claim);
    const { rows: lines } = await client.query(`explain (costs off) ${sql}`, given);
    const scans = lines.map(
      (line) => /(?:Seq Scan on|Index(?: Only)? Scan using|Bitmap Index Scan on) \S+/.exec(line['QUERY PLAN'])?.[0],
    );
    return [...new Set(scans.filter(Boolean))].join(', ');
  });
}

await withHouse(async (house) => {
  const name = `bench_${randomBytes(4).toString('hex')}`;
  const sealer = house.sealerOf(Buffer.alloc(32, 7));
  const making = makingOf(house, sealer);
  await asOwner(clusterUrl, (client) => client.query(`create database ${name}`));
  let database;
  try {
    await house.migrate(onDatabase(clusterUrl, name));
    const apiUrl = await house.prepareApiLogin(onDatabase(clusterUrl, name), 'only-for-the-bench');
    const town = await asOwner(onDatabase(clusterUrl, name), async (client) => {
      await inventTown(client, making, { people: Math.ceil(people / 5), seed: 2 });
      const invented = await inventTown(client, making, { people });
      await client.query('vacuum analyze');
      return invented;
    });
    database = await house.openDatabase({ url: apiUrl, entities: [], poolSize: 2, sealer });
    const lookingFor = (sight) => {
      const rights = { house: true, writes: true, trail: false, people: sight.all ? 'all' : sight, day: TODAY };
      return { reader: database.reader({ councilId: town.councilId, rights }), sealer, sight, today: TODAY };
    };
    const table = [];
    for (const question of questions(town.samples, town.branchIds))
      table.push(await measure(house, lookingFor, question));
    console.log(
      `${people} people of one council, ${Math.ceil(people / 5)} of another; ${runs} runs each; aim: ${AIM} ms`,
    );
    console.table(table);
    for (const question of questions(town.samples, town.branchIds))
      console.log(`${question.what}: ${await plan(house, apiUrl, lookingFor, question)}`);
    if (table.some((row) => row['p95 ms'] > AIM)) process.exitCode = 1;
  } finally {
    await database?.close();
    await asOwner(clusterUrl, async (client) => {
      await client.query(`drop database ${name} with (force)`);
      await client.query(`drop role if exists ${name}_api_login`);
    });
  }
});
