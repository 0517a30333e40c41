import type { CommandContext, Reader } from '@tsunagari/database';
import { NotFound, type PlainDate } from '@tsunagari/kernel';
import { keepNameUntil } from '../disclosure/erased-names.js';
import { HELD_TABLES } from '../own-data/held-tables.js';
import { demand } from '../people.policy.js';
import { peopleByIds } from '../person/person.queries.js';
import { canErasePeople } from './erasure.policy.js';
import { countKeptFiles } from './kept-copies.js';
import { everyNameOf, rowsOfSameName } from './rows-of-same-name.js';
import { wordsOfEmergencies } from './words-of-emergencies.js';

/** How many rows a table, with its past, holds about a person. */
export interface HeldCount {
  readonly table: string;
  readonly rows: number;
}

/** What an erasure will take away, and what stays. */
export interface ErasurePreview {
  readonly personId: string;
  readonly name: string;
  readonly erased: readonly HeldCount[];
  /** Tables whose rows stay, with how many there are. */
  readonly stays: readonly HeldCount[];
  /** Rows of rosters that became nobody and bear the name. */
  readonly rowsOfSameName: number;
  /** Rows of rosters that became nobody and cannot be opened: whether the person is in them is not known. They stay. */
  readonly unreadableRows: number;
  readonly keptFiles: number;
  /** Words of emergency accesses that tell of the person: they go, that they were there stays. */
  readonly emergencyWords: number;
  /** Words of accesses that have not looked at the person and cannot be opened: whether they tell of her is not known. They stay. */
  readonly unreadableWords: number;
  /** Until when the name alone is kept, because the data was handed on less than three years ago; null when it goes at once. */
  readonly nameKeptUntil: PlainDate | null;
  /** Records of others in which the name is written as a text (委嘱者, 推薦者, 備考). They stay: people look at them. */
  readonly mentions: readonly HeldCount[];
}

/** Counts what the tables hold, by the list of tables. */
export async function countHeld(reader: Reader, personId: string): Promise<(HeldCount & { isErased: boolean })[]> {
  const counts = [];
  for (const [table, { belongs, erased, past }] of Object.entries(HELD_TABLES)) {
    const of = (name: string) =>
      `(select count(*) from ${name} t where t.council_id = (select claimed_council()) and (${belongs}))`;
    const before = past === 'none' ? '' : ` + ${of(`history.${table}`)}`;
    const [row] = await reader.rows<{ rows: number }>(`select (${of(`public.${table}`)}${before})::int as rows`, [
      personId,
    ]);
    counts.push({ table, rows: row?.rows ?? 0, isErased: erased === true });
  }
  return counts;
}

/** What erasing this person would do. Nothing is changed. @throws Forbidden, NotFound */
export async function erasurePreview(
  { reader, sealer, actor, clock }: Omit<CommandContext, 'manager' | 'correlationId'>,
  personId: string,
): Promise<ErasurePreview> {
  const today = clock.today();
  demand(canErasePeople(actor, today));
  const [person] = await peopleByIds({ reader, sight: { all: true }, today }, [personId]);
  if (!person) throw new NotFound('Person', personId);
  const names = await everyNameOf(reader, personId);
  const reading = { reader, sealer, councilId: actor.councilId };
  const named = await rowsOfSameName(reading, personId, names);
  const words = await wordsOfEmergencies(reading, personId, names);
  const counts = (await countHeld(reader, personId)).filter(({ rows }) => rows > 0);
  return {
    personId,
    name: person.name,
    erased: counts.filter(({ isErased }) => isErased),
    stays: counts.filter(({ isErased }) => !isErased),
    rowsOfSameName: named.ids.length,
    unreadableRows: named.unreadable,
    keptFiles: await countKeptFiles(reader, personId, named.ids),
    emergencyWords: words.ids.length,
    unreadableWords: words.unreadable,
    nameKeptUntil: await keepNameUntil(reader, personId, today),
    mentions: await mentionsOf(reader, personId, names),
  };
}

/** Tables with texts in which people are named although they are about others. */
const NAMING = [
  'commission_party',
  'commission',
  'role_term',
  'household',
  'volunteer_profile',
  'partner_organisation',
  'disaster',
] as const;

async function mentionsOf(reader: Reader, personId: string, names: readonly string[]): Promise<HeldCount[]> {
  const mentions: HeldCount[] = [];
  for (const table of NAMING) {
    const own = HELD_TABLES[table]?.belongs;
    const [row] = await reader.rows<{ rows: number }>(
      `select count(*)::int as rows from ${table} t where t.council_id = (select claimed_council())
         and exists (select 1 from unnest($2::text[]) n where position(n in t::text) > 0)
         and not (${own ?? '$1::uuid is null'})`,
      [personId, names],
    );
    if (row && row.rows > 0) mentions.push({ table, rows: row.rows });
  }
  return mentions;
}
