import type { CommandContext, Reader } from '@tsunagari/database';
import type { PlainDate, SealedPlace, Sealer } from '@tsunagari/kernel';
import { UNREADABLE, openForReading } from '../unreadable.js';
import { ErasedName } from './disclosure.entities.js';
import { YEARS_OF_DISCLOSURES } from './disclosure.vocabulary.js';

/** The name of an erased person. */
export interface ErasedNameView {
  readonly personId: string;
  readonly name: string;
}

/** First day on which it need not be known any more whose data was handed on; null when none was within three years. */
export async function keepNameUntil(reader: Reader, personId: string, today: PlainDate): Promise<PlainDate | null> {
  const [row] = await reader.rows<{ until: PlainDate | null }>(
    `select (max(d.provided_on) + make_interval(years => ${YEARS_OF_DISCLOSURES}))::date as until from disclosure d
     join disclosure_person p on p.council_id = d.council_id and p.disclosure_id = d.id
     where d.council_id = (select claimed_council()) and p.person_id = $1::uuid and d.kind <> 'OWN_DATA'`,
    [personId],
  );
  return row?.until != null && row.until > today ? row.until : null;
}

/** Keeps the name of someone who is about to be erased, sealed, where the law asks for it; names whose time is over go. */
export async function keepNameOfErased(
  { manager, reader, sealer, actor: { councilId }, clock }: CommandContext,
  person: { readonly id: string; readonly name: string },
): Promise<void> {
  const today = clock.today();
  await manager.query(`delete from erased_person where council_id = $1 and keep_until <= $2`, [councilId, today]);
  const keepUntil = await keepNameUntil(reader, person.id, today);
  if (keepUntil === null) return;
  const nameSealed = sealer.seal(person.name, place(councilId, person.id));
  await manager.insert(ErasedName, { councilId, id: person.id, nameSealed, keepUntil });
}

/** Names of erased people that are still kept. Only for those who may erase. */
export async function namesOfErased(
  reader: Reader,
  sealer: Sealer,
  today: PlainDate,
  ids: readonly string[],
): Promise<ErasedNameView[]> {
  const rows = await reader.rows<{ councilId: string; id: string; sealed: string }>(
    `select e.council_id as "councilId", e.id, e.name_sealed as sealed from erased_person e
     where e.council_id = (select claimed_council()) and e.id = any($1::uuid[]) and e.keep_until > $2::date`,
    [ids, today],
  );
  return rows.map(({ councilId, id, sealed }) => ({
    personId: id,
    name: openForReading(sealer, sealed, place(councilId, id)) ?? UNREADABLE,
  }));
}

function place(councilId: string, id: string): SealedPlace {
  return { table: 'erased_person', column: 'name_sealed', councilId, id };
}
