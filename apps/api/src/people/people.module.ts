import { canKeepPeople } from '@tsunagari/people';
import { registerNode } from '../graphql/node-registry.js';
import { actorOf } from '../graphql/request-context.js';
import { BranchDependentsFields, SplitPreviewDependentsFields } from './branch-dependents.fields.js';
import { CommissionCommands } from './commission.commands.js';
import { CommissionFields, RoleTermFields, SeatVacancyFields, VolunteerFields } from './linked.fields.js';
import { ConsentCommands } from './consent.commands.js';
import { ConsentFields, ConsentTextFields, ConsentTextResolver, PersonConsentFields } from './consent.fields.js';
import { peopleLoaders } from './people.loaders.js';
import { PeopleResolver } from './people.resolver.js';
import { PersonCommands } from './person.commands.js';
import { HouseholdFields, PersonFields } from './person.fields.js';
import { RoleTermCommands } from './role-term.commands.js';
import { VolunteerCommands } from './volunteer.commands.js';

registerNode('Person', (context, id) => peopleLoaders.person(context).load(id));
registerNode('RoleTerm', (context, id) => peopleLoaders.roleTerm(context).load(id));
registerNode('Commission', (context, id) => peopleLoaders.commission(context).load(id));
registerNode('VolunteerProfile', (context, id) => peopleLoaders.volunteer(context).load(id));
registerNode('Consent', (context, id) => peopleLoaders.consent(context).load(id));
registerNode('ConsentText', async (context, id) =>
  canKeepPeople(actorOf(context), context.clock.today()) ? peopleLoaders.consentText(context).load(id) : null,
);
registerNode('Household', async (context, id) => {
  const members = await peopleLoaders.membersOf(context).load(id);
  return members.length === 0 ? null : peopleLoaders.household(context).load(id);
});

/** Resolvers of the people. */
export const PEOPLE_RESOLVERS = [
  PeopleResolver,
  PersonFields,
  PersonCommands,
  HouseholdFields,
  RoleTermFields,
  RoleTermCommands,
  SeatVacancyFields,
  CommissionFields,
  CommissionCommands,
  VolunteerFields,
  VolunteerCommands,
  PersonConsentFields,
  ConsentFields,
  ConsentTextFields,
  ConsentTextResolver,
  ConsentCommands,
  BranchDependentsFields,
  SplitPreviewDependentsFields,
] as const;
