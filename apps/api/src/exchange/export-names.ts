import {
  type ContactKind,
  type ContactView,
  type Looking,
  type PersonView,
  contactsOfPeople,
  peopleByIds,
} from '@tsunagari/people';
import { associationsByIds, branchesByIds, partnersByIds } from '@tsunagari/registry';

/** The name of what an id stands for; null for no id, and for what is out of sight. */
export type NameOf = (id: string | null) => string | null;

/** Names of associations, as they are called today. */
export async function associationNames({ reader, today }: Looking, ids: readonly (string | null)[]): Promise<NameOf> {
  return nameOf(await associationsByIds(reader, distinct(ids), today), ({ name }) => name);
}

/** Names of branches as on paper: 大石東支部. */
export async function branchNames({ reader, today }: Looking, ids: readonly (string | null)[]): Promise<NameOf> {
  return nameOf(await branchesByIds(reader, distinct(ids), today), ({ officialName }) => officialName);
}

/** Names of organisations. */
export async function partnerNames({ reader }: Looking, ids: readonly (string | null)[]): Promise<NameOf> {
  return nameOf(await partnersByIds(reader, distinct(ids)), ({ name }) => name);
}

/** The people of rows, by id. */
export async function peopleOf(looking: Looking, ids: readonly string[]): Promise<ReadonlyMap<string, PersonView>> {
  const people = await peopleByIds(looking, distinct(ids));
  return new Map(people.map((person) => [person.id, person]));
}

/** How people are reached, several parted by 、. */
export async function contactTexts(
  { reader, sealer }: Looking,
  personIds: readonly string[],
): Promise<(personId: string, kind: ContactKind) => string | null> {
  const byPerson = new Map<string, ContactView[]>();
  for (const contact of await contactsOfPeople(reader, sealer, distinct(personIds)))
    byPerson.set(contact.personId, [...(byPerson.get(contact.personId) ?? []), contact]);
  return (personId, kind) =>
    (byPerson.get(personId) ?? []).flatMap((contact) => (contact.kind === kind ? [contact.value] : [])).join('、') ||
    null;
}

function nameOf<Row extends { readonly id: string }>(rows: readonly Row[], name: (row: Row) => string): NameOf {
  const names = new Map(rows.map((row) => [row.id, name(row)]));
  return (id) => (id === null ? null : (names.get(id) ?? null));
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
