import type { CommandContext } from '@tsunagari/database';
import { In } from 'typeorm';
import { contactsOfPeople } from '../../contact/contacts.js';
import { phoneHashes } from '../../contact/phone-hash.js';
import { canKeepPeopleOf, peopleInSight } from '../../people.policy.js';
import { Person } from '../../person/person.entity.js';
import { type PersonView, peopleByIds } from '../../person/person.queries.js';
import { personKeys } from '../../person/search-terms.js';
import { RoleTerm } from '../../role-term/role-term.entity.js';
import { VolunteerProfile } from '../../volunteer/volunteer-profile.entity.js';
import type { RowFacts } from '../reading/row-facts.js';
import { KnownPerson } from './known-person.js';

/** Everybody whom the rows of a file may mean, found by name and reading. Rows add to it, so that later rows see what earlier ones brought. */
export class PeopleBook {
  private readonly byName = new Map<string, KnownPerson[]>();
  private readonly byKana = new Map<string, KnownPerson[]>();
  private readonly byId = new Map<string, KnownPerson>();

  add(known: KnownPerson): void {
    const { id, nameKey, kana, kanaKey } = known.person;
    this.byId.set(id, known);
    push(this.byName, nameKey, known);
    if (kana !== null) push(this.byKana, kanaKey, known);
  }

  get(id: string): KnownPerson | undefined {
    return this.byId.get(id);
  }

  /** Those with the same name or the same reading. */
  alike({ name, kana }: Pick<RowFacts, 'name' | 'kana'>): ReadonlySet<KnownPerson> {
    const { nameKey, kanaKey } = personKeys(name, kana);
    return new Set([...(this.byName.get(nameKey) ?? []), ...(kana === null ? [] : (this.byKana.get(kanaKey) ?? []))]);
  }
}

/** Opens the book for these rows: people in the actor's sight, in a few statements however many rows there are. */
export async function openBook(context: CommandContext, rows: readonly RowFacts[]): Promise<PeopleBook> {
  const { manager, reader, sealer, actor, clock } = context;
  const { councilId } = actor;
  const today = clock.today();
  const sight = peopleInSight(actor, today);
  const seen = await peopleByIds({ reader, sight, today }, await idsAlike(context, rows));
  const ids = seen.map(({ id }) => id);
  const views = new Map(seen.map((view) => [view.id, view]));
  const mayKeep = ({ branchId, ownBranchId }: PersonView) =>
    canKeepPeopleOf(actor, today, branchId) || canKeepPeopleOf(actor, today, ownBranchId);
  const contacts = grouped(await contactsOfPeople(reader, sealer, ids));
  const roleTerms = grouped(await manager.findBy(RoleTerm, { councilId, personId: In(ids) }));
  const offers = grouped(await manager.findBy(VolunteerProfile, { councilId, personId: In(ids) }));
  const book = new PeopleBook();
  for (const person of await manager.findBy(Person, { councilId, id: In(ids) })) {
    const view = views.get(person.id);
    if (!view) continue;
    const known = (contacts.get(person.id) ?? []).map(({ kind, raw, value }) => ({
      kind,
      raw,
      even: kind === 'ADDRESS' ? null : value,
    }));
    const [offer = null] = offers.get(person.id) ?? [];
    book.add(new KnownPerson(person, mayKeep(view), null, known, roleTerms.get(person.id) ?? [], offer));
  }
  return book;
}

async function idsAlike({ reader, sealer, actor }: CommandContext, rows: readonly RowFacts[]): Promise<string[]> {
  const keys = rows.map(({ name, kana }) => personKeys(name, kana));
  const kanaKeys = keys.filter((_, index) => rows[index]?.kana !== null).map(({ kanaKey }) => kanaKey);
  const hashes = rows.flatMap(({ contacts }) =>
    contacts.flatMap(({ kind, even }) =>
      even !== null && (kind === 'PHONE' || kind === 'FAX') ? phoneHashes(sealer, actor.councilId, even) : [],
    ),
  );
  const found = await reader.rows<{ id: string }>(
    `select p.id from person p where p.council_id = (select claimed_council()) and p.name_key = any($1::text[])
     union select p.id from person p where p.council_id = (select claimed_council()) and p.kana_key = any($2::text[])
     union select c.person_id from person_contact c where c.council_id = (select claimed_council()) and c.search_hash = any($3::text[])`,
    [[...new Set(keys.map(({ nameKey }) => nameKey))], [...new Set(kanaKeys)], [...new Set(hashes)]],
  );
  return found.map(({ id }) => id);
}

function grouped<Row extends { readonly personId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) push(groups, row.personId, row);
  return groups;
}

function push<Value>(groups: Map<string, Value[]>, key: string, value: Value): void {
  const group = groups.get(key);
  if (group) group.push(value);
  else groups.set(key, [value]);
}
