// An invented council in an empty database: associations in branches, and as many persons with readings and telephone numbers as asked.
// Names are syllables drawn by a fixed seed; their beginnings are as uneven as those of real names (あ, か and さ are frequent).

const BRANCHES = 12;
const ASSOCIATIONS = 240;
const AT_ONCE = 10_000;
const BEGINNINGS =
  'あああああああいいいいいいうえおおおおおかかかかかかかきくここここさささささささしししすすせそたたたたたちつてとななななにねのははははひひふほまままままみみむもややややよよりわわ';
const FOLLOWING = 'あいうえおかきくけこさしすせそたちつてとなにのはひふまみむめもやゆよらりるろわんがざだば';
const CHARACTERS = '例仮見本試甲乙丙丁東西南北上中下大小山川田野原森林木村井口島崎高﨑髙渡辺邉沢澤';

/** mulberry32: the same numbers each time, from 0 to 1. */
function drawsFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function inventor(seed) {
  const draw = drawsFrom(seed);
  const number = (below) => Math.floor(draw() * below);
  const one = (text) => [...text][number([...text].length)];
  const some = (text, count) => Array.from({ length: count }, () => one(text)).join('');
  const reading = () => one(BEGINNINGS) + some(FOLLOWING, 1 + number(3));
  return {
    number,
    person: () => ({
      name: `${some(CHARACTERS, 2)}　${some(CHARACTERS, 1 + number(2))}`,
      kana: `${reading()}　${reading()}`,
      phone: `048${String(7_000_000 + number(3_000_000))}`,
    }),
  };
}

/** Columns of rows, as `unnest` takes them. */
const columns = (rows, ...names) => names.map((name) => rows.map((row) => row[name]));

async function layRegister(client, councilId, id) {
  await client.query(
    `insert into council (council_id, id, code, name, kana, city_name, default_area_code) values ($1, $1, $2, '見本市社会福祉協議会', 'みほんし', '見本市', '048')`,
    [councilId, `bench-${councilId.slice(-6)}`],
  );
  const [kindId, branchIds] = [id(), Array.from({ length: BRANCHES }, id)];
  await client.query(
    `insert into association_kind (council_id, id, code, label) values ($1, $2, 'JICHIKAI', '自治会')`,
    [councilId, kindId],
  );
  await client.query(
    `insert into branch (council_id, id, code, name, official_name, kana, kana_key, search_key, kind, origin)
     select $1, t.id, 'B' || t.n, '第' || t.n, '第' || t.n || '支部', 'だい', 'たい', '第' || t.n, 'DISTRICT', 'SYNTHETIC'
     from unnest($2::uuid[]) with ordinality as t (id, n)`,
    [councilId, branchIds],
  );
  const associations = Array.from({ length: ASSOCIATIONS }, (_, index) => ({
    id: id(),
    affiliation: id(),
    branch: branchIds[index % BRANCHES],
  }));
  await client.query(
    `insert into association (council_id, id, code, kind_id, name, kana, kana_key, search_key, origin)
     select $1, t.id, 'A' || t.n, $2, '第' || t.n || '自治会', 'だい', 'たい', '第' || t.n, 'SYNTHETIC' from unnest($3::uuid[]) with ordinality as t (id, n)`,
    [councilId, kindId, ...columns(associations, 'id')],
  );
  await client.query(
    `insert into association_affiliation (council_id, id, association_id, branch_id, valid_from)
     select $1, t.id, t.association, t.branch, '2010-04-01' from unnest($2::uuid[], $3::uuid[], $4::uuid[]) as t (id, association, branch)`,
    [councilId, ...columns(associations, 'affiliation', 'id', 'branch')],
  );
  return { branchIds, associationIds: associations.map((association) => association.id) };
}

async function insertPeople(client, councilId, people) {
  await client.query(
    `insert into person (council_id, id, name, kana, kana_key, name_key, association_id, origin)
     select $1, t.*, 'SYNTHETIC' from unnest($2::uuid[], $3::text[], $4::text[], $5::text[], $6::text[], $7::uuid[]) as t`,
    [councilId, ...columns(people, 'id', 'name', 'kana', 'kanaKey', 'nameKey', 'associationId')],
  );
  await client.query(
    `insert into person_contact (council_id, id, person_id, kind, position, sealed, search_hash)
     select $1, t.id, t.person, 'PHONE', 0, t.sealed, t.hash from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as t (id, person, sealed, hash)`,
    [councilId, ...columns(people, 'contactId', 'id', 'sealed', 'hash')],
  );
  const terms = people.flatMap(({ id, terms: own, termIds }) =>
    own.map((term, index) => ({ id: termIds[index], personId: id, term })),
  );
  await client.query(
    `insert into person_search_term (council_id, id, person_id, term) select $1, t.* from unnest($2::uuid[], $3::uuid[], $4::text[]) as t`,
    [councilId, ...columns(terms, 'id', 'personId', 'term')],
  );
}

async function layRoles(client, councilId, branchIds) {
  await client.query(
    `insert into role_term (council_id, id, person_id, role, level, branch_id, valid_from, origin)
     select $1, gen_random_uuid(), p.id, 'DIRECTOR', 'BRANCH', ($2::uuid[])[1 + p.n % $3], '2025-04-01', 'SYNTHETIC'
     from (select id, (row_number() over (order by id))::int as n from person where council_id = $1 order by id limit 3000) p`,
    [councilId, branchIds, branchIds.length],
  );
}

/**
 * Fills the database and returns what can be asked for.
 * @param client a connection of the owner, past row-level security
 * @param house what the house makes of a name, an id and a telephone number: {personKeys, newId, phoneHash, seal}
 */
export async function inventTown(client, { personKeys, newId, phoneHash, seal }, { people, seed = 1 }) {
  const councilId = newId();
  const invent = inventor(seed);
  const { branchIds, associationIds } = await layRegister(client, councilId, newId);
  const samples = [];
  for (let done = 0; done < people; done += AT_ONCE) {
    const rows = Array.from({ length: Math.min(AT_ONCE, people - done) }, () => {
      const { name, kana, phone } = invent.person();
      const keys = personKeys(name, kana);
      const [id, contactId] = [newId(), newId()];
      if (invent.number(100) === 0) samples.push({ name, kana, phone });
      const associationId = associationIds[invent.number(associationIds.length)];
      const contact = { contactId, sealed: seal(councilId, contactId, phone), hash: phoneHash(councilId, phone) };
      return { id, name, kana, associationId, ...contact, ...keys, termIds: keys.terms.map(newId) };
    });
    await insertPeople(client, councilId, rows);
  }
  await layRoles(client, councilId, branchIds);
  return { councilId, branchIds, samples };
}
