import type { Reader } from '@tsunagari/database';
import { type PlainDate, searchKey } from '@tsunagari/kernel';

/** Names by which rows name branches, associations and organisations, as of a day. */
export interface RegisterNames {
  /** Ids by key of name or code, former names included. */
  readonly branches: ReadonlyMap<string, ReadonlySet<string>>;
  readonly associations: ReadonlyMap<string, ReadonlySet<string>>;
  readonly partners: ReadonlyMap<string, ReadonlySet<string>>;
  /** The branch of an association on the day. */
  readonly branchOf: ReadonlyMap<string, string | null>;
  /** 支え合いの会 of an association. */
  readonly groupsOf: ReadonlyMap<string, ReadonlySet<string>>;
}

interface NameRow {
  readonly id: string;
  readonly name: string;
  readonly code: string | null;
}

const BRANCH_WORD = /支部$/u;
const ASSOCIATION_WORD = /(?:自治会|町内会|町会|区会|区)$/u;

/** Reads the names of all that exist on the day, in three statements. */
export async function registerNames(reader: Reader, today: PlainDate): Promise<RegisterNames> {
  const branches = await reader.rows<NameRow>(
    `select b.id, b.name, b.code from branch b where b.council_id = (select claimed_council()) and ${existsOn('b')}
     union select b.id, n.name, null from branch_former_name n join branch b on b.council_id = n.council_id and b.id = n.branch_id where b.council_id = (select claimed_council()) and ${existsOn('b')}`,
    [today],
  );
  const associations = await reader.rows<NameRow & { branchId: string | null }>(
    `select a.id, n.name, n.code, f.branch_id as "branchId" from association a
     cross join lateral (select a.name, a.code union select o.name, null from association_former_name o
       where o.council_id = a.council_id and o.association_id = a.id) n
     left join association_affiliation f on f.council_id = a.council_id and f.association_id = a.id
       and daterange(f.valid_from, f.valid_to) @> $1::date
     where a.council_id = (select claimed_council()) and ${existsOn('a')}`,
    [today],
  );
  const partners = await reader.rows<NameRow & { kind: string; associationId: string | null }>(
    `select o.id, o.name, null as code, o.kind, o.association_id as "associationId" from partner_organisation o
     where o.council_id = (select claimed_council())`,
  );
  const groups = partners.filter(({ kind }) => kind === 'MUTUAL_SUPPORT_GROUP');
  return {
    branches: byKey(branches, BRANCH_WORD),
    associations: byKey(associations, ASSOCIATION_WORD),
    partners: byKey(partners, null),
    branchOf: new Map(associations.map(({ id, branchId }) => [id, branchId])),
    groupsOf: grouped(
      groups.flatMap(({ id, associationId }) => (associationId === null ? [] : [[associationId, id] as const])),
    ),
  };
}

/** Ids of those that a cell names; 大石東 names 大石東支部, and 第一区 the 第一区自治会. The whole name goes before a shortened one. */
export function namedIn(names: ReadonlyMap<string, ReadonlySet<string>>, text: string): readonly string[] {
  return [...(names.get(searchKey(text)) ?? names.get(short(searchKey(text))) ?? [])];
}

function existsOn(alias: string): string {
  return `(${alias}.opened_on is null or ${alias}.opened_on <= $1::date) and (${alias}.closed_on is null or ${alias}.closed_on > $1::date)`;
}

function byKey(rows: readonly NameRow[], ending: RegExp | null): ReadonlyMap<string, ReadonlySet<string>> {
  const whole = rows.flatMap(({ id, name, code }) =>
    [name, ...(code === null ? [] : [code])].map((text) => [searchKey(text), id] as const),
  );
  const names = grouped(whole);
  if (ending === null) return names;
  const shortened = rows.flatMap(({ id, name }) => {
    const key = searchKey(name.replace(ending, ''));
    return key === '' || names.has(key) ? [] : [[key, id] as const];
  });
  return new Map([...grouped(shortened), ...names]);
}

function grouped(pairs: readonly (readonly [string, string])[]): Map<string, Set<string>> {
  const groups = new Map<string, Set<string>>();
  for (const [key, id] of pairs) groups.set(key, (groups.get(key) ?? new Set()).add(id));
  return groups;
}

/** The key of a written name without the word for what it is. */
function short(key: string): string {
  return key.replace(BRANCH_WORD, '').replace(ASSOCIATION_WORD, '');
}
