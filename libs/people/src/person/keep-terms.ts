import type { CommandContext } from '@tsunagari/database';
import { newId } from '@tsunagari/kernel';
import { PersonSearchTerm } from './person-search-term.entity.js';

/** The terms by which one person is found. */
export interface TermsOfPerson {
  readonly personId: string;
  readonly terms: readonly string[];
}

/** Writes the terms by which a person is found, in place of earlier ones. */
export async function keepTerms(context: CommandContext, personId: string, terms: readonly string[]): Promise<void> {
  await context.manager.delete(PersonSearchTerm, { councilId: context.actor.councilId, personId });
  await insertTerms(context, [{ personId, terms }]);
}

/** Writes the terms of new people in one statement. */
export async function insertTerms(
  { manager, actor: { councilId }, clock }: CommandContext,
  people: readonly TermsOfPerson[],
): Promise<void> {
  const rows = people.flatMap(({ personId, terms }) => terms.map((term) => ({ id: newId(clock), personId, term })));
  await manager.query(
    `insert into person_search_term (council_id, id, person_id, term)
     select $1, t.id, t.person_id, t.term from unnest($2::uuid[], $3::uuid[], $4::text[]) as t (id, person_id, term)`,
    [councilId, rows.map(({ id }) => id), rows.map(({ personId }) => personId), rows.map(({ term }) => term)],
  );
}
