import { Row, type Sql, anyOf, ascending, many, sql } from '@tsunagari/compiled-reads';

const OTHER = new Row('d');

/** Whether two births do not contradict each other: the same rule as `agree`, for births whose years are both known. */
function agree(one: Row, other: Row): Sql {
  const part = (column: string) =>
    sql`(${one.column(column)} is null or ${other.column(column)} is null or ${one.column(column)} = ${other.column(column)})`;
  return sql`${part('birth_year')} and ${part('birth_month')} and ${part('birth_day')}`;
}

/** Whether both have a telephone number in common. */
function sharesPhone(one: Row, other: Row): Sql {
  return sql`exists (select 1 from public.person_contact as h join public.person_contact as k
    on k.council_id = h.council_id and k.search_hash = h.search_hash
    where h.council_id = ${one.column('council_id')} and h.person_id = ${one.column('id')} and h.kind = 'PHONE' and k.person_id = ${other.column('id')})`;
}

/** Those who may be the same as a person: the same name or reading, and nothing against it. As `possibleDuplicates` of the domain. */
export const possibleDuplicates = many({
  from: (parent) => {
    const placesDiffer = sql`${parent.column('association_id')} <> d.association_id`;
    const mayBe = anyOf([
      sharesPhone(parent, OTHER),
      sql`case when ${parent.column('birth_year')} is not null and d.birth_year is not null then ${agree(parent, OTHER)}
        else (${placesDiffer}) is not true end`,
    ]);
    return sql`(select d.* from (select p.* from public.person as p where p.council_id = ${parent.column('council_id')}
        and (p.name_key = ${parent.column('name_key')} or (${parent.column('kana')} is not null and p.kana_key = ${parent.column('kana_key')}))
        and p.id <> ${parent.column('id')} order by p.kana_key, p.id limit 50) as d where ${mayBe})`;
  },
  join: () => sql`true`,
  orderBy: (row) => [ascending(row.column('kana_key'), 'text'), ascending(row.column('id'), 'uuid')],
  usually: 1,
});
