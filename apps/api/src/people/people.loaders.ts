import {
  type Looking,
  commissionPartiesOf,
  commissionsByIds,
  commissionsOfPeople,
  contactsOfPeople,
  householdsByIds,
  membersOfHouseholds,
  peopleByIds,
  peopleInSight,
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
