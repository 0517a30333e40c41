import {
  type CommissionView,
  type ContactView,
  type HouseholdView,
  type PersonView,
  type RoleTermView,
  type VolunteerView,
  ageOn,
  birthText,
  canKeepPeopleOf,
  readNote,
} from '@tsunagari/people';
import { type AssociationView, type BranchView, type HistoryEntry, historyOf } from '@tsunagari/registry';
import { Arg, Ctx, ID, Int, Root } from 'type-graphql';
import { Answers } from '../graphql/answers.js';
import { toGlobalId } from '../graphql/global-ids.js';
import { Publish } from '../graphql/publish.js';
import { type RequestContext, actorOf } from '../graphql/request-context.js';
import { AssociationObject } from '../registry/association.object.js';
import { BranchObject } from '../registry/branch.object.js';
import { HistoryEntryObject } from '../registry/history.object.js';
import { registryLoaders } from '../registry/registry.loaders.js';
import { CommissionObject } from './commission.object.js';
import { HouseholdObject } from './household.object.js';
import { peopleLoaders } from './people.loaders.js';
import { PartialBirthObject, PersonAbilitiesObject, PersonContactObject, PersonObject } from './person.object.js';
import { RoleTermObject } from './role-term.object.js';
import { VolunteerProfileObject } from './volunteer.object.js';

/** Columns of a person that are told to nobody: machine keys, and texts that are sealed. */
const NOT_TOLD = ['name_key', 'note_sealed'] as const;

/** What hangs on a person. */
@Answers('Person', () => PersonObject)
export class PersonFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() person: PersonView): string {
    return toGlobalId('Person', person.id);
  }

  @Publish('P2', 'The birth as exactly as it is known; null when nothing is.', () => PartialBirthObject, {
    nullable: true,
  })
  birth(@Root() person: PersonView): PartialBirthObject | null {
    const text = birthText(person);
    if (person.birthPrecision === null || text === null) return null;
    const { birthPrecision, birthYear, birthMonth, birthDay, ageDecade, birthRaw } = person;
    return {
      precision: birthPrecision,
      text,
      year: birthYear,
      month: birthMonth,
      day: birthDay,
      ageDecade,
      raw: birthRaw,
    };
  }

  @Publish('P2', 'Full years today; null unless the birth is known to the day.', () => Int, { nullable: true })
  age(@Root() person: PersonView, @Ctx() context: RequestContext): number | null {
    return ageOn(person, context.clock.today());
  }

  @Publish('P2', 'The association in whose area the person lives.', () => AssociationObject, { nullable: true })
  association(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<AssociationView | null> | null {
    return person.associationId === null
      ? null
      : registryLoaders.association(context, context.clock.today()).load(person.associationId);
  }

  @Publish(
    'P2',
    'The branch today: that of the association, else the one to which the person belongs directly.',
    () => BranchObject,
    {
      nullable: true,
    },
  )
  branch(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<BranchView | null> | null {
    return person.branchId === null
      ? null
      : registryLoaders.branch(context, context.clock.today()).load(person.branchId);
  }

  @Publish('P2', 'How the person is reached, in order.', () => [PersonContactObject])
  contacts(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<ContactView[]> {
    return peopleLoaders.contactsOf(context).load(person.id);
  }

  @Publish('P2', 'With whom the person lives; null when nobody is known.', () => HouseholdObject, { nullable: true })
  household(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<HouseholdView | null> | null {
    return person.householdId === null ? null : peopleLoaders.household(context).load(person.householdId);
  }

  @Publish('P2', 'Remark.', () => String, { nullable: true })
  note(@Root() person: PersonView, @Ctx() context: RequestContext): string | null {
    return readNote(context.database.sealer, actorOf(context).councilId, person.id, person.noteSealed);
  }

  @Publish('P2', 'What the person is in which body; running terms first.', () => [RoleTermObject])
  async roleTerms(
    @Root() person: PersonView,
    @Arg('includePast', () => Boolean, { defaultValue: false, description: 'Also terms that do not run today.' })
    includePast: boolean,
    @Ctx() context: RequestContext,
  ): Promise<RoleTermView[]> {
    const terms = await peopleLoaders.roleTermsOf(context).load(person.id);
    return includePast ? terms : terms.filter(({ isCurrent }) => isCurrent);
  }

  @Publish('P2', 'What the person was commissioned with, newest first.', () => [CommissionObject])
  commissions(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<CommissionView[]> {
    return peopleLoaders.commissionsOf(context).load(person.id);
  }

  @Publish('P2', 'What the person offers to do; null when not registered.', () => VolunteerProfileObject, {
    nullable: true,
  })
  volunteer(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<VolunteerView | null> {
    return peopleLoaders.volunteerOf(context).load(person.id);
  }

  @Publish('P2', 'People who may be the same; a machine never merges them.', () => [PersonObject])
  async possibleDuplicates(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<PersonView[]> {
    const alike = await peopleLoaders.duplicatesOf(context).load(person.id);
    const people = await peopleLoaders.person(context).loadMany(alike.map(({ id }) => id));
    return people.flatMap((row) => (row === null || row instanceof Error ? [] : [row]));
  }

  @Publish('P2', 'Versions of the card, newest first: who changed what when. Sealed texts are left out.', () => [
    HistoryEntryObject,
  ])
  history(@Root() person: PersonView, @Ctx() context: RequestContext): Promise<HistoryEntry[]> {
    return historyOf(context.reader, 'person', person.id, NOT_TOLD);
  }

  @Publish('P1', 'What you may do with this person today.', () => PersonAbilitiesObject)
  abilities(@Root() person: PersonView, @Ctx() context: RequestContext): PersonAbilitiesObject {
    const actor = actorOf(context);
    const today = context.clock.today();
    const keeps = canKeepPeopleOf(actor, today, person.branchId) || canKeepPeopleOf(actor, today, person.ownBranchId);
    const active = keeps && person.isPresent;
    return { revise: keeps, leave: keeps, addRole: active, commission: active, registerVolunteer: active };
  }
}

/** Who lives in a household. */
@Answers('Household', () => HouseholdObject)
export class HouseholdFields {
  @Publish('P1', 'Global id.', () => ID)
  id(@Root() household: HouseholdView): string {
    return toGlobalId('Household', household.id);
  }

  @Publish('P2', 'Where they live: the first address of a member; null when none is known.', () => String, {
    nullable: true,
  })
  async address(@Root() household: HouseholdView, @Ctx() context: RequestContext): Promise<string | null> {
    const members = await peopleLoaders.membersOf(context).load(household.id);
    const contacts = await Promise.all(members.map(({ id }) => peopleLoaders.contactsOf(context).load(id)));
    return contacts.flat().find(({ kind }) => kind === 'ADDRESS')?.value ?? null;
  }

  @Publish('P2', 'Those of them whom you may see, by kana.', () => [PersonObject])
  members(@Root() household: HouseholdView, @Ctx() context: RequestContext): Promise<PersonView[]> {
    return peopleLoaders.membersOf(context).load(household.id);
  }
}
