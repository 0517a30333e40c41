// How long does it take to find people? Invents two councils in a scratch PostgreSQL, asks for first pages as the list of people does – its
// own document over HTTP, row-level security and the trail of looks on – and prints a table.
// node tools/bench/people-search.mjs [--people 100000] [--runs 100] [--resolvers]
import { parseArgs } from 'node:util';
import { buildHouse } from './build-house.mjs';
import { fromHouse } from './built-house.mjs';
import { startContender } from './contenders/child.mjs';
import { KEY, staffOf } from './data/world.mjs';
import { asOwner, makingOf, onDatabase, withCluster, withHouse } from './house.mjs';
import { inventTown } from './invented-town.mjs';
import { signIn } from './load/sign-in.mjs';
import { screenDocument } from './screen-document.mjs';

/** Milliseconds within which the first 50 of 100,000 are to be there. */
const AIM = 100;
const WARM_UP = 10;
const DATABASE = 'bench';

const { values } = parseArgs({
  options: {
    people: { type: 'string', default: '100000' },
    runs: { type: 'string', default: '100' },
    resolvers: { type: 'boolean', default: false },
  },
});
const [people, runs] = [Number(values.people), Number(values.runs)];
if (!(people > 0) || !(runs > 0)) throw new Error('--people and --runs are numbers above 0.');

/** What is asked, each time for another of the invented people. */
function questions(samples) {
  const at = (index) => samples[index % samples.length];
  const reading = (length) => (index) => [...at(index).kana].slice(0, length).join('');
  const phone = (index) => at(index).phone.replace(/^(048)(\d{3})/, '$1-$2-');
  return [
    { what: 'no search', search: () => '' },
    { what: 'reading, 1 character', search: reading(1) },
    { what: 'reading, 2 characters', search: reading(2) },
    { what: 'reading, 3 characters', search: reading(3) },
    { what: 'reading, both names', search: (index) => at(index).kana },
    { what: 'name, 1 character', search: (index) => [...at(index).name][0] },
    { what: 'name, all of it', search: (index) => at(index).name },
    { what: 'telephone number', search: phone },
    { what: 'nobody found', search: () => 'ぽぽぽ' },
    { what: 'newest first, 1 character', search: reading(1), orderBy: 'RECENT' },
    { what: 'of a branch, no search', search: () => '', isCoordinator: true },
    { what: 'of a branch, reading, 1 character', search: reading(1), isCoordinator: true },
  ];
}

/** One page of the list, as the screen asks for it. @returns how many were found */
async function askOnce({ port }, cookie, hash, { search, orderBy = 'KANA' }) {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, purpose: 'CONSULTATION' },
    body: JSON.stringify({
      variables: { filter: { search, isPresent: true }, orderBy, first: 50 },
      extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
    }),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (errors || !data) throw new Error(`the list is answered with ${text.slice(0, 800)}`);
  return data.people.totalCount;
}

async function measure(product, cookie, hash, question) {
  const times = [];
  let found = 0;
  for (let index = -WARM_UP; index < runs; index++) {
    const started = performance.now();
    const count = await askOnce(product, cookie, hash, { ...question, search: question.search(index + WARM_UP) });
    if (index < 0) continue;
    times.push(performance.now() - started);
    found += count;
  }
  times.sort((one, other) => one - other);
  const at = (share) => Number((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0).toFixed(1));
  return {
    question: question.what,
    'found (mean)': Math.round(found / runs),
    'p50 ms': at(0.5),
    'p95 ms': at(0.95),
    'max ms': at(1),
  };
}

/** Two councils, the larger one of which is asked. */
async function makeTown(ownerUrl) {
  return withHouse((house) =>
    asOwner(ownerUrl, async (client) => {
      const making = makingOf(house, house.sealerOf(Buffer.from(KEY, 'base64')));
      await inventTown(client, making, { people: Math.ceil(people / 5), seed: 2 });
      const town = await inventTown(client, making, { people });
      await client.query('vacuum analyze');
      return town;
    }),
  );
}

async function run(clusterUrl) {
  const ownerUrl = onDatabase(clusterUrl, DATABASE);
  const { migrate, prepareApiLogin } = await fromHouse('database');
  await asOwner(clusterUrl, (client) => client.query(`create database ${DATABASE}`));
  await migrate(ownerUrl);
  const url = await prepareApiLogin(ownerUrl, 'only-for-the-bench');
  const { councilId, samples, branchIds } = await makeTown(ownerUrl);
  const period = { from: '2020-04-01', to: null };
  const coordinator = { role: 'branch_coordinator', scope: { kind: 'branch', branchId: branchIds[0] }, period };
  const staff = await staffOf(url, councilId);
  const ofBranch = await staffOf(url, councilId, { email: 'branch@example.jp', grants: [coordinator] });
  const { text, hash } = screenDocument('PersonList');
  const product = await startContender({
    name: 'product',
    script: 'api.process.mjs',
    setting: { url, key: KEY, documents: [text], compiledReads: !values.resolvers, poolSize: 2 },
  });
  try {
    const [all, own] = [await signIn(product, staff.signIn), await signIn(product, ofBranch.signIn)];
    const table = [];
    for (const question of questions(samples))
      table.push(await measure(product, question.isCoordinator ? own : all, hash, question));
    console.log(`${people} people of one council, ${Math.ceil(people / 5)} of another; ${runs} runs; aim: ${AIM} ms`);
    console.table(table);
    if (table.some((row) => row['p95 ms'] > AIM)) process.exitCode = 1;
  } finally {
    await product.stop();
  }
}

await buildHouse();
await withCluster(run);
