import type { PlainDate } from '@tsunagari/kernel';
import {
  type Looking,
  commissionPartiesOf,
  commissionsByIds,
  commissionsOfPeople,
  consentStandingsOf,
  consentTextsByIds,
  consentsByIds,
  consentsOfPeople,
  contactsOfPeople,
  dependentsOfBranches,
  householdsByIds,
  membersOfHouseholds,
  peopleByIds,
  peopleInSight,
  possibleDuplicatesOf,
  roleTermsByIds,
  roleTermsOfPeople,
  volunteersByIds,
  volunteersOfPeople,
} from '@tsunagari/people';
import { rowLoader, rowsLoader } from '../graphql/loader.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';

/** For whom and as of which day people are read: whoever is out of sight is not there. */
export function lookingOf(context: RequestContext): Looking {
  const today = context.clock.today();
  return {
    reader: context.reader,
    sealer: context.database.sealer,
    sight: peopleInSight(actorOf(context), today),
    today,
  };
}

/** Reads of people that are gathered per request: one statement for all rows of a tick. */
export const peopleLoaders = {
  person: (context: RequestContext) =>
    rowLoader(
      context,
      'person',
      (ids) => peopleByIds(lookingOf(context), ids),
      (row) => row.id,
    ),
  contactsOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'contactsOf',
      (ids) => contactsOfPeople(context.reader, context.database.sealer, ids),
      (row) => row.personId,
    ),
  dependentsOfBranch: (context: RequestContext, on: PlainDate) =>
    rowLoader(
      context,
      `dependentsOfBranch ${on}`,
      (ids) => dependentsOfBranches(context.reader, ids, on),
      (row) => row.branchId,
    ),
  duplicatesOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'duplicatesOf',
      (ids) => duplicatesOfPeople(context, ids),
      (row) => row.personId,
    ),
  household: (context: RequestContext) =>
    rowLoader(
      context,
      'household',
      (ids) => householdsByIds(context.reader, ids),
      (row) => row.id,
    ),
  membersOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'membersOf',
      (ids) => membersOfHouseholds(lookingOf(context), ids),
      (row) => row.householdId,
    ),
  roleTerm: (context: RequestContext) =>
    rowLoader(
      context,
      'roleTerm',
      (ids) => roleTermsByIds(lookingOf(context), ids),
      (row) => row.id,
    ),
  roleTermsOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'roleTermsOf',
      (ids) => roleTermsOfPeople(context.reader, ids, context.clock.today()),
      (row) => row.personId,
    ),
  commission: (context: RequestContext) =>
    rowLoader(
      context,
      'commission',
      (ids) => commissionsByIds(lookingOf(context), ids),
      (row) => row.id,
    ),
  commissionsOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'commissionsOf',
      (ids) => commissionsOfPeople(context.reader, ids, context.clock.today()),
      (row) => row.personId,
    ),
  partiesOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'partiesOf',
      (ids) => commissionPartiesOf(context.reader, ids),
      (row) => row.commissionId,
    ),
  consent: (context: RequestContext) =>
    rowLoader(
      context,
      'consent',
      (ids) => consentsByIds(lookingOf(context), ids),
      (row) => row.id,
    ),
  consentsOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'consentsOf',
      (ids) => consentsOfPeople(context.reader, ids),
      (row) => row.personId,
    ),
  consentStandingsOf: (context: RequestContext) =>
    rowsLoader(
      context,
      'consentStandingsOf',
      (ids) => consentStandingsOf(context.reader, ids, context.clock.today()),
      (row) => row.personId,
    ),
  consentText: (context: RequestContext) =>
    rowLoader(
      context,
      'consentText',
      (ids) => consentTextsByIds(context.reader, context.clock.today(), ids),
      (row) => row.id,
    ),
  volunteer: (context: RequestContext) =>
    rowLoader(
      context,
      'volunteer',
      (ids) => volunteersByIds(lookingOf(context), ids),
      (row) => row.id,
    ),
  volunteerOf: (context: RequestContext) =>
    rowLoader(
      context,
      'volunteerOf',
      (ids) => volunteersOfPeople(context.reader, ids, context.clock.today()),
      (row) => row.personId,
    ),
};

/** Who may be the same as each of the people: a few statements for all of them. */
async function duplicatesOfPeople(context: RequestContext, ids: readonly string[]) {
  const rows = await Promise.all(
    ids.map(async (id) => {
      const person = await peopleLoaders.person(context).load(id);
      const contacts = await peopleLoaders.contactsOf(context).load(id);
      const phones = contacts.flatMap(({ kind, value }) => (kind === 'PHONE' ? [value] : []));
      return person === null ? [] : [{ ...person, phones }];
    }),
  );
  const people = rows.flat();
  const { reader, database } = context;
  const found = await possibleDuplicatesOf(reader, database.sealer, actorOf(context).councilId, people);
  return people.flatMap((person, index) => (found[index] ?? []).map((id) => ({ personId: person.id, id })));
}
