// Invented registers in the real tables: councils of one size, whose seventh branch has a full page of associations. Everything is made
// by PostgreSQL itself, so that a whole country takes a minute.
import { councilSql, idSql } from './ids.mjs';

export const BRANCHES = 13;
export const ASSOCIATIONS = 167;
/** The branch of the questions, and how many associations it has. */
export const LARGE_BRANCH = 7;
const OF_LARGE_BRANCH = 65;

/** The branch of an association by its number: the large one, or the others in turn. */
export const branchOf = (number) =>
  `case when ${number} <= ${OF_LARGE_BRANCH} then ${LARGE_BRANCH} else 1 + (${number} % ${BRANCHES}) end`;
const councils = 'generate_series(1, $1::int) as c';
const associations = `${councils}, generate_series(1, ${ASSOCIATIONS}) as a`;
const branches = `${councils}, generate_series(1, ${BRANCHES}) as b`;
const id = {
  kind: (of) => idSql(2, 'c', of),
  branch: (of) => idSql(3, 'c', of),
  association: (of) => idSql(4, 'c', of),
};
/** Two syllables that differ from number to number. */
const syllables = (number) =>
  `substr('あいかきさしたちなにはひまみやわ', 1 + (${number} * 7) % 16, 1) || substr('うくすつぬふむゆるおこそとのほも', 1 + (${number} * 5) % 16, 1)`;

const STATEMENTS = [
  `insert into council (council_id, id, code, name, kana, city_name, prefecture, default_area_code, is_fictional, watermark)
   select ${councilSql('c')}, ${councilSql('c')}, 'bench-' || c, '例' || c || '市社会福祉協議会', 'れいししゃきょう', '例' || c || '市', '例' || lpad((1 + c % 47)::text, 2, '0') || '県', '048', true, '架空のデータ'
   from ${councils}`,
  `insert into association_kind (council_id, id, code, label)
   select ${councilSql('c')}, ${id.kind('k')}, (array['JICHIKAI', 'CHONAIKAI', 'KUKAI'])[k], (array['自治会', '町内会', '区会'])[k]
   from ${councils}, generate_series(1, 3) as k`,
  `insert into branch (council_id, id, code, name, official_name, kana, kana_key, search_key, kind, area_note, member_meaning, opened_on, origin)
   select ${councilSql('c')}, ${id.branch('b')}, 'B' || lpad(b::text, 2, '0'), '第' || b, '例市社会福祉協議会第' || b || '支部', ${syllables('b')}, ${syllables('b')}, '第' || b,
     'DISTRICT', '例' || b || '丁目の全域（線路の北は第' || b % 5 || '）', '世帯', date '1985-04-01' + b, 'SYNTHETIC'
   from ${branches}`,
  `insert into branch_base (council_id, id, branch_id, name, address_raw, address, postal_code, town, number, facility, phone_raw, phone, hours, valid_from, origin)
   select ${councilSql('c')}, ${idSql(5, 'c', 'b')}, ${id.branch('b')}, '第' || b || '支部拠点', '例' || b || '－１', '例' || b || '-1', '362-00' || lpad(b::text, 2, '0'), '例' || b || '丁目', '1-' || b,
     '例コミュニティセンター', '０４８－７００－' || (1000 + b), '048-700-' || (1000 + b), '火・木 9:00–16:00', date '2015-04-01', 'SYNTHETIC'
   from ${branches}`,
  `insert into association (council_id, id, code, name, kana, kana_key, search_key, kind_id, opened_on, venue, origin)
   select ${councilSql('c')}, ${id.association('a')}, 'A' || lpad(a::text, 4, '0'), '例' || a || '自治会', ${syllables('a')} || 'じちかい', ${syllables('a')} || 'しちかい', '例' || a,
     ${id.kind('1 + a % 3')}, case when a % 3 = 0 then date '1990-04-01' + a end, '例' || a || '集会所', 'SYNTHETIC'
   from ${associations}`,
  `insert into association_affiliation (council_id, id, association_id, branch_id, valid_from, origin)
   select ${councilSql('c')}, ${idSql(6, 'c', 'a')}, ${id.association('a')}, ${id.branch(branchOf('a'))}, date '2010-04-01', 'SYNTHETIC'
   from ${associations}`,
  `insert into area_figure (council_id, id, association_id, measure, label, fiscal_year, as_of, quality, amount, unit, origin)
   select ${councilSql('c')}, ${idSql(7, 'c', 'a * 4 + y')}, ${id.association('a')}, 'HOUSEHOLDS', '世帯数', 2023 + y, make_date(2023 + y, 4, 1), 'EXACT', 80 + (a * 37 + y * 11) % 900, '世帯', 'SYNTHETIC'
   from ${associations}, generate_series(1, 2) as y`,
];

/** Fills the tables of the register for so many councils; the client is the owner. */
export async function makeRegister(client, councilCount) {
  for (const statement of STATEMENTS) await client.query(statement, [councilCount]);
}
